import type { ExitCode } from './exit-codes.js';

/** Why a command could not do what was asked, in the reader's language. */
export interface FailureText {
  title: string;
  detail?: string;
  /** What to do about it. */
  remedy?: string;
  /** What is wrong with single fields or places. */
  places?: readonly string[];
  /** A machine's name for it, and under which id the server's logs have it. */
  code?: string;
  request?: string;
}

/** Ends the command with a message on standard error and an exit code. */
export class Failure extends Error {
  override readonly name: string = 'Failure';

  constructor(
    readonly exitCode: ExitCode,
    readonly text: FailureText,
  ) {
    super(text.title);
  }
}
