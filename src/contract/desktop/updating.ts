/** What Outloud does about new versions: nothing until it is asked to. */
export const UPDATE_MODES = ['off', 'tell', 'fetch'] as const;

export type UpdateMode = (typeof UPDATE_MODES)[number];

/** How far looking for a new version is. */
export type UpdateStep = 'idle' | 'looking' | 'newest' | 'found' | 'fetching' | 'ready' | 'failed';

export interface UpdateState {
  readonly mode: UpdateMode;
  /** The version that runs. */
  readonly version: string;
  /** Why there are no updates here, in sentences; null where there are. */
  readonly unavailable: string | null;
  readonly step: UpdateStep;
  /** The newer version that was found, or null. */
  readonly found: string | null;
  /** How much of it was fetched, from 0 to 100. */
  readonly percent: number;
  /** Why the last step failed, or null. */
  readonly problem: string | null;
}

/** New versions of Outloud. No call but these asks the network for one. */
export interface UpdateCalls {
  state(): Promise<UpdateState>;
  /** Looks at once when it is turned on. */
  change(wish: { mode: UpdateMode }): Promise<UpdateState>;
  /** Looks once, whatever the mode. @throws Problem where there are no updates */
  look(): Promise<UpdateState>;
  /** Fetches what was found and checks it. */
  fetch(): Promise<UpdateState>;
  /** Saves, closes the library, installs what was fetched and starts it. */
  install(): Promise<void>;
}
