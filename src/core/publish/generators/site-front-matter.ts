import { readFrontMatter } from '#core/document/front-matter';
import { lineOf } from '#core/draft/line-of';
import type { EntryRecord } from '#core/library/record';

/** Keys that Outloud writes itself, and those that mean something in the library only. */
const OWN_KEYS = new Set([
  'title',
  'date',
  'created',
  'pubdate',
  'publishdate',
  'lastmod',
  'updated',
  'updateddate',
  'modified',
  'last_update',
  'slug',
  'draft',
  'published',
  'unlisted',
  'tags',
  'tag',
  'description',
  'kind',
  'stage',
  'private',
  'aliases',
  'alias',
  'attachments',
]);

/** What an entry says of a new post. */
export interface PostFields {
  /** On one line. */
  readonly title: string;
  /** An idea, or marked as a draft. */
  readonly isDraft: boolean;
  /** One or two sentences: its own, else those that it begins with; '' for a text without words. */
  readonly description: string;
  readonly isDescribed: boolean;
  /** The other keys of its front matter. */
  readonly properties: readonly (readonly [string, unknown])[];
  /** What could not be read, a sentence each. */
  readonly problems: readonly string[];
}

/** Reads what the front matter of a new post says, whatever the generator calls it. */
export function readPostFields(record: EntryRecord): PostFields {
  const { properties, problem, draft } = readFrontMatter(record.frontMatter ?? '');
  const own = properties['description'];
  const isDescribed = typeof own === 'string' && own.trim() !== '';
  return {
    title: record.title.replace(/[\p{Cc}\s]+/gu, ' ').trim(),
    isDraft: record.stage === 'idea' || draft === true,
    description: isDescribed ? own.trim() : firstSentence(record),
    isDescribed,
    properties: Object.entries(properties).filter(([key]) => !OWN_KEYS.has(key.toLowerCase())),
    problems:
      problem === undefined
        ? []
        : [`Its front matter can't be read (${problem}), so none of it is taken over.`],
  };
}

const LONGEST = 200;

function firstSentence({ document }: EntryRecord): string {
  const paragraph = (document.content ?? []).find(
    (block) => block.type === 'paragraph' && lineOf(block) !== '',
  );
  const line = paragraph === undefined ? '' : lineOf(paragraph);
  const sentence = /^.+?[.!?。！？](?=\s|$)|^.+?[。！？]/u.exec(line)?.[0] ?? line;
  if (sentence.length <= LONGEST) return sentence;
  return `${sentence.slice(0, LONGEST).replace(/\s+\S*$/, '')}…`;
}
