import type { EntryRecord } from '#core/library/record';
import { slugOf } from '#core/publish/places/names';
import { postLength, splitGraphemes, type PostLimit } from './post-length';
import { readerText } from './reader-text';
import { toPieces, type Piece } from './thread-pieces';
import type { CountedPost, Variant } from './variant';

/** What stands between the posts of a thread in a text. */
const BETWEEN = '\n\n---\n\n';

/**
 * A draft as a thread of short posts, cut at the ends of sentences; a sentence that is longer than a
 * post is cut between words. The first post begins with the title.
 * @param isNumbered whether each post ends with its number, such as 2/7
 */
export function toThread(record: EntryRecord, limit: PostLimit, isNumbered: boolean): Variant {
  const { title, blocks, copies, warnings } = readerText(record);
  const pieces = [{ text: title, glue: '\n\n', leads: true } as const, ...toPieces(blocks)];
  const posts = cutThread(pieces, limit, isNumbered);
  const cut = posts.filter(({ isCut }) => isCut).length;
  return {
    path: `${slugOf(title)}-thread.md`,
    text: `${posts.map(({ text }) => text).join(BETWEEN)}\n`,
    copies,
    posts,
    warnings: [
      ...warnings,
      ...(cut > 0
        ? [`A sentence is longer than ${limit.limit} characters, so a post ends within it.`]
        : []),
      ...(copies.length > 0 ? ['Images are named in the text: add them to their posts.'] : []),
    ],
  };
}

/** Cuts pieces into posts, none longer than the limit, and loses none of their words. */
export function cutThread(
  pieces: readonly Piece[],
  limit: PostLimit,
  isNumbered: boolean,
): readonly CountedPost[] {
  for (let digits = 1; ; digits += 1) {
    const room = limit.limit - (isNumbered ? 2 + 2 * digits : 0);
    const posts = fillPosts(pieces, { ...limit, limit: room });
    if (isNumbered && String(posts.length).length > digits) continue;
    return posts.map(({ text, isCut }, index) => {
      const isAlone = posts.length === 1;
      const whole = isNumbered && !isAlone ? `${text}\n${index + 1}/${posts.length}` : text;
      return { text: whole, length: postLength(whole, limit), isCut };
    });
  }
}

interface OpenPost {
  text: string;
  isCut: boolean;
}

function fillPosts(pieces: readonly Piece[], limit: PostLimit): readonly OpenPost[] {
  const posts: OpenPost[] = [];
  const fits = (text: string): boolean => postLength(text, limit) <= limit.limit;
  let post: OpenPost = { text: '', isCut: false };
  const close = (): void => {
    if (post.text !== '') posts.push(post);
    post = { text: '', isCut: false };
  };
  for (const [index, piece] of pieces.entries()) {
    const joined = post.text === '' ? piece.text : `${post.text}${piece.glue}${piece.text}`;
    // A heading goes where what it leads to goes.
    const next = piece.leads ? pieces[index + 1] : undefined;
    const wanted = next === undefined ? joined : `${joined}${next.glue}${next.text}`;
    const isBetterAlone = next !== undefined && fits(`${piece.text}${next.glue}${next.text}`);
    if (fits(joined) && (fits(wanted) || !isBetterAlone)) {
      post.text = joined;
      continue;
    }
    close();
    const parts = fits(piece.text) ? [piece.text] : cutWords(piece.text, limit);
    for (const [at, part] of parts.entries()) {
      post = { text: part, isCut: at < parts.length - 1 };
      if (at < parts.length - 1) close();
    }
  }
  close();
  return posts;
}

/** A text in parts that fit: between words, an address whole where it fits, else anywhere. */
function cutWords(text: string, limit: PostLimit): readonly string[] {
  const fits = (part: string): boolean => postLength(part, limit) <= limit.limit;
  const parts: string[] = [];
  let part = '';
  const add = (word: string, glue: string): void => {
    const joined = part === '' ? word : `${part}${glue}${word}`;
    if (fits(joined)) {
      part = joined;
      return;
    }
    if (part !== '') parts.push(part);
    part = '';
    if (fits(word)) part = word;
    else for (const sign of splitGraphemes(word)) add(sign, '');
  };
  for (const word of text.split(/\s+/)) add(word, ' ');
  if (part !== '') parts.push(part);
  return parts;
}
