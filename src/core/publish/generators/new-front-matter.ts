import { readFrontMatter } from '#core/document/front-matter';
import { WRITERS_KEYS } from '#core/draft/plan';
import { isGrowthKey } from '#core/growth/private-keys';
import type { EntryRecord } from '#core/library/record';
import type { FrontMatterField, FrontMatterPlan, NewPost } from '../dialect';
import { GENERATOR_NAMES, type Generator } from '../target';

/** Keys that Outloud writes itself, and those that mean something in the library only. */
const OWN_KEYS = [
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
];

/** What a generator's front matter says in its own way. */
export interface FrontMatterShape {
  readonly generator: Generator;
  /** The fields that Outloud writes; false for one that is left out. */
  fields(
    isDraft: boolean,
    properties: Readonly<Record<string, unknown>>,
  ): readonly (FrontMatterField | false)[];
  /** Keys of an entry that are not taken over, besides those that mean something to Outloud. */
  readonly keys: readonly string[];
  /** Whether the generator shows posts of the future. */
  readonly showsFuture: boolean;
  /** What becomes of a draft, a sentence, where it is not that the generator hides it. */
  readonly draft?: string;
}

/** The front matter of a new post. */
export function planFrontMatter(
  { record, created, now }: Pick<NewPost, 'record' | 'created' | 'now'>,
  { generator, fields, keys, showsFuture, draft: hidden }: FrontMatterShape,
): FrontMatterPlan {
  const { properties, problem, draft } = readFrontMatter(record.frontMatter);
  const isDraft = record.stage === 'idea' || draft === true;
  const own = new Set([...OWN_KEYS, ...WRITERS_KEYS, ...keys]);
  const name = GENERATOR_NAMES[generator];
  const others = Object.entries(properties).filter(
    ([key, value]) => !own.has(key.toLowerCase()) && !isGrowthKey(key, value),
  );
  const problems = [
    ...(problem === undefined
      ? []
      : [`Its front matter can't be read (${problem}), so none of it is taken over.`]),
    ...(isDraft
      ? [
          hidden ??
            `It is an idea or marked as a draft, so it is written as a draft that ${name} does not show.`,
        ]
      : []),
    ...(new Date(created) > new Date(now) && !showsFuture
      ? [`Its date lies in the future; ${name} shows it only after that date.`]
      : []),
  ];
  const written = fields(isDraft, properties).filter((one) => one !== false);
  return { fields: [...written, ...others], problems, isDraft };
}

/** A title on one line. */
export function titleField({ title }: Pick<EntryRecord, 'title'>): FrontMatterField {
  return ['title', title.replace(/[\p{Cc}\s]+/gu, ' ').trim()];
}

/** Aliases that are addresses which lead here; other aliases are titles and stay at home. */
export function redirectsOf({ aliases }: Pick<EntryRecord, 'aliases'>): readonly string[] {
  return aliases.filter(
    (alias) => /^\/(?!\/)/.test(alias) && !/(^|\/)\.\.?(\/|$)|%2e|\\/i.test(alias),
  );
}
