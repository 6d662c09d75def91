import type { Loss } from '#core/document/losses';

interface Finding {
  readonly file: string;
  readonly what: string;
  readonly difference?: Loss;
}

/** A loss with its place and both texts, as a few lines. */
export function tellLoss({ file, what, difference }: Finding): string {
  if (difference === undefined) return `${file}: ${what}`;
  return [`${file}: ${what}`, ...tellDifference(difference)].join('\n');
}

function tellDifference({ kind, place, before, after }: Loss): readonly string[] {
  return [`  ${kind}, ${place}`, ...side('-', before), ...side('+', after)];
}

function side(sign: '-' | '+', text: string): readonly string[] {
  if (text === '') return [];
  return text
    .replace(/\r?\n$/, '')
    .split('\n')
    .map((line) => `  ${sign} ${line}`);
}

/** What was changed on purpose, with the places and both texts under a line for each file. */
export function tellChanges(changes: readonly Finding[]): readonly string[] {
  const told = new Map<string, string[]>();
  for (const { file, what, difference } of changes) {
    const line = `${file}: ${what}`;
    told.set(line, [...(told.get(line) ?? []), ...(difference ? tellDifference(difference) : [])]);
  }
  return [...told].map(([line, differences]) => [line, ...differences].join('\n'));
}
