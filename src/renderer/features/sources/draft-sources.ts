import type { Entry } from '#contract/calls/api';
import type { DocumentNode } from '#core/document/document';
import { coverageOf, type Coverage } from '#core/draft/coverage';
import { listExcerpts, notesOf, type Excerpt } from '#core/draft/excerpts';
import { matchExcerpts, type ExcerptMatch } from '#core/draft/match-excerpts';
import { answerExcerpt, type DraftText, type ExcerptAnswer } from '#core/draft/rework-excerpts';

/** What a draft has of a note. */
export interface NoteInDraft {
  readonly id: string;
  /** Null where it is in the trash or gone. */
  readonly note: Entry | null;
  readonly matches: readonly ExcerptMatch[];
  readonly coverage: Coverage | null;
}

/** The notes whose blocks are in a text, in the order of their first use. */
export function sourcesIn(document: DocumentNode): {
  readonly ids: readonly string[];
  readonly excerpts: readonly Excerpt[];
} {
  const excerpts = listExcerpts(document);
  return { ids: notesOf(excerpts), excerpts };
}

/** @param notes those that were read; the others are left out until they are */
export function joinSources(
  ids: readonly string[],
  excerpts: readonly Excerpt[],
  notes: ReadonlyMap<string, Entry | null>,
): readonly NoteInDraft[] {
  return ids.flatMap((id) => {
    const note = notes.get(id);
    if (note === undefined) return [];
    const own = excerpts.filter(({ source }) => source.note === id);
    return [
      {
        id,
        note,
        matches: matchExcerpts(own, note),
        coverage: note && coverageOf(own, note),
      },
    ];
  });
}

/** How many excerpts ask for a look: their notes have changed, or lost them. */
export function countOpen(sources: readonly NoteInDraft[]): { changed: number; deleted: number } {
  const states = sources.flatMap(({ matches }) => matches.map(({ state }) => state));
  const count = (wanted: string): number => states.filter((state) => state === wanted).length;
  return { changed: count('changed'), deleted: count('deleted') };
}

/** An excerpt that is answered, with its note. */
export interface Asked {
  readonly note: Entry | null;
  readonly match: ExcerptMatch;
}

/** Those whose notes have changed. */
export function listChanged(sources: readonly NoteInDraft[]): readonly Asked[] {
  return sources.flatMap(({ note, matches }) =>
    matches.filter(({ state }) => state === 'changed').map((match) => ({ note, match })),
  );
}

/** Answers excerpts one after the other: an answer may take another excerpt along. */
export function answerAll(
  draft: DraftText,
  asked: readonly Asked[],
  how: ExcerptAnswer,
): DraftText {
  return asked.reduce((reworked, { note, match }) => {
    const { source } = match.excerpt;
    const own = listExcerpts(reworked.document).filter((one) => one.source.note === source.note);
    const now = matchExcerpts(own, note).find((one) => isSame(one, match));
    return now === undefined ? reworked : answerExcerpt(reworked, now, note, how);
  }, draft);
}

/** Whether it is the same excerpt in a later state of the draft. */
function isSame({ excerpt: one }: ExcerptMatch, { excerpt: other }: ExcerptMatch): boolean {
  return (
    one.source.block === other.source.block &&
    one.source.hash === other.source.hash &&
    one.node.type === other.node.type &&
    one.words === other.words
  );
}
