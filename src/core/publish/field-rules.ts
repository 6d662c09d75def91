/** What a post's front matter can say, whatever its fields are called. */
export const THINGS = [
  'title',
  'date',
  'updated',
  'description',
  'tags',
  'categories',
  'cover',
  'author',
  'draft',
  'slug',
  'canonical',
  'series',
] as const;

export type Thing = (typeof THINGS)[number];

/** How a value can be written. */
export const FIELD_TYPES = [
  'text',
  'list',
  'commas',
  'moment',
  'day',
  'true-if-draft',
  'false-if-draft',
] as const;

export type FieldType = (typeof FIELD_TYPES)[number];

/** Under which name a thing stands in front matter, and as what. */
export interface FieldRule {
  /** Names within names are joined by dots, such as `params.author`. */
  readonly key: string;
  /** The first of those that the thing can be when left out. */
  readonly type?: FieldType;
}

export type FieldRules = Readonly<Partial<Record<Thing, FieldRule>>>;

const TEXTS = ['text', 'list'] as const;
const LISTS = ['list', 'commas'] as const;
const DAYS = ['moment', 'day'] as const;

/** As what each thing can be written, its usual way first. */
export const TYPES_OF: Readonly<Record<Thing, readonly FieldType[]>> = {
  title: ['text'],
  date: DAYS,
  updated: DAYS,
  description: TEXTS,
  tags: LISTS,
  categories: LISTS,
  cover: TEXTS,
  author: TEXTS,
  draft: ['true-if-draft', 'false-if-draft'],
  slug: ['text'],
  canonical: ['text'],
  series: TEXTS,
};

/** A name, or names joined by dots, as every generator's front matter takes them. */
const KEY = /^[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*$/;

/** Why rules can't be followed, in a sentence, or null. */
export function fieldsProblem(rules: FieldRules): string | null {
  const owners = new Map<string, Thing>();
  for (const thing of THINGS) {
    const rule = rules[thing];
    if (rule === undefined) continue;
    if (!KEY.test(rule.key)) {
      return `“${rule.key}” can't be the field of ${WORDS_OF[thing]}: a name has letters, digits, - and _, and dots between names within names.`;
    }
    if (rule.type !== undefined && !TYPES_OF[thing].includes(rule.type)) {
      return `The field of ${WORDS_OF[thing]} can't be “${rule.type}”. It can be ${TYPES_OF[thing].join(' or ')}.`;
    }
    for (const [key, owner] of owners) {
      if (key === rule.key || key.startsWith(`${rule.key}.`) || rule.key.startsWith(`${key}.`)) {
        return `The field “${rule.key}” can't be that of ${WORDS_OF[thing]}: ${WORDS_OF[owner]} has “${key}”.`;
      }
    }
    owners.set(rule.key, thing);
  }
  return null;
}

/** What people call the things. */
const WORDS_OF: Readonly<Record<Thing, string>> = {
  title: 'the title',
  date: 'the date',
  updated: 'the day of the last change',
  description: 'the description',
  tags: 'the tags',
  categories: 'the categories',
  cover: 'the cover picture',
  author: 'the author',
  draft: 'being a draft',
  slug: 'the slug',
  canonical: 'the canonical address',
  series: 'the series',
};
