import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { openDictionaries } from './dictionaries';

/** One of so many of the list: some two hundred. */
const SAMPLE = 410;

/** What people have mistyped in public code and texts, with what they meant. */
function readMistypings(): readonly (readonly [typed: string, meant: string])[] {
  const { resolve } = createRequire(import.meta.url);
  const pack = resolve('@cspell/dict-en-common-misspellings/cspell-ext.json');
  const { dictionaryDefinitions } = JSON.parse(
    readFileSync(pack.replace('cspell-ext.json', 'dict/dict-en.json'), 'utf8'),
  ) as { dictionaryDefinitions: { suggestWords: string[] }[] };
  return (dictionaryDefinitions[0]?.suggestWords ?? [])
    .map((line) => line.split('->'))
    .flatMap(([typed = '', meant = '']) =>
      /^[a-z]+$/.test(typed) && /^[a-z]+$/.test(meant) ? [[typed, meant] as const] : [],
    );
}

test('what was meant is the first suggestion for most of what people mistype', async () => {
  const dictionaries = openDictionaries();
  const sample = readMistypings().filter((_, at) => at % SAMPLE === 0);
  const known = await dictionaries.unknown('en-US', sample.flat());
  const pairs = sample.filter(([typed, meant]) => known.includes(typed) && !known.includes(meant));
  let first = 0;
  for (const [typed, meant] of pairs) {
    if ((await dictionaries.suggest('en-US', typed))[0] === meant) first += 1;
  }
  expect(pairs.length).toBeGreaterThan(150);
  expect(first / pairs.length).toBeGreaterThan(0.86);
}, 60_000);
