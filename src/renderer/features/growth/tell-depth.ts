import type { Depth } from '#core/growth/depth';

const WORDS: Readonly<Record<Depth, string>> = {
  noted: 'Noted',
  explained: 'Explained with an example',
  published: 'Published',
  taught: 'Taught',
  used: 'Used at work',
};

/** A depth in words; null for an area without any proof. */
export function tellDepth(depth: Depth | null): string {
  return depth === null ? 'Nothing yet' : WORDS[depth];
}
