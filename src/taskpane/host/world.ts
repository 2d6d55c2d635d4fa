import { dayOf, type Day } from '../../calendar';
import type { SavedFile } from '../workflow/desk';

/** The day on the user's own calendar. */
export function today(): Day {
  const now = new Date();
  const day = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (day === null) throw new RangeError('The clock of this computer shows no date that can be used.');
  return day;
}

/** Hands a file to the user as a download. */
export function saveFile({ name, type, parts }: SavedFile): void {
  const address = URL.createObjectURL(new Blob(parts.map((part) => new Uint8Array(part)), { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers read the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
