/** Remarks of a pattern in ninety days, before an answer and since. */
export interface Rates {
  readonly before: number;
  /** Null while it is too early to tell. */
  readonly since: number | null;
}

/** Both in a few words: `3 before, 1.5 since`. */
export function tellRates({ before, since }: Rates): string {
  const later = since === null ? 'too early to tell since then' : `${short(since)} since`;
  return `${short(before)} before, ${later}`;
}

/** With one decimal at most. */
function short(rate: number): string {
  return String(Math.round(rate * 10) / 10);
}
