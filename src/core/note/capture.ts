import { cutEnd } from '#core/document/cut-end';
import { matchHashtag } from '#core/document/syntax/patterns';
import type { LocalTime } from './local-time';

/** What was jotted down, ready to become an entry. */
export interface Captured {
  /** Left out where the text's front matter is to say it. */
  readonly title?: string;
  readonly tags: readonly string[];
  readonly markdown: string;
}

/** Characters of the longest line that is a title as it stands. */
const LONGEST_TITLE = 120;

const HEADING = /^#{1,6}[ \t]+(?![ \t])(.*)$/;
/** Lines that begin a block of their own: lists, quotes, code, tables, pictures and the like. */
const BLOCK = /^(?:[-*+>|<:~`$%!]|\d+[.)][ \t]| {4}|\t|#|\[|={3,}|_{3,})/;
/** A number of words in code is no code block: “`fsync` matters” is a title. */
const INLINE_CODE = /^`[^`]+`(?!`)/;
const EMPHASIS = /^\*{1,3}[^\s*]/;
const ADDRESS = /^https?:\/\/\S+$/i;
const FRONT_MATTER = /^---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/;
const UNDERLINE = /^=+[ \t]*(?:\r?\n|$)/;

/**
 * Reads what was jotted down: the first line is the title and its `#tags` are the entry's; the
 * rest is the text. Where the first line is no title, such as a list or code, all is text and the
 * title tells when it was written. Not a word is lost.
 *
 * @param now when it was captured
 * @returns null where nothing but space was typed
 */
export function readCapture(text: string, now: LocalTime): Captured | null {
  const whole = text.replace(/^(?:[ \t]*\r?\n)+/, '').trimEnd();
  if (whole.trim() === '') return null;
  const markdown = `${whole}\n`;
  if (FRONT_MATTER.test(markdown)) return { tags: [], markdown };

  const undated: Captured = { title: `Captured ${now.date} ${now.time}`, tags: [], markdown };
  const [first = ''] = whole.split(/\r?\n/, 1);
  const heading = HEADING.exec(first)?.[1];
  const line = heading === undefined ? first : withoutClosing(heading);
  const isTitle = !BLOCK.test(line) || INLINE_CODE.test(line) || EMPHASIS.test(line);
  if (!isTitle || line.length > LONGEST_TITLE) return undated;
  const { title, tags } = takeTags(line.trim());
  if (title === '') return undated;
  if (ADDRESS.test(title)) return { title, tags, markdown };
  return { title, tags, markdown: readRest(whole.slice(first.length)) };
}

/** The words of a heading, without the `#` that may close it. */
function withoutClosing(heading: string): string {
  const open = cutEnd(heading, '#');
  const words = cutEnd(open, ' \t');
  return open === heading || words === open ? heading : words;
}

/** The tags of a title; those at its end are no part of it any more. */
function takeTags(line: string): { title: string; tags: readonly string[] } {
  const tags: string[] = [];
  let title = line;
  for (let at = line.indexOf('#'); at >= 0; at = line.indexOf('#', at + 1)) {
    const end = matchHashtag(line, at);
    if (end >= 0) tags.push(line.slice(at + 1, end));
  }
  for (const tag of tags.toReversed()) {
    if (!title.endsWith(` #${tag}`)) break;
    title = title.slice(0, -tag.length - 1).trimEnd();
  }
  return { title, tags: [...new Set(tags)] };
}

function readRest(rest: string): string {
  const [, below = ''] = /^\r?\n([\s\S]*)$/.exec(rest) ?? [];
  const text = below.replace(UNDERLINE, '').replace(/^(?:[ \t]*\r?\n)+/, '');
  if (text === '') return '';
  // What looks like front matter is none below a title.
  return FRONT_MATTER.test(`${text}\n`) ? `\n${text}\n` : `${text}\n`;
}
