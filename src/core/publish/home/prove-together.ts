import { align, type Likeness } from '#core/document/merge/align';
import type { Edit } from './edits';
import { keysOf } from './pieces';

/** What pieces of the entry say after an edit. */
export type Choices = ReadonlyMap<Edit, string>;

/** The edits of a file, and how each may be put into the entry, the best way first. */
interface Guessed {
  /** All, in the order of the file. */
  readonly edits: readonly Edit[];
  readonly guesses: ReadonlyMap<Edit, readonly Choices[]>;
  /** What is written where some edits are put in, block by block. */
  readonly keysWhen: (choices: Choices) => readonly string[];
}

/** What could be told by putting in many edits at once. */
interface ProvedTogether {
  /** Those that are written as they stand there, and how. */
  readonly chosen: ReadonlyMap<Edit, Choices>;
  /** Those for which no guess is. */
  readonly hopeless: ReadonlySet<Edit>;
}

const NOTHING: ProvedTogether = { chosen: new Map(), hopeless: new Set() };

/**
 * Puts in all edits at once, by their first guesses, then those that went wrong by their next ones:
 * each proof writes the whole text. Nothing is said where one edit spoils what others say.
 */
export function proveTogether({ edits, guesses, keysWhen }: Guessed): ProvedTogether {
  const chosen = new Map<Edit, Choices>();
  const hopeless = new Set([...guesses.keys()].filter((edit) => guesses.get(edit)?.length === 0));
  let isProved = true;
  for (let round = 0; ; round += 1) {
    const tried = new Map<Edit, Choices>();
    for (const [edit, ways] of guesses) {
      const way = chosen.has(edit) ? undefined : ways[round];
      if (way !== undefined) tried.set(edit, way);
    }
    if (tried.size === 0) break;
    const now = new Map([...chosen, ...tried]);
    const read = compare(edits, new Set(now.keys()), keysWhen(allOf(now)));
    if (read === null || [...read.wrong].some((edit) => !tried.has(edit))) return NOTHING;
    for (const [edit, way] of tried) {
      if (!read.wrong.has(edit)) chosen.set(edit, way);
      else if (guesses.get(edit)?.length === round + 1) hopeless.add(edit);
    }
    isProved = read.wrong.size === 0;
  }
  if (isProved) return { chosen, hopeless };
  const last = compare(edits, new Set(chosen.keys()), keysWhen(allOf(chosen)));
  return last?.wrong.size === 0 ? { chosen, hopeless } : NOTHING;
}

/** What is put in for several edits. */
export function allOf(chosen: ReadonlyMap<Edit, Choices>): Choices {
  return new Map([...chosen.values()].flatMap((choices) => [...choices]));
}

/**
 * The edits whose blocks are not written as they should be; null where that can't be told apart.
 * @param putIn those that are to be as they stand in the blog; the others as they were
 */
function compare(
  edits: readonly Edit[],
  putIn: ReadonlySet<Edit>,
  keys: readonly string[],
): { readonly wrong: ReadonlySet<Edit> } | null {
  const wanted = edits.flatMap((edit) =>
    keysOf(putIn.has(edit) ? edit.there : edit.written).map((key) => ({ key, edit })),
  );
  const wrong = new Set<Edit>();
  const given = keys.map((key) => ({ key, edit: null }));
  const pairs = align<Owned>(wanted, given, SAME_ONLY, false);
  wanted.forEach(({ edit }, at) => {
    if (!pairs.has(at)) wrong.add(edit);
  });
  let next = 0;
  for (let at = 0; at <= wanted.length; at += 1) {
    const partner = at === wanted.length ? keys.length : pairs.get(at);
    if (partner === undefined) continue;
    if (partner > next) {
      // What is too much belongs to an edit on both sides of it, or to one that is wrong anyway.
      const [before, after] = [wanted[at - 1]?.edit, wanted[at]?.edit];
      if (before !== undefined && before === after) wrong.add(before);
      else if (![before, after].some((edit) => edit !== undefined && wrong.has(edit))) return null;
    }
    next = partner + 1;
  }
  return { wrong };
}

/** A block and the edit that it belongs to, where that is known. */
interface Owned {
  readonly key: string;
  readonly edit: Edit | null;
}

const SAME_ONLY: Likeness<Owned> = {
  key: ({ key }) => key,
  name: () => null,
  isKin: () => false,
  isAlike: () => false,
};
