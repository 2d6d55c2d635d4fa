import { useState } from 'react';

/** What is typed stays as it was typed as long as it means what the scheme says: marks at its end too, behind which more is to come. */
export function useTyped(said: string, meant: (text: string) => string, onChange: (text: string) => void): readonly [string, (text: string) => void] {
  const [typed, setTyped] = useState(said);
  const take = (text: string): void => {
    setTyped(text);
    onChange(text);
  };
  return [meant(typed) === said ? typed : said, take];
}
