import type { EntryRecord } from '#core/library/record';
import type { FrontMatterPlan } from '../dialect';
import { planFrontMatter, redirectsOf, titleLine } from './new-front-matter';
import { yamlDate, yamlLine } from './yaml-values';

/** The front matter of a new post in a Hugo site. @param now ISO 8601; Hugo leaves out posts of the future */
export function hugoFrontMatter(record: EntryRecord, slug: string, now: string): FrontMatterPlan {
  const redirects = redirectsOf(record);
  return planFrontMatter(record, now, {
    generator: 'hugo',
    keys: [],
    showsFuture: false,
    lines: (isDraft) => [
      titleLine(record),
      `date: ${yamlDate(record.created)}`,
      `lastmod: ${yamlDate(record.updated)}`,
      yamlLine('slug', slug),
      yamlLine('draft', isDraft),
      yamlLine('tags', record.tags),
      ...(redirects.length > 0 ? [yamlLine('aliases', redirects)] : []),
    ],
  });
}
