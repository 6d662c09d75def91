/** A command that was called the wrong way; the program exits with 2. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}
