import { matchesOf } from '#core/document/matches';
import { diffArrays } from 'diff';

/** A part of a text that is replaced. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** Lines put in and taken out beyond which the texts are taken for different ones. */
const MOST = 2000;

/**
 * The lines that have to be replaced for one text to become the other, in order: what is between
 * them stays as it is.
 */
export function findTextEdits(before: string, after: string): readonly TextEdit[] {
  const [old, next] = [toLines(before), toLines(after)];
  const parts = diffArrays(old, next, { maxEditLength: MOST });
  if (parts === undefined) return [{ from: 0, to: before.length, insert: after }];
  const edits: TextEdit[] = [];
  let at = 0;
  let open: TextEdit | null = null;
  for (const { added, removed, value } of parts) {
    const text = value.join('');
    if (!added && !removed) {
      if (open !== null) edits.push(open);
      open = null;
      at += text.length;
    } else {
      open ??= { from: at, to: at, insert: '' };
      open = added
        ? { ...open, insert: open.insert + text }
        : { ...open, to: open.to + text.length };
      if (removed) at += text.length;
    }
  }
  return open === null ? edits : [...edits, open];
}

/** Lines with their ends. */
function toLines(text: string): string[] {
  return matchesOf(text, /[^\n]*\n|[^\n]+$/g);
}
