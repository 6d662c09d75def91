import type { Api } from '#contract/calls/api';

/** A command line taken apart. */
export interface Options {
  readonly words: readonly string[];
  /** The last value of an option, or undefined. */
  text(name: string): string | undefined;
  /** Every value of an option that may be repeated. */
  texts(name: string): readonly string[];
  flag(name: string): boolean;
}

/** What a command has found out, in both forms. */
export interface Result {
  /** Printed with `--json`. */
  readonly value: unknown;
  /** Printed without. */
  readonly text: string;
  /** True when the text is somebody's own and gets no newline of ours. */
  readonly exact?: boolean;
  /** Lines for stderr, such as files that were skipped. */
  readonly notes?: readonly string[];
  /** True when the command could not do all that was asked: the program exits with 1. */
  readonly failed?: boolean;
}

export interface CommandInput {
  readonly options: Options;
  readonly readStdin: () => Promise<string>;
}

interface Described {
  /** What follows the command's name, as in `ID [--as FORMAT]`. */
  readonly usage: string;
  readonly summary: string;
  /** What `--help` tells besides, a line each. */
  readonly details?: readonly string[];
  /** The options besides those that every command takes. */
  readonly options: Readonly<Record<string, 'text' | 'texts' | 'flag'>>;
  /** How many words it takes, from and to. */
  readonly words: readonly [number, number];
}

/** A command on a library. */
export interface LibraryCommand extends Described {
  readonly needsLibrary: true;
  /** Whether a library is made when the folder is new or empty. */
  readonly makesLibrary: boolean;
  /** Whether settings that can't be read are replaced before the library is opened. */
  mends?(input: CommandInput): boolean;
  run(input: CommandInput, api: Api): Promise<Result>;
}

/** A command that works on its input alone. */
export interface PlainCommand extends Described {
  readonly needsLibrary: false;
  run(input: CommandInput): Promise<Result>;
}

export type Command = LibraryCommand | PlainCommand;
