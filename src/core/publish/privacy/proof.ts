import { collectTags } from '#core/document/tags';
import { leadingFrontMatter } from '#core/import/leading-front-matter';
import type { EntryRecord } from '#core/library/record';
import type { CopiedAsset } from '../attachments';
import { findLeaks, type Leak } from './leaks';
import { hashOf, type PrivateIndex, type Secret } from './private-index';

/** What is about to be written for an entry. */
export interface Written {
  readonly path: string;
  readonly text: string;
  readonly copies: readonly CopiedAsset[];
}

/** Why an entry can't leave the library because of a tag, or null. */
export function tagObstacle(record: EntryRecord, { tags }: PrivateIndex): string | null {
  if (tags.size === 0) return null;
  const all = [...record.tags, ...collectTags(record.document)];
  const tag = all.find((one) => tags.has(one.toLowerCase()));
  return tag === undefined
    ? null
    : `Its tag “${tag}” is one that only private notes have. Take it away, or use it in another note.`;
}

/**
 * The last proof, made on what would be written: why it can't leave, or null when nothing in it,
 * front matter, names and images included, is held by private entries only.
 * @param there what the blog's file says already
 */
export function leakObstacle(written: Written, index: PrivateIndex, there = ''): string | null {
  const place = (line: number): string => placeIn(written.text, line);
  const inText = textObstacle(written.text, index, place, there);
  if (inText !== null) return bodyObstacle(written.text, index, there) ?? inText;
  const inPath = textObstacle(written.path, index, () => 'the name of its file');
  if (inPath !== null) return inPath;
  for (const { asset, name } of written.copies) {
    const inName = textObstacle(name, index, () => 'the name of an image');
    if (inName !== null) return inName;
    const secret = index.tokens.get(hashOf(asset));
    if (secret !== undefined) {
      return `It would show the image ${name}, which only the private note ${nameOf(secret)} holds. ${wayOut(secret, 'Take it out')}`;
    }
  }
  return null;
}

/** The text first: some generators repeat its beginning as the description. */
function bodyObstacle(text: string, index: PrivateIndex, there: string): string | null {
  const front = leadingFrontMatter(text);
  if (front === null) return null;
  const start = text.indexOf(front) + front.length;
  const before = text.slice(0, start).split('\n').length - 1;
  return textObstacle(text.slice(start), index, (line) => placeIn(text, before + line), there);
}

/**
 * Why a text can't leave, or null.
 * @param place names a line of it, counted from 0, as a reader finds it
 */
export function textObstacle(
  text: string,
  index: PrivateIndex,
  place: (line: number) => string,
  there = '',
): string | null {
  const [leak] = findLeaks(text, index, there);
  if (leak === undefined) return null;
  const way = place(lineOf(leak, text, index, there));
  const help = wayOut(leak.secret, 'Reword it');
  return leak.secret.isComment
    ? `It would show “${leak.what}” (${way}), which stands only in a comment of ${nameOf(leak.secret)}. ${help}`
    : `It would show “${leak.what}” (${way}), which only the private note ${nameOf(leak.secret)} holds. ${help}`;
}

/** What helps. @param change what does in any case */
function wayOut({ isComment, isTrashed, isByMark }: Secret, change: string): string {
  if (isComment && !isTrashed)
    return `${change}, or take it out of the comment if others may read it.`;
  return isByMark && !isTrashed
    ? `${change}, or turn “private” off for the note if others may read it.`
    : `${change}.`;
}

/** An entry as its writer finds it. */
function nameOf({ title, isTrashed }: Secret): string {
  return isTrashed ? `“${title}” (in the trash, until you delete it for ever)` : `“${title}”`;
}

/** The line at which a leak is there for the first time, counted from 0. */
function lineOf(leak: Leak, text: string, index: PrivateIndex, there: string): number {
  const lines = text.split('\n');
  const isIn = (count: number): boolean =>
    findLeaks(lines.slice(0, count).join('\n'), index, there).some(
      ({ secret }) => secret === leak.secret,
    );
  let [without, within] = [0, lines.length];
  while (within - without > 1) {
    const middle = Math.floor((without + within) / 2);
    if (isIn(middle)) within = middle;
    else without = middle;
  }
  return within - 1;
}

/** A line by what it is part of. */
function placeIn(text: string, line: number): string {
  const before = text.split('\n').slice(0, line + 1);
  const fence = /^(?:---|\+\+\+)(?=\n)/.exec(text)?.[0];
  const end = fence === undefined ? -1 : text.split('\n').indexOf(fence, 1);
  if (line <= end) {
    const key = before.findLast((one) => /^[\w-]+\s*[:=]/.test(one))?.split(/\s*[:=]/)[0];
    return key === undefined ? 'in its front matter' : `in its front matter, at ${key}`;
  }
  const fences = before.filter((one) => /^[ \t>]*(?:```|~~~)/.test(one)).length;
  return fences % 2 === 1 ? `in code, line ${line + 1}` : `in line ${line + 1}`;
}
