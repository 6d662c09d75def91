/** What the guard is told to run, as one line of JSON. */
export interface GuardOrder {
  readonly file: string;
  readonly args: readonly string[];
  /** The folder to run it in. */
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Whether Windows gets the arguments as they are, with the quotes that are in them. */
  readonly isVerbatim: boolean;
}
