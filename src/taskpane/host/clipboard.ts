/** Puts a text on the clipboard. Returns whether the browser let it: in a frame of another site it may not. */
export async function copyText(text: string): Promise<boolean> {
  // Declared as always there, yet missing in pages that are not served securely.
  const clipboard: { readonly writeText?: (text: string) => Promise<void> } | undefined = navigator.clipboard;
  if (clipboard?.writeText === undefined) return false;
  return clipboard.writeText(text).then(() => true, () => false);
}
