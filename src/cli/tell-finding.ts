import type { Loss } from '#core/document/losses';

interface Finding {
  readonly file: string;
  readonly what: string;
  readonly difference?: Loss;
}

/** A loss with its place and both texts, as a few lines. */
export function tellLoss({ file, what, difference }: Finding): string {
  if (difference === undefined) return `${file}: ${what}`;
  const { kind, place, before, after } = difference;
  return [
    `${file}: ${what}`,
    `  ${kind}, ${place}`,
    ...side('-', before),
    ...side('+', after),
  ].join('\n');
}

function side(sign: '-' | '+', text: string): readonly string[] {
  if (text === '') return [];
  return text
    .replace(/\r?\n$/, '')
    .split('\n')
    .map((line) => `  ${sign} ${line}`);
}

/** What was changed on purpose, a line for each file; `--json` has the texts. */
export function tellChanges(changes: readonly Finding[]): readonly string[] {
  const places = new Map<string, string[]>();
  for (const { file, what, difference } of changes) {
    const line = `${file}: ${what}`;
    places.set(line, [...(places.get(line) ?? []), ...(difference ? [difference.place] : [])]);
  }
  return [...places].map(([line, where]) =>
    where.length === 0 ? line : `${line} (${where.join(', ')})`,
  );
}
