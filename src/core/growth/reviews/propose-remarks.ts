import type { Day } from '../day';
import type { Role } from '../role';
import { cleanLine, cleanText, titleOf } from './remark-text';
import type { ReviewComment } from './review-comment';
import type { SuggestedPattern } from './suggest-pattern';

/** Why a comment is left out unless it is asked for. */
export type Reason =
  /** It came in before. */
  | 'seen'
  | 'bot'
  /** It praises or agrees, and says no more. */
  | 'short'
  /** It answers another comment, or is on the writer's own work. */
  | 'answer'
  /** It was said to somebody else. */
  | 'others';

/** A comment as the remark that it becomes if it is picked. */
export interface ProposedRemark {
  readonly key: string;
  readonly title: string;
  readonly role: Role;
  readonly author: string;
  readonly day: Day;
  readonly link: string;
  readonly file: string;
  readonly line: number | null;
  readonly suggested: SuggestedPattern | null;
  /** Null where it is picked unless somebody says otherwise. */
  readonly reason: Reason | null;
}

/** What is known besides the comments. */
export interface Knowing {
  /** The person's own logins, in lower case. */
  readonly me: ReadonlySet<string>;
  /** Keys and addresses of comments that came in before. */
  readonly seen: ReadonlySet<string>;
  /** The day of a moment where the person is. @param at as in a comment */
  readonly dayOf: (at: string | null) => Day;
  readonly suggest: (text: string) => SuggestedPattern | null;
}

/** Decides for each comment whose it is, when it was, and whether it is worth keeping. */
export function proposeRemarks(
  comments: readonly ReviewComment[],
  { me, seen, dayOf, suggest }: Knowing,
): readonly ProposedRemark[] {
  return comments.map((comment) => {
    const isMine = me.has(comment.author.toLowerCase());
    const title = titleOf(comment);
    return {
      key: comment.key,
      title,
      role: isMine ? 'gave' : 'got',
      author: cleanLine(comment.author, 100),
      day: dayOf(comment.at),
      link: comment.link,
      file: cleanLine(comment.file, 500),
      line: comment.line,
      suggested: suggest(comment.body),
      reason: findReason(comment, isMine, me, seen),
    };
  });
}

function findReason(
  comment: ReviewComment,
  isMine: boolean,
  me: ReadonlySet<string>,
  seen: ReadonlySet<string>,
): Reason | null {
  const { owner } = comment;
  if (seen.has(comment.key)) return 'seen';
  if (comment.isBot) return 'bot';
  if (saysLittle(comment.body)) return 'short';
  const isOwnWork = owner !== null && me.has(owner.toLowerCase());
  if (isMine) return comment.isAnswer || isOwnWork ? 'answer' : null;
  if (owner === null || isOwnWork) return null;
  return owner.toLowerCase() === comment.author.toLowerCase() ? 'answer' : 'others';
}

const LITTLE =
  /^(?:(?:lgtm|looks? (?:good|great|fine)(?: to me)?|approved?|nice(?: (?:one|work|job|catch))?|great(?: (?:work|job))?|good (?:catch|point|idea)|well done|thanks?(?: you)?(?: (?:so|very) much)?|ty|done|fixed|agreed?|ok(?:ay)?|yes|no|yep|sure|same here|ditto|resolved|merged|ship it|wfm|ping|bump|\+1|-1)(?: @[\w-]+)?)$/i;

/** Whether a comment is of the kind “LGTM”. */
export function saysLittle(body: string): boolean {
  if (body.length > 200) return false;
  const words = cleanText(body)
    .replaceAll(/:[\w+-]+:/g, ' ')
    .replaceAll(/[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\u200D]/gu, ' ')
    .replaceAll(/[.!,;…*_`]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return words === '' || LITTLE.test(words);
}
