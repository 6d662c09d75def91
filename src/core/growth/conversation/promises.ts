import type { DocumentNode } from '#core/document/document';
import { mapNodes, visitNodes } from '#core/document/tree';
import { lineOf } from '#core/draft/line-of';
import type { Quarter } from '../quarter';

/** What somebody said would be done: a task of a conversation's note. */
export interface GivenPromise {
  /** Which of the note's tasks it is, from 0. */
  readonly at: number;
  /** With who promised it, as written. */
  readonly words: string;
  readonly isDone: boolean;
}

/** What became of a promise: done, promised again in a later conversation, or still open. */
export const FATES = ['done', 'moved', 'open'] as const;

export type Fate = (typeof FATES)[number];

/** A promise, and what became of it. */
export interface PromiseFate extends GivenPromise {
  /** The note that it stands in. */
  readonly note: string;
  readonly fate: Fate;
  /** Where it was moved to. */
  readonly to: Quarter | null;
}

/** The promises of one conversation. */
export interface PromisesOf {
  readonly note: string;
  readonly quarter: Quarter;
  readonly promises: readonly GivenPromise[];
}

/** The tasks in a note that say something. One that only names who promised is none yet. */
export function readPromises(document: DocumentNode): readonly GivenPromise[] {
  const promises: GivenPromise[] = [];
  let at = -1;
  visitNodes(document, (node) => {
    const checked = checkedOf(node);
    if (checked === null) return;
    at += 1;
    const words = wordsOf(node);
    if (words !== '' && !words.endsWith(':')) promises.push({ at, words, isDone: checked });
  });
  return promises;
}

/**
 * The note with one promise ticked, or not.
 * @returns null when that task is gone or says something else by now
 */
export function tickPromise(
  document: DocumentNode,
  { at, words }: Pick<GivenPromise, 'at' | 'words'>,
  isDone: boolean,
): DocumentNode | null {
  const tasks: DocumentNode[] = [];
  visitNodes(document, (node) => {
    if (checkedOf(node) !== null) tasks.push(node);
  });
  const task = tasks[at];
  if (task === undefined || wordsOf(task) !== words) return null;
  return mapNodes(document, (node) =>
    node === task ? { ...node, attrs: { ...node.attrs, checked: isDone } } : node,
  );
}

/**
 * What became of a conversation's promises.
 * @param later the conversations after it
 */
export function fatesOf(
  { note, promises }: PromisesOf,
  later: readonly PromisesOf[],
): readonly PromiseFate[] {
  const again = new Map<string, Quarter>();
  for (const { quarter, promises: theirs } of later) {
    for (const { words } of theirs) {
      const known = again.get(keyOf(words));
      if (known === undefined || quarter < known) again.set(keyOf(words), quarter);
    }
  }
  return promises.map((promise) => {
    const to = promise.isDone ? null : (again.get(keyOf(promise.words)) ?? null);
    return { ...promise, note, to, fate: promise.isDone ? 'done' : to === null ? 'open' : 'moved' };
  });
}

function checkedOf({ type, attrs }: DocumentNode): boolean | null {
  const checked = attrs?.['checked'];
  if (type !== 'taskItem' && type !== 'listItem') return null;
  return typeof checked === 'boolean' ? checked : null;
}

/** Of the task itself: those below it are tasks of their own. */
function wordsOf({ content }: DocumentNode): string {
  const [first] = content ?? [];
  return first === undefined || first.type.endsWith('List') ? '' : lineOf(first);
}

function keyOf(words: string): string {
  return words.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLowerCase();
}
