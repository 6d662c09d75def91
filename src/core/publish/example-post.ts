import { fromMarkdown } from '#core/document/from-markdown';
import { RECORD_VERSION, type EntryRecord } from '#core/library/record';
import type { Dialect } from './dialect';
import { shownAddress } from './generators/site-address';
import { slugOf } from './places/names';
import { placePost } from './places/place-post';
import type { SiteConventions } from './target';
import { writePost } from './write-post';

const TITLE = 'C#: two writers, one row';

/** What a blog's new posts look like: where the text goes, and how it begins. */
export interface ExamplePost {
  readonly path: string;
  readonly text: string;
  /** Where an image of it would go. */
  readonly image: string;
  /** Its address: a whole one where the blog's is known; null for one that has none. */
  readonly address: string | null;
}

/**
 * A made-up post as a blog would get it, to show a person what will be written.
 * @param now ISO 8601
 */
export function examplePost(dialect: Dialect, site: SiteConventions, now: string): ExamplePost {
  const { defaults = {} } = site;
  const setting = { dialect, hrefTo: () => null, now, style: {}, defaults };
  const record = exampleRecord(now);
  const slugs = new Map([[record.id, slugOf(TITLE)]]);
  const place = placePost(record, { dialect, kept: new Map(), published: new Map() }, slugs);
  const { text, assetFolder } = writePost(record, place, setting);
  const page = dialect.pageOf(place);
  return {
    path: place.path,
    text,
    image: `${assetFolder}diagram.png`,
    address: shownAddress(dialect, page),
  };
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
    rehearsals: [],
    proposals: [],
    recalls: [],
  };
}
