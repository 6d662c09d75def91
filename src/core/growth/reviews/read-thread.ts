import { textAt } from '#core/document/text-at';
import type { LocalTime } from '#core/note/local-time';
import type { Day } from '../day';
import { isBotName, type ReadComments, type ReviewComment } from './review-comment';
import { readSpokenTime } from './spoken-time';

/** Lines that the page writes around what people say. */
const BUTTONS =
  /^(?:Reply(?:…|\.\.\.)?|(?:Un)?[Rr]esolve (?:conversation|thread)|Quote reply|Copy link|Hide|Outdated|Show (?:resolved|more)|Collapse replies|More (?:actions|options)|Add reaction|View reviewed changes|Load diff)$/;
const BADGE =
  /^(?:Owner|Member|Contributor|Collaborator|Author|Maintainer|Developer|Reporter|Guest|First-time contributor|edited|Edited|•|·|@[\w.-]+)$/;
const COMMENT_ON = /^Comment on lines? [A-Za-z+-]*(\d+)(?: to [A-Za-z+-]*(\d+))?$/;
const PATH = /^(?!https?:)(?=\S*[/.])[\w@+.()[\]-]+(?:\/[\w@+.()[\]-]+)*\.\w{1,10}(?::(\d+))?$/;
const VERBS =
  /\b(?:(?:left a )?comment(?:ed)?|reviewed|requested changes|approved these changes|suggested changes|replied|started a thread(?: on the diff)?)\s*$/i;
const TIME =
  /^(.*?)[\s·•,]+((?:about )?(?:an?|\d{1,4}) (?:second|minute|hour|day|week|month|year)s? ago|just now|yesterday|last (?:week|month|year)|(?:on )?(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:,? \d{4})?|\d{1,2}\.? [A-Z][a-z]{2,8}\.?(?:,? \d{4})?|\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?)(?:,? (?:at )?\d{1,2}:\d{2}(?: ?[AP]M)?)?)(?:\s*[·•]\s*edited.*|\s+edited)?$/;

/** Characters of the longest line that says who wrote something. */
const MOST_HEAD = 200;
/** Lines of code that stand between a file's name and what was said about it. */
const MOST_CODE = 40;

interface Head {
  readonly author: string;
  readonly day: Day;
}

/** What the lines above a comment say of the code. */
type Place = Pick<ReviewComment, 'file' | 'line' | 'hunk'>;

const NOWHERE: Place = { file: '', line: null, hunk: '' };

/**
 * The comments in a thread that was copied from the page of a review: a line such as
 * `alice  2 days ago` begins each.
 *
 * @throws Error when no line does
 */
export function readThread(text: string, now: LocalTime): ReadComments {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const comments: ReviewComment[] = [];
  let wordless = 0;
  let head: Head | null = null;
  let said: string[] = [];
  let place = NOWHERE;
  let isAnswer = false;

  const end = (): void => {
    if (head === null) return;
    const body = takeWords(said);
    if (body === '') wordless += 1;
    else comments.push(toComment(head, place, body, isAnswer));
    said = [];
  };

  for (let at = 0; at < lines.length; at += 1) {
    const line = textAt(lines, at);
    const found = readHead(line, now);
    const about = found === null ? readPlace(lines, at, now) : null;
    if (about !== null) {
      end();
      head = null;
      place = about.place;
      isAnswer = false;
      at = about.next - 1;
    } else if (found !== null) {
      end();
      isAnswer = head !== null && place !== NOWHERE;
      head = found;
    } else said.push(line);
  }
  end();
  if (comments.length + wordless === 0) {
    throw new Error(
      'No line says who wrote something and when, such as “alice  2 days ago”. Is it a thread of a review, or a JSON export?',
    );
  }
  return { comments, wordless, viewer: null };
}

function readHead(line: string, now: LocalTime): Head | null {
  if (line.length > MOST_HEAD) return null;
  const [, before = '', time = ''] = TIME.exec(line.trim()) ?? [];
  const day = readSpokenTime(time, now);
  if (day === null) return null;
  const isSaid = VERBS.test(before);
  const name = before.replace(VERBS, '').replaceAll(/(?<![\s·•,])[\s·•,]+$/g, '');
  const login = /(?:^|\s)@([\w.-]{1,100})$/.exec(name)?.[1];
  if (login !== undefined) return { author: login, day };
  const gap = line.trim().slice(before.length).startsWith('  ') || /[\t·•]/.test(line);
  const isName = /^[\w.-]{1,39}(?:\[bot\])?$/.test(name);
  const isFullName = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u.test(name);
  const isVague = !/\d/.test(time);
  if (isName && (isSaid || gap || !isVague)) return { author: name, day };
  return isFullName && (isSaid || gap) ? { author: name, day } : null;
}

/** The file, its lines and the code above a comment, where a line begins such a place. */
function readPlace(
  lines: readonly string[],
  at: number,
  now: LocalTime,
): { readonly place: Place; readonly next: number } | null {
  const begin = textAt(lines, at).trim();
  const above = textAt(lines, at - 1).trim();
  if (begin.length > MOST_HEAD || (above !== '' && !BUTTONS.test(above))) return null;
  const [path, number] = PATH.exec(begin) ?? [];
  if (path === undefined) return null;
  let line = number === undefined ? null : Number(number);
  const code: string[] = [];
  for (let next = at + 1; next < lines.length && next - at <= MOST_CODE; next += 1) {
    const text = textAt(lines, next);
    const [, from, to] = COMMENT_ON.exec(text.trim()) ?? [];
    if (from !== undefined) line = Number(to ?? from);
    else if (readHead(text, now) !== null) {
      if (!isAnythingSaid(lines, next, now)) return null;
      const file = path.replace(/:\d+$/, '');
      return { place: { file, line, hunk: code.join('\n').trimEnd() }, next };
    } else if (!BUTTONS.test(text.trim()) && (code.length > 0 || text.trim() !== '')) {
      code.push(text);
    }
  }
  return null;
}

/** Whether the comments from here on have words: a place that nothing is said of is words itself. */
function isAnythingSaid(lines: readonly string[], from: number, now: LocalTime): boolean {
  const first = lines.slice(from).find((line) => {
    const text = line.trim();
    return !(text === '' || BADGE.test(text) || BUTTONS.test(text) || readHead(line, now));
  });
  return first !== undefined && !PATH.test(first.trim());
}

/** What was said, without what the page writes above and below it. */
function takeWords(lines: readonly string[]): string {
  let [from, to] = [0, lines.length];
  const at = (index: number): string => textAt(lines, index).trim();
  while (from < to && (at(from) === '' || BADGE.test(at(from)))) from += 1;
  while (from < to && (at(to - 1) === '' || BUTTONS.test(at(to - 1)))) to -= 1;
  return lines.slice(from, to).join('\n');
}

function toComment(head: Head, place: Place, body: string, isAnswer: boolean): ReviewComment {
  const { author, day } = head;
  return {
    // The day moves with “2 days ago”: it is no part of what tells it from others.
    key: `thread:${author} ${body}`,
    link: '',
    author,
    at: day,
    body,
    ...place,
    isAnswer,
    isBot: isBotName(author),
    owner: null,
  };
}
