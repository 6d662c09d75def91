import fc from 'fast-check';
import { arbitraryJson, arbitraryText } from '#core/document/testing/arbitrary-text';

function cyclic(): unknown {
  const object: Record<string, unknown> = { id: 'abcdefgh01', type: 'doc' };
  object['self'] = object;
  object['document'] = object;
  object['changes'] = { document: object };
  return object;
}

function deep(depth: number): unknown {
  let value: unknown = 'x';
  for (let at = 0; at < depth; at += 1) value = { document: value, changes: value };
  return value;
}

/** Whatever a page that was taken over could send: structured clone carries all of it. */
export const arbitraryJunk: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: arbitraryJson },
  { weight: 2, arbitrary: arbitraryText },
  fc.constantFrom<unknown>(
    undefined,
    null,
    NaN,
    -0,
    Infinity,
    12n,
    new Date(NaN),
    /x/g,
    new Map([['id', 'abcdefgh01']]),
    new Set([1]),
    new Uint8Array(3),
    new Error('x'),
    JSON.parse('{"__proto__":{"id":"abcdefgh01"},"constructor":{"prototype":{"polluted":1}}}'),
    Array.from({ length: 100_000 }, (_, index) => index),
  ),
  fc.integer({ min: 0, max: 40 }).map(deep),
  fc.constant(null).map(cyclic),
);

/** An argument that was right once, with one thing missing, too much, or of another kind. */
export function arbitraryBent(right: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .tuple(right, fc.nat(9), arbitraryJunk, fc.constantFrom('drop', 'swap', 'add'))
    .map(([argument, at, junk, how]) => {
      if (typeof argument !== 'object' || argument === null) return junk;
      const keys = Object.keys(argument);
      const key = keys[at % Math.max(keys.length, 1)];
      if (how === 'add' || key === undefined) return { ...argument, [`more${at}`]: junk };
      const { [key]: _, ...rest } = argument as Record<string, unknown>;
      return how === 'drop' ? rest : { ...rest, [key]: junk };
    });
}
