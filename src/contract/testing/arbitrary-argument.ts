import fc from 'fast-check';
import type { z } from 'zod';
import { arbitraryJson, arbitraryText } from '#core/document/testing/arbitrary-text';

/** Values for what has this name in an argument, in place of any; taken where they fit. */
export type Hints = Readonly<Record<string, fc.Arbitrary<unknown>>>;

/** The name of an asset that no library has. */
export const UNKNOWN_ASSET = `${'0af1'.repeat(16)}.png`;

/** Texts of the shapes that arguments ask for. */
const SHAPED = [
  'abcdefgh01',
  '2026-03-29',
  '2026-11-26T20:00:00.000Z',
  UNKNOWN_ASSET,
  'https://ada.dev/on-locks/',
  'Locks',
  '5',
  'a b',
  '2026-Q1',
  'file.md',
  'content/posts',
  'ENOSPC',
  'main/index.js:1:20',
  `${'0af1'.repeat(4)}.abcdefgh01.typed.${'0af1'.repeat(9)}.left`,
];

/**
 * Arguments that a schema takes.
 *
 * @param schema of the kinds that `ARGUMENTS` is made of; another kind is refused
 * @param hints by the names of fields
 */
export function arbitraryArgument(schema: z.ZodType, hints: Hints = {}): fc.Arbitrary<unknown> {
  return arbitraryField(schema, '', hints);
}

function arbitraryField(
  schema: z.core.$ZodType,
  name: string,
  hints: Hints,
): fc.Arbitrary<unknown> {
  const {
    _zod: { def },
  } = schema as z.core.$ZodTypes;
  const fits = (value: unknown): boolean => (schema as z.ZodType).safeParse(value).success;
  const part = (inner: z.core.$ZodType, called = name) => arbitraryField(inner, called, hints);
  const hint = hints[name];
  // An array's hint is that of its items.
  if (hint !== undefined && def.type !== 'array' && def.type !== 'object') {
    const [some] = fc.sample(hint, { numRuns: 20, seed: 1 }).filter(fits);
    if (some !== undefined) return hint.map((value) => (fits(value) ? value : some));
  }
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- all others are refused
  switch (def.type) {
    case 'object':
      return arbitraryObject(def.shape, part);
    case 'array': {
      const minimum = leastLength(def);
      return fc.array(part(def.element), {
        minLength: minimum,
        maxLength: minimum + 3,
      });
    }
    case 'record':
      return fc.dictionary(part(def.keyType) as fc.Arbitrary<string>, part(def.valueType), {
        maxKeys: 3,
      });
    case 'union':
      return fc.oneof(...def.options.map((option) => part(option)));
    case 'nullable':
      return fc.option(part(def.innerType), { freq: 4 });
    case 'optional':
      return part(def.innerType);
    case 'pipe':
      return part(def.out);
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'boolean':
      return fc.boolean();
    case 'unknown':
      return arbitraryJson;
    case 'undefined':
      return fc.constant(undefined);
    case 'number':
      return fitting(arbitraryNumber, [0, 1, 2, 3, 5, 12, 30, 150, 2026, 0.5], fits, name);
    case 'string':
      return fitting(arbitraryText, SHAPED, fits, name);
    case 'custom':
      return fitting(fc.uint8Array({ maxLength: 64 }), [new Uint8Array(), ...SHAPED], fits, name);
    default:
      throw new Error(`No values are known for “${name}”, which is ${def.type}.`);
  }
}

function leastLength({ checks = [] }: z.core.$ZodArrayDef): number {
  const least = checks.map(({ _zod: { def } }) => ('minimum' in def ? Number(def.minimum) : 0));
  return Math.max(0, ...least);
}

/** An object with all that it must have, and some of what it may. */
function arbitraryObject(
  shape: Readonly<Record<string, z.core.$ZodType>>,
  part: (inner: z.core.$ZodType, called: string) => fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> {
  const fields = Object.entries(shape);
  return fc.record(Object.fromEntries(fields.map(([key, inner]) => [key, part(inner, key)])), {
    requiredKeys: fields.flatMap(
      ([
        key,
        {
          _zod: { optin },
        },
      ]) => (optin === 'optional' ? [] : [key]),
    ),
    noNullPrototype: true,
  });
}

const arbitraryNumber = fc.oneof(
  fc.nat(20),
  fc.integer(),
  fc.double({ noNaN: true }),
  fc.constantFrom(Number.MAX_SAFE_INTEGER, -0),
);

/** What fits, and usual values in place of what doesn't. */
function fitting(
  any: fc.Arbitrary<unknown>,
  usual: readonly unknown[],
  fits: (value: unknown) => boolean,
  name: string,
): fc.Arbitrary<unknown> {
  const fine = usual.filter(fits);
  const [some] = fine;
  if (some === undefined) throw new Error(`No value is known that fits “${name}”.`);
  return fc.oneof(
    fc.constantFrom(...fine),
    any.map((value) => (fits(value) ? value : some)),
  );
}
