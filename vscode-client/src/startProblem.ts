/** Why the server is not there, in words for the user, and which setting may mend it. */
export class StartProblem extends Error {
  constructor(
    message: string,
    readonly setting?: string,
  ) {
    super(message);
  }
}
