import type { ProgramLook } from '#core/publish/preview/previewer';

/** What would show a blog, before anything is run. */
export interface PreviewLook extends ProgramLook {
  /** The folder of the blog. */
  readonly folder: string;
  /** What people call its generator. */
  readonly generator: string;
}

/** What is asked to be shown. */
export interface Previewing {
  readonly id: string;
  readonly target: string;
  /** Whether Outloud shows it itself, and no program of the blog is run. */
  readonly own?: boolean;
}

/** A post as its blog will show it. */
export interface PreviewState {
  readonly id: string;
  readonly title: string;
  readonly target: string;
  /** The root of the site; all of the preview is at its port. */
  readonly root: string;
  /** Of the post's page, or of the root where none was found. */
  readonly address: string;
  /** What shows it: a generator, or Outloud itself. */
  readonly shownBy: string;
  /** Whether the pages show by themselves what was changed. */
  readonly reloads: boolean;
  /** How often it was written. */
  readonly round: number;
  /** What a person should know of it, a sentence each. */
  readonly notes: readonly string[];
  /** Why it is not the post as it stands, or no more at all; null while all is well. */
  readonly problem: string | null;
  readonly isRunning: boolean;
}

/** Posts as their blogs will show them; at most one at a time. */
export interface PreviewCalls {
  look(blog: { target: string }): Promise<PreviewLook>;
  /**
   * Shows a post in a copy of its blog, by the blog's own generator where it is installed, and
   * follows what is written until it is stopped. One that is shown already is stopped first.
   * @throws Problem `private` when it may not leave the library, `generator` with what that said
   */
  start(post: Previewing): Promise<PreviewState>;
  /** The preview that was started last, unless it was stopped. */
  state(): Promise<PreviewState | null>;
  /** Ends it, or its start. */
  stop(): Promise<void>;
}
