/** Excel's own error codes, as `error.code` shows them to an add-in. */
export type RefusalCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'GeneralException'
  | 'InactiveWorkbook'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'InvalidSelection'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'NotImplemented'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded'
  | 'ServiceNotAvailable'
  | 'UnsupportedOperation'
  | 'UnsupportedSheet';

/** The workbook refuses what it was asked to do, for the reason Excel would give. Whatever was asked has not been done. */
export class Refusal extends Error {
  constructor(readonly code: RefusalCode, readonly detail = '') {
    super(detail === '' ? code : `${code}: ${detail}`);
    this.name = 'Refusal';
  }
}
