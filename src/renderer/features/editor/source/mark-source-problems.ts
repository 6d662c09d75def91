import type { Schema } from '@tiptap/pm/model';
import type { EntryViews } from '#contract/calls/api';
import type { CheckProblem } from '#contract/checking/checking';
import { SPELLING } from '#core/check/prose/spelling';
import { findPlaces } from '#core/document/source-places';
import { isThere } from '../checking/marked-problems';
import type { PlacedProblem } from '../checking/problem-request';
import type { EntryEditorProps } from '../../../entry-editor';
import type { SourceEditor } from './source-editor';

/**
 * Marks in the source what checking found, where the text is still the one that was checked.
 *
 * @param isStill whether these are still the problems to be marked
 */
export async function markSourceProblems(
  source: SourceEditor,
  schema: Schema,
  { problems, readViews }: Pick<EntryEditorProps, 'problems' | 'readViews'>,
  isStill: () => boolean,
): Promise<void> {
  if (problems.length === 0) {
    source.markProblems([]);
    return;
  }
  // A text that can't be saved is told of elsewhere, and checked again when it is.
  const views = await readViews().catch(() => null);
  if (views === null || !isStill() || views.markdown !== source.markdown) return;
  source.markProblems(placeProblems(schema, views, problems));
}

/**
 * Where problems stand in the Markdown of a text: offsets in UTF-16 units. Left out is what is no
 * longer there, what has no place, and misspelled words, which the spell check marks.
 */
function placeProblems(
  schema: Schema,
  { document, places, markdown }: EntryViews,
  problems: readonly CheckProblem[],
): readonly PlacedProblem[] {
  const shown = schema.nodeFromJSON(document);
  const { toOffset } = findPlaces(document, places, markdown);
  return problems.flatMap((problem): PlacedProblem[] => {
    const { range, rule } = problem;
    if (range === null || rule === SPELLING.id || !isThere(shown, problem)) return [];
    const from = toOffset(range.from);
    return [{ problem, from, to: Math.max(from, toOffset(range.to, 'before')) }];
  });
}
