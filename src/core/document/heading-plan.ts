import type { DocumentNode } from './document';

/**
 * How a slide of a talk is a demo: `local` runs on the speaker's own computer, `network` needs a
 * network, and `fallback` is what is shown in place of the demo before it when that fails.
 */
export const DEMOS = ['local', 'network', 'fallback'] as const;

export type Demo = (typeof DEMOS)[number];

/** A heading without what a talk plans with it, for readers who see no plan. */
export function withoutPlan(heading: DocumentNode): DocumentNode {
  const none = { minutes: null, priority: null, demo: null, cut: null };
  return { ...heading, attrs: { ...heading.attrs, ...none } };
}

/** The slots, in minutes, whose versions of the talk leave a heading's slide out. */
export function readCuts(cut: unknown): readonly number[] {
  if (typeof cut !== 'string' || cut === '') return [];
  return cut.split(',').map(Number);
}

/** The same as a heading's `cut`; null for none. */
export function writeCuts(slots: readonly number[]): string | null {
  const sorted = [...new Set(slots)].toSorted((one, other) => one - other);
  return sorted.length === 0 ? null : sorted.join(',');
}
