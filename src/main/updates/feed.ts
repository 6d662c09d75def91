/** Where new versions come from. */
export interface Feed {
  /** The newer version that there is, or null. @throws when it can't be told */
  look(): Promise<string | null>;
  /** Fetches and verifies it. @param tell hears how much is there, from 0 to 100 */
  fetch(tell: (percent: number) => void): Promise<void>;
  /** Puts it in the place of the running version and starts it; the app ends. */
  install(): void;
}
