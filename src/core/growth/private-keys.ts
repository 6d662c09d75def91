/**
 * Properties that say something of the writer’s growth. No post, talk or copy of one has them,
 * whatever they hold.
 */
const ALWAYS = new Set([
  'criteria',
  'traits',
  'pattern',
  'lint',
  'proof',
  'copied',
  'data-point',
  'conversation',
  'recalls',
  'recall',
]);

/** Words that a blog may well use itself: they say something of growth with these values only. */
const WITH_VALUES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['side', new Set(['deliberate', 'passive'])],
  ['contrast', new Set(['bug-class', 'source', 'meeting', 'proposal'])],
]);

/** Whether a property stays in the library, however its name is written. */
export function isGrowthKey(key: string, value: unknown): boolean {
  const name = key.trim().toLowerCase();
  if (ALWAYS.has(name)) return true;
  const values = WITH_VALUES.get(name);
  return values !== undefined && [value].flat().some((one) => values.has(toWord(one)));
}

function toWord(value: unknown): string {
  return typeof value === 'string' ? value.trim().toLowerCase() : '';
}
