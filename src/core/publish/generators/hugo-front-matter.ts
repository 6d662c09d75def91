import { readFrontMatter } from '#core/document/front-matter';
import type { EntryRecord } from '#core/library/record';
import type { FrontMatterPlan } from '../dialect';
import { yamlDate, yamlLine } from './yaml-values';

/** Keys that Outloud writes itself, and those that mean something in the library only. */
const OWN_KEYS = new Set([
  'title',
  'date',
  'created',
  'lastmod',
  'updated',
  'modified',
  'slug',
  'draft',
  'published',
  'tags',
  'tag',
  'kind',
  'stage',
  'private',
  'aliases',
  'alias',
  'attachments',
]);

/** The front matter of a new post in a Hugo site. @param now ISO 8601; Hugo leaves out posts of the future */
export function hugoFrontMatter(record: EntryRecord, slug: string, now: string): FrontMatterPlan {
  const { properties, problem, draft } = readFrontMatter(record.frontMatter ?? '');
  const isDraft = record.stage === 'idea' || draft === true;
  const redirects = redirectsOf(record);
  const lines = [
    yamlLine('title', record.title.replace(/[\p{Cc}\s]+/gu, ' ').trim()),
    `date: ${yamlDate(record.created)}`,
    `lastmod: ${yamlDate(record.updated)}`,
    yamlLine('slug', slug),
    yamlLine('draft', isDraft),
    yamlLine('tags', record.tags),
    ...(redirects.length > 0 ? [yamlLine('aliases', redirects)] : []),
    ...Object.entries(properties).flatMap(([key, value]) =>
      OWN_KEYS.has(key.toLowerCase()) ? [] : [yamlLine(key, value)],
    ),
  ];
  const problems = [
    ...(problem === undefined
      ? []
      : [`Its front matter can't be read (${problem}), so none of it is taken over.`]),
    ...(isDraft
      ? ['It is an idea or marked as a draft, so it is written as a draft that Hugo does not show.']
      : []),
    ...(record.created > now
      ? ['Its date lies in the future; Hugo shows it only after that date.']
      : []),
  ];
  return { lines, problems, isDraft };
}

/** In Hugo aliases are addresses that lead here; other aliases are titles and stay at home. */
function redirectsOf(record: EntryRecord): readonly string[] {
  return record.aliases.filter(
    (alias) => /^\/(?!\/)/.test(alias) && !/(^|\/)\.\.?(\/|$)|%2e|\\/i.test(alias),
  );
}
