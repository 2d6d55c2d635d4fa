import type { Language } from '../../i18n';
import type { BroughtFunction } from '../univer';

export const NAMESPACE = 'PAY';

export function broughtFunctions(_language: Language): BroughtFunction[] {
  return [{ name: 'PAY.TIERED_COMMISSION', description: 'x', parameters: [] }];
}
