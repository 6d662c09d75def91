import { setProperty } from '#core/document/front-matter/properties';
import { isDay } from '#core/document/front-matter/property';
import type { GrowthFacts } from './growth-facts';

/**
 * Front matter with these facts, in their order; those that are empty are left out.
 * @param original what there is already; every other byte of it stays
 * @throws Error that says why it can't be done
 */
export function writeFacts(original: string | null, facts: GrowthFacts): string | null {
  let frontMatter = original;
  for (const [key, value] of Object.entries(facts)) {
    if (value.length === 0) continue;
    frontMatter = setProperty(
      frontMatter,
      key,
      typeof value !== 'string'
        ? { kind: 'list', items: value }
        : isDay(value)
          ? { kind: 'date', text: value }
          : { kind: 'text', text: value },
    );
  }
  return frontMatter;
}
