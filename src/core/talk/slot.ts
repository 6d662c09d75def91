import { readFrontMatter } from '#core/document/front-matter';
import { removeProperty, setProperty } from '#core/document/front-matter/properties';
import { parseMinutes } from './parse-minutes';

/** The property that keeps how long a talk may take, in minutes. */
const SLOT = 'slot';

/** How long a talk may take, as its front matter says: minutes, or null where it doesn't say. */
export function slotOf(frontMatter: string | null): number | null {
  const value = readFrontMatter(frontMatter ?? '').properties[SLOT];
  const minutes = typeof value === 'string' ? parseMinutes(value) : value;
  return typeof minutes === 'number' && minutes > 0 ? minutes : null;
}

/**
 * The front matter with another slot, and every other byte as it is.
 * @param minutes null for none
 * @returns null when nothing is left in the front matter
 * @throws Error that says why it can't be done
 */
export function withSlot(frontMatter: string | null, minutes: number | null): string | null {
  if (minutes !== null) {
    return setProperty(frontMatter, SLOT, { kind: 'number', text: String(minutes) });
  }
  return frontMatter === null ? null : removeProperty(frontMatter, SLOT);
}
