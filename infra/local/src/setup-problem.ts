/** Something on this machine stands in the way; the message says what, and what to do. */
export class SetupProblem extends Error {
  override name = 'SetupProblem';
}
