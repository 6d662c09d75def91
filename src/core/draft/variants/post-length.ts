import { matchesOf } from '#core/document/matches';

/** A place for short posts, and how it counts them. */
export interface PostLimit {
  readonly label: string;
  /** The most that a post may count. */
  readonly limit: number;
  /** What every address counts, however long it is; null where its characters count. */
  readonly address: number | null;
  /** Whether emoji and most signs beyond Latin, Greek and Cyrillic count double. */
  readonly isWeighted: boolean;
}

/** The limits that people without a paid account have. */
export const POST_LIMITS = {
  mastodon: { label: 'Mastodon', limit: 500, address: 23, isWeighted: false },
  bluesky: { label: 'Bluesky', limit: 300, address: null, isWeighted: false },
  x: { label: 'X', limit: 280, address: 23, isWeighted: true },
} as const satisfies Readonly<Record<string, PostLimit>>;

export type Platform = keyof typeof POST_LIMITS;

export const PLATFORMS = Object.keys(POST_LIMITS) as readonly Platform[];

/** A web address in a text, without the punctuation that ends its sentence. */
const ADDRESS = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?'’”)\]]/g;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What a text counts where it is posted: characters as people see them, and addresses. */
export function postLength(text: string, { address, isWeighted }: PostLimit): number {
  const composed = text.normalize('NFC');
  if (address === null) return countSigns(composed, isWeighted);
  const found = matchesOf(composed, ADDRESS);
  return countSigns(composed.replace(ADDRESS, ''), isWeighted) + found.length * address;
}

/** A text as the characters that people see. */
export function splitGraphemes(text: string): readonly string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/** Characters that count one each, whatever stands beside them: they are counted often. */
const PLAIN = /^[\n -~]*$/;

function countSigns(text: string, isWeighted: boolean): number {
  if (PLAIN.test(text)) return text.length;
  const signs = splitGraphemes(text);
  return isWeighted ? signs.reduce((sum, sign) => sum + weigh(sign), 0) : signs.length;
}

/** As twitter-text 3 counts: an emoji is two, whatever it is made of. */
function weigh(sign: string): number {
  if (/\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u.test(sign)) return 2;
  return Array.from(sign).reduce((sum, character) => sum + (isLight(character) ? 1 : 2), 0);
}

function isLight(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (
    code <= 0x10ff ||
    (code >= 0x2000 && code <= 0x200d) ||
    (code >= 0x2010 && code <= 0x201f) ||
    (code >= 0x2032 && code <= 0x2037)
  );
}
