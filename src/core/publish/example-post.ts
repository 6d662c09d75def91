import { fromMarkdown } from '#core/document/from-markdown';
import { RECORD_VERSION, type EntryRecord } from '#core/library/record';
import type { Dialect } from './dialect';
import { slugOf } from './names';
import { writePost } from './write-post';

const TITLE = 'C#: two writers, one row';

/** What a blog's new posts look like: where the text goes, and how it begins. */
export interface ExamplePost {
  readonly path: string;
  readonly text: string;
  /** Where an image of it would go. */
  readonly image: string;
}

/**
 * A made-up post as a blog would get it, to show a person what will be written.
 * @param now ISO 8601
 */
export function examplePost(
  dialect: Dialect,
  defaults: Readonly<Record<string, unknown>>,
  now: string,
): ExamplePost {
  const setting = { dialect, hrefTo: () => null, now, style: {}, defaults };
  const post = writePost(exampleRecord(now), slugOf(TITLE), setting);
  return { path: post.path, text: post.text, image: `${post.assetFolder}diagram.png` };
}

function exampleRecord(now: string): EntryRecord {
  const { document, verbatim } = fromMarkdown('Two people open the same order.\n');
  return {
    version: RECORD_VERSION,
    id: 'example0',
    kind: 'post',
    title: TITLE,
    tags: ['C#', 'databases'],
    aliases: [],
    private: false,
    stage: 'ready',
    created: now,
    updated: now,
    revision: 1,
    frontMatter: '---\ndescription: How a lost update happens, and what stops it.\n---',
    document,
    attachments: {},
    verbatim,
    origin: null,
    publications: [],
    ancestors: [],
    ignored: [],
  };
}
