import fc from 'fast-check';

/** What a hostile input is put into. */
export type HostileKind =
  | 'html-paste'
  | 'markdown'
  | 'front-matter'
  | 'title/slug'
  | 'json-store'
  | 'zip'
  | 'ipc-arg';

/**
 * A text that is meant to run a script (it calls `__kbx()`), to ask a network (`kbx.invalid`), or
 * to break what reads it.
 */
export interface HostileText {
  readonly id: string;
  /** What kind of attack it is, such as `event-attr`. */
  readonly class: string;
  readonly kind: HostileKind;
  readonly text: string;
}

/** Another seed mixes other inputs of the same classes. */
export const HOSTILE_SEED = Number(process.env['OUTLOUD_HOSTILE_SEED'] ?? 1);

/** Names the texts of a class. */
export function namedTexts(
  kind: HostileKind,
  className: string,
  texts: readonly string[],
): readonly HostileText[] {
  return [...new Set(texts)].map((text, index) => ({
    id: `${kind}/${className}-${index + 1}`,
    class: className,
    kind,
    text,
  }));
}

/** So many of what can be made, the same for the same seed. */
export function mix(making: fc.Arbitrary<string>, count: number): readonly string[] {
  return [...new Set(fc.sample(making, { seed: HOSTILE_SEED, numRuns: count }))];
}
