/** What the command's exit code tells a script. Part of the command's contract; shown by `--help`. */
export const EXIT = {
  OK: 0,
  /** Something that nobody foresaw, here or on the server. */
  UNEXPECTED: 1,
  /** Wrong usage, or content that is not valid. */
  INVALID: 2,
  /** Not signed in, or not permitted. */
  FORBIDDEN: 3,
  NOT_FOUND: 4,
  /** It conflicts with how things are by now: done already, changed, closed. */
  REFUSED: 5,
  /** The server cannot be reached or is busy; the same may work later. */
  UNAVAILABLE: 6,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The exit code for an HTTP status that is no success. */
export function exitCodeOfStatus(status: number): ExitCode {
  switch (status) {
    case 400:
    case 405:
    case 413:
    case 415:
    case 422:
      return EXIT.INVALID;
    case 401:
    case 403:
      return EXIT.FORBIDDEN;
    case 404:
      return EXIT.NOT_FOUND;
    case 409:
      return EXIT.REFUSED;
    case 429:
    case 502:
    case 503:
    case 504:
      return EXIT.UNAVAILABLE;
    default:
      return EXIT.UNEXPECTED;
  }
}
