import { failure, sentence, type Result, type Sentence, type Text } from '../i18n';

/** Arguments that cannot be obeyed. Problem: arguments. */
export function wrong(text: Text, values: Readonly<Record<string, string | number | Text | Sentence>> = {}): Result<never> {
  return failure({ code: 'arguments', sentence: sentence(text, values) });
}
