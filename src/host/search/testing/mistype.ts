import type { Random } from './seeded-random';

/**
 * A text with one letter left out, doubled, changed or exchanged with the next: in a word of at
 * least four letters where there is one. Null for a text without letters.
 */
export function mistype(text: string, random: Random): string | null {
  const all = [...text.matchAll(/\p{L}+/gu)];
  const long = all.filter(([word]) => word.length >= 4);
  const words = long.length > 0 ? long : all;
  const chosen = words[Math.floor(random() * words.length)];
  if (chosen === undefined) return null;
  const at = chosen.index + Math.floor(random() * chosen[0].length);
  const [letter = ''] = text.slice(at);
  const before = text.slice(0, at);
  const after = text.slice(at + 1);
  const isLast = at === chosen.index + chosen[0].length - 1;
  const next = isLast ? '' : (after[0] ?? '');
  const ways = [
    before + after,
    before + letter + letter + after,
    before + (letter === 'x' ? 'q' : 'x') + after,
    next === '' || next === letter ? before + after : before + next + letter + after.slice(1),
  ];
  return ways[Math.floor(random() * ways.length)] ?? null;
}
