import { makeRecord } from '#core/draft/testing/make-record';
import type { EntryRecord } from '#core/library/record';
import { asset, post } from './plan-posts';

/** Where something private was planted, and how a stopped export names the way in. */
export interface Canary {
  readonly place: string;
  readonly way: RegExp;
  /** The Markdown of a post that shows it, or the whole post. */
  readonly shown: string | EntryRecord;
  /** What is marked private, in place of the usual note; without the mark it is `open`. */
  readonly marked?: EntryRecord;
  readonly open?: EntryRecord;
  /** Whether some generators have no place for it, and it is not written. */
  readonly leftOut?: boolean;
}

export const SENTENCE = 'My manager said the reorganisation starts in May 2025.';
export const RUN = 'manager said the reorganisation starts in';
export const SLUG = RUN.replaceAll(' ', '-');

/** A note that nobody is to read, under a title, with tags, an alias and a picture of its own. */
export const SECRET = makeRecord(
  'secretnote0000000042',
  'Salary talk notes',
  `${SENTENCE}\n\n#nightingale`,
  {
    private: true,
    aliases: ['The spring paper'],
    tags: ['pay/band'],
    attachments: { 'img/pay-slips%202025.png': asset('a') },
  },
);

export const noted = (
  title: string,
  markdown: string,
  changes: Partial<EntryRecord> = {},
): EntryRecord => makeRecord('secretnote0000000043', title, markdown, changes);
export const shows = (changes: Partial<EntryRecord>, markdown = 'Fine.'): EntryRecord =>
  post('p1', 'P', markdown, changes);
export const withFront = (yaml: string): EntryRecord =>
  shows({ frontMatter: `---\n${yaml}\n---`, document: makeRecord('x', '', 'Fine.').document });

export const FIRST = /\(in line \d+\)/;
