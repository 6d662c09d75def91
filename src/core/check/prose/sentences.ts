/** A part of a text, from and to. */
export interface TextPart {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of a text, without the spaces around them; those without a word are left out. */
export function sentencesOf(text: string): readonly TextPart[] {
  return [...segmenter.segment(text)].flatMap(({ segment, index }) => {
    const sentence = segment.trim();
    if (!/\p{L}/u.test(sentence)) return [];
    const from = index + segment.indexOf(sentence);
    return [{ from, to: from + sentence.length, text: sentence }];
  });
}
