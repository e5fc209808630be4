import type { ErrorCode } from './error-codes.ts';

export type FaultCode =
  | 'github-refused'
  | 'github-unknown'
  | 'issue-gone'
  | 'journal-damaged'
  | 'journal-newer'
  | 'journal-contended'
  | 'work-moved'
  | 'bad-input'
  | 'bad-artifact'
  | 'bad-configuration'
  | 'missing-key'
  | 'not-built'
  | 'incomplete';

/** Something that stops a step: `later` may pass by itself (a re-run helps), `never` needs a person first. */
export class ForemanError extends Error {
  readonly code: FaultCode;
  readonly retry: 'later' | 'never';
  /** The setting that a person has to change, where it is one. */
  readonly setting: ErrorCode | null;

  constructor(
    code: FaultCode,
    message: string,
    options: { retry?: 'later' | 'never'; cause?: unknown; setting?: ErrorCode | undefined } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'ForemanError';
    this.code = code;
    this.retry = options.retry ?? 'never';
    this.setting = options.setting ?? null;
  }
}
