/** A sentence and where in its block it stands, in UTF-16 units. */
export interface Sentence {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Where a sentence ends: at a stop before white space and what may begin the next one. */
const END = /[.!?…][”"’')\]]{0,3}(?=\s+[\p{Lu}\p{N}“"‘'([\uFFFC#])/gu;

/** The sentences of a block's text, without the white space around them. */
export function listSentences(text: string): readonly Sentence[] {
  const ends = [...text.matchAll(END)].map(({ 0: stop, index }) => index + stop.length);
  let start = 0;
  return [...ends, text.length].flatMap((end) => {
    const piece = text.slice(start, end);
    const from = start + (piece.length - piece.trimStart().length);
    start = end;
    const trimmed = piece.trim();
    return trimmed === '' ? [] : [{ text: trimmed, from, to: from + trimmed.length }];
  });
}

/** The sentence that a place of a block's text is in. */
export function sentenceAt(text: string, place: number): Sentence {
  const found = listSentences(text).find(({ from, to }) => from <= place && place < to);
  return found ?? { text, from: 0, to: text.length };
}
