/** How wide the page of a preview is. */
export const PREVIEW_WIDTHS = ['desktop', 'tablet', 'phone'] as const;

export type PreviewWidth = (typeof PREVIEW_WIDTHS)[number];

/** How the window of a preview stands. */
export interface PreviewWindowState {
  readonly width: PreviewWidth;
  /** Where its page is; empty before it is loaded. */
  readonly address: string;
  readonly canGoBack: boolean;
  /** Whether what the blog loads from other sites is loaded. */
  readonly loadsOthers: boolean;
  /** Other sites that the page wanted something from, while that is not loaded. */
  readonly blocked: readonly string[];
  /** Where a link led that was clicked and that leaves the blog; null when none was. */
  readonly leadsTo: string | null;
}

/** The window in which a blog is shown as it will be, apart from everything of Outloud's. */
export interface PreviewWindowCalls {
  /** Whether the blog's own programs may be run on this computer. */
  mayRun(blog: { folder: string }): Promise<boolean>;
  /** Remembers, on this computer, that they may. */
  allow(blog: { folder: string }): Promise<void>;
  /** The folders of the blogs whose programs may be run. */
  allowed(): Promise<readonly string[]>;
  /** Takes that back: they are run no more until it is allowed anew. */
  askAgain(blog: { folder: string }): Promise<void>;
  /** Brings the preview that runs up. @throws Problem `closed` when none runs */
  show(): Promise<void>;
  state(): Promise<PreviewWindowState>;
  change(changes: { width?: PreviewWidth; loadsOthers?: boolean }): Promise<void>;
  reload(): Promise<void>;
  goBack(): Promise<void>;
  /** Goes to the page of the post. */
  goToPost(): Promise<void>;
  /** Opens the page in the person's browser. */
  openInBrowser(): Promise<void>;
  /** Tells how high the bar over the page is, in pixels. */
  fit(bar: { height: number }): Promise<void>;
  /** Closes the window and stops the preview. */
  close(): Promise<void>;
}
