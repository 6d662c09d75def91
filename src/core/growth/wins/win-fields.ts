import { removeProperty } from '#core/document/front-matter/properties';
import type { Day } from '../day';
import type { Trait } from '../trait';
import { writeFacts } from '../write-facts';

/** What a person says of a win. What is left out stays; what is empty is said no more. */
export interface WinFields {
  readonly title?: string;
  readonly day?: Day;
  readonly for?: string;
  readonly outcome?: string;
  readonly number?: string;
  readonly proof?: readonly string[];
  readonly traits?: readonly Trait[];
}

/**
 * Front matter with other facts of a win; every other byte of it stays.
 * @throws Error that says why it can't be done
 */
export function changeWinFacts(original: string | null, fields: WinFields): string | null {
  const { title: _, day: date, ...others } = fields;
  const facts = { ...(date !== undefined && { date }), ...others };
  let frontMatter = original;
  for (const [key, value] of Object.entries(facts)) {
    if (value.length === 0 && frontMatter !== null) frontMatter = removeProperty(frontMatter, key);
  }
  return writeFacts(frontMatter, facts);
}
