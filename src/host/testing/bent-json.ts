/** Texts of JSON values that no file of a library has in most places; some are no JSON. */
const ODD = [
  'null',
  'true',
  '""',
  '[]',
  '{}',
  '-1',
  '0.5',
  '1e400',
  '9007199254740993',
  '"../../secret"',
  '"\\u0000\\ud800"',
  '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
  '[null,[],{"id":"x"}]',
  `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  `${'{"content":['.repeat(5_000)}${']}'.repeat(5_000)}`,
  `"${'x'.repeat(100_000)}"`,
];

/**
 * The text of a JSON file in which a hand has put another value in some place.
 * @param place and @param odd any whole numbers, which choose
 */
export function bendJson(json: string, place: number, odd: number): string {
  const value = ODD[odd % ODD.length] ?? 'null';
  const mark = '\u0001here';
  let left = place % (countValues(JSON.parse(json)) || 1);
  const marked = JSON.stringify(JSON.parse(json), (_key, one: unknown) => {
    left -= 1;
    return left === -1 ? mark : one;
  });
  return marked.replace(JSON.stringify(mark), () => value);
}

function countValues(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((sum: number, one) => sum + countValues(one), 1);
}
