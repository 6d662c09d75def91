import type { DocumentNode } from '#core/document/document';
import { keepNames } from '#core/document/keep-names';
import { toMarkdown } from '#core/document/to-markdown';
import { readEntryMarkdown } from '#core/library/entry-markdown';
import type { EntryRecord } from '#core/library/record';
import { findEdits, joinEdits, type Edit } from './edits';
import { hiddenIn, keepsHidden } from './hidden';
import { guessOwnWords, type HomeNames } from './own-words';
import { cutText, keysOf, type Piece, sourceOf } from './pieces';
import { allOf, type Choices, proveTogether } from './prove-together';
import { segmentsOf } from './segments';
import { carryEdit } from '#core/document/merge/three-way';

/** How an entry is written into its blog. */
export interface Writing {
  /** The Markdown that is written for an entry, without front matter. */
  write(record: EntryRecord): string;
  /** What a block says there when it is written by itself. @param index its place in the entry */
  keysAlone(piece: Piece, index: number): readonly string[];
  readonly names: HomeNames;
}

/** An edit in the blog that is not, or not quite, taken home. */
export interface NotHome {
  readonly reason: string;
  /** What stands in the blog; '' where something was taken out there. */
  readonly text: string;
}

/** What came home of what was changed in a blog. */
export interface HomeText {
  /** What the edits were made on, as Markdown gives it. */
  readonly base: DocumentNode;
  /** The same with the edits. */
  readonly edited: Pick<EntryRecord, 'document' | 'verbatim'>;
  /** Edits that stay in the blog: the draft would lose something by them. */
  readonly left: readonly NotHome[];
  /** What was taken over as it stands there, and will be written otherwise. */
  readonly asThere: readonly NotHome[];
}

/**
 * Takes what was changed in a blog's file home into the entry that was written there. Every edit
 * is put into the entry's own Markdown so that, written again, it says what the file says; all
 * else of the entry stays as it is.
 * @param written the file as Outloud wrote it, without front matter
 * @param there the file now, without front matter; the lines of both end with `\n`
 */
export function takeTextHome(
  base: EntryRecord,
  written: string,
  there: string,
  writing: Writing,
): HomeText {
  const ownText = toMarkdown(base.document, { verbatim: base.verbatim }).replace(/\r\n?/g, '\n');
  const own = cutText(ownText);
  const [before, after] = [cutText(written).pieces, cutText(there).pieces];
  const edits = findEdits(segmentsOf(own.pieces, before, writing.keysAlone), before, after);
  const read = (text: string): HomeText['edited'] => {
    const { document, verbatim } = readEntryMarkdown(text);
    return { document: keepNames(base.document, document), verbatim };
  };
  const put = (choices: Choices): HomeText['edited'] => read(joinEdits(own, edits, choices));
  const keysWhen = (choices: Choices): readonly string[] =>
    keysOf(cutText(writing.write({ ...base, ...put(choices) })).pieces);
  const chosen = new Map<Edit, Choices>();
  const left: NotHome[] = [];
  const asThere: NotHome[] = [];
  const open = edits.filter(({ change }) => change !== 'none');
  const guesses = new Map(open.map((edit) => [edit, guessesFor(edit, edits, writing.names)]));
  let isExact: boolean | null = null;
  /** Whether the entry says what the file says of some edits, and what it said of all others. */
  const says = (some: readonly Edit[], guess: Choices): boolean => {
    const keys = keysWhen(guess);
    const isOne = new Set(some);
    const wanted = keysOf(edits.flatMap((one) => (isOne.has(one) ? one.there : one.written)));
    if (keys.join() === wanted.join()) return true;
    isExact ??= keysWhen(new Map()).join() === keysOf(before).join();
    return !isExact && some.every(({ there: now }) => holdsRun(keys, keysOf(now)));
  };
  /** Proves many at once: most are what they seem to be, and each proof writes the whole text. */
  const prove = (some: readonly Edit[]): void => {
    const likely = new Map(
      some.flatMap((edit) => {
        const [guess] = guesses.get(edit) ?? [];
        return guess === undefined ? [] : [[edit, guess] as const];
      }),
    );
    const [one, ...others] = some;
    if (one === undefined) return;
    if (likely.size === some.length && says(some, allOf(likely))) {
      for (const [edit, guess] of likely) chosen.set(edit, guess);
    } else if (others.length === 0) settle(one);
    else {
      const half = Math.ceil(some.length / 2);
      prove(some.slice(0, half));
      prove(some.slice(half));
    }
  };
  const settle = (edit: Edit): void => {
    const guess = guesses
      .get(edit)
      ?.slice(1)
      .find((each) => says([edit], each));
    if (guess !== undefined) chosen.set(edit, guess);
    else keepAsThere(edit);
  };
  const keepAsThere = (edit: Edit): void => {
    const reason = obstacleTo(edit);
    const text = sourceOf(edit.there);
    if (reason !== null) left.push({ reason, text });
    else {
      chosen.set(edit, new Map([[edit, text]]));
      asThere.push({ reason: AS_THERE, text });
    }
  };
  const together = proveTogether({ edits, guesses, keysWhen });
  for (const [edit, guess] of together.chosen) chosen.set(edit, guess);
  for (const edit of together.hopeless) keepAsThere(edit);
  prove(open.filter((edit) => !together.chosen.has(edit) && !together.hopeless.has(edit)));
  // What was moved is taken out of its place only where it came to another one.
  const moved = new Set([...chosen.keys()].map((edit) => edit.change === 'added' && edit.moved));
  for (const edit of chosen.keys()) {
    if (edit.change === 'removed' && edit.moved && !moved.has(edit.moved)) chosen.delete(edit);
  }
  return { base: read(ownText).document, edited: put(allOf(chosen)), left, asThere };
}

const AS_THERE = 'It is kept as it stands in the blog, which is not how Outloud writes it.';

/** How an edit may be put into the entry's own Markdown, the best way first. */
function guessesFor(edit: Edit, edits: readonly Edit[], names: HomeNames): readonly Choices[] {
  const { change, own, written, there, moved } = edit;
  const here = (text: string): Choices => new Map([[edit, text]]);
  if (change === 'removed') {
    return moved !== undefined || obstacleTo(edit) === null ? [here('')] : [];
  }
  const text = sourceOf(there);
  if (change === 'added') {
    return (moved ? [sourceOf(moved)] : guessOwnWords(text, names)).map(here);
  }
  if (own.length === 0) return guessElsewhere(edit, edits);
  const carried = carryEdit(sourceOf(written), sourceOf(own), text);
  const hidden = hiddenIn(own.flatMap(({ blocks }) => blocks));
  return [...(carried === null ? [] : [carried]), ...guessOwnWords(text, names)]
    .filter((guess) => keepsHidden(hidden, blocksOf(guess)))
    .map(here);
}

/** What is written in another place than it stands in the entry, as footnotes are at the end. */
function guessElsewhere({ written, there }: Edit, edits: readonly Edit[]): readonly Choices[] {
  const notes = edits.filter(
    ({ own, written: none }) =>
      none.length === 0 && own[0]?.blocks[0]?.type === 'footnoteDefinition',
  );
  const carried = carryEdit(
    sourceOf(written),
    notes.map(({ own }) => sourceOf(own)).join('\n\n'),
    sourceOf(there),
  );
  const pieces = carried === null ? [] : cutText(carried).pieces;
  if (pieces.length === 0 || pieces.length !== notes.length) return [];
  return [new Map(notes.map((note, index) => [note, pieces[index]?.source ?? '']))];
}

function blocksOf(text: string): readonly DocumentNode[] {
  return cutText(text).pieces.flatMap(({ blocks }) => blocks);
}

/** Why an edit can't be taken over as it stands, in a sentence, or null. */
function obstacleTo({ change, own, moved }: Edit): string | null {
  if (moved !== undefined) return 'It was moved in the blog. Move it in the draft.';
  if (change === 'added') return null;
  if (own.length === 0) {
    return 'Outloud makes this by itself from other parts of the text. Change those in the draft.';
  }
  if (hiddenIn(own.flatMap(({ blocks }) => blocks)).length === 0) return null;
  return change === 'removed'
    ? 'It was taken out in the blog, but in the draft it holds a comment or a name that only Outloud has. Take it out of the draft if it is to go.'
    : 'In the draft it holds a comment or a name that only Outloud has, and its place can’t be told any more. Change it in the draft.';
}

/** Whether one run of keys stands in another one. */
function holdsRun(keys: readonly string[], run: readonly string[]): boolean {
  return `,${keys.join()},`.includes(`,${run.join()},`);
}
