import type { Node } from '@tiptap/pm/model';
import { PluginKey, type EditorState } from '@tiptap/pm/state';
import type { DecorationSet } from '@tiptap/pm/view';
import type { CheckProblem } from '#contract/checking/checking';
import type { DocumentNode } from '#core/document/document';
import { inlineText } from '#core/document/text-blocks';
import type { PlacedProblem } from './problem-request';

/** Where the marks of the rich text are kept. */
export const markedProblems = new PluginKey<DecorationSet>('problems');

/** Whether its old place still holds it: what was typed since the check is looked at soon. */
export function isThere(doc: Node, { range, place, words }: CheckProblem): boolean {
  if (range === null || range.to > doc.content.size) return false;
  if (place === null) return doc.nodeAt(range.from)?.nodeSize === range.to - range.from;
  return wordsBetween(doc, range.from, range.to) === words;
}

function wordsBetween(doc: Node, from: number, to: number): string {
  const text = doc.textBetween(from, to, '\n', (leaf) => inlineText(leaf.toJSON() as DocumentNode));
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** The problems that are marked and still there, from the top; at a place where one is given. */
export function problemsIn(state: EditorState, from?: number, to?: number): PlacedProblem[] {
  const marked = markedProblems.getState(state)?.find(from, to) ?? [];
  return marked
    .flatMap((mark): PlacedProblem[] => {
      const { problem } = mark.spec as { readonly problem?: CheckProblem };
      return problem === undefined ? [] : [{ problem, from: mark.from, to: mark.to }];
    })
    .filter((one) => isThere(state.doc, { ...one.problem, range: one }))
    .toSorted((a, b) => a.from - b.from);
}
