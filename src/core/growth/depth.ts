/** How deep a skill goes, by the best proof of it; the deepest is the last. */
export const DEPTHS = ['noted', 'explained', 'published', 'taught', 'used'] as const;

export type Depth = (typeof DEPTHS)[number];

/** Whether one depth is at least another; nothing is less than any. */
export function reaches(depth: Depth | null, least: Depth): boolean {
  return depth !== null && DEPTHS.indexOf(depth) >= DEPTHS.indexOf(least);
}
