import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { runsOf } from '#core/document/testing/fuzz-runs';
import { answer } from './answer';
import { ARGUMENTS } from './arguments';
import { DESKTOP_ARGUMENTS } from '../desktop/desktop-arguments';
import { DESKTOP_METHODS, METHODS } from './methods';
import { arbitraryArgument } from '../testing/arbitrary-argument';
import { arbitraryBent, arbitraryJunk } from '../testing/arbitrary-junk';
import { documentHints } from '../testing/argument-hints';

type Schemas = Readonly<Record<string, Readonly<Record<string, z.ZodType>>>>;
const SCHEMAS: Schemas = { ...ARGUMENTS, ...DESKTOP_ARGUMENTS };
const CALLS = Object.entries({ ...METHODS, ...DESKTOP_METHODS }).flatMap(([noun, verbs]) =>
  Object.keys(verbs).map((verb) => {
    const schema = SCHEMAS[noun]?.[verb];
    if (schema === undefined) throw new Error(`${noun}.${verb} has no schema.`);
    return { name: `${noun}.${verb}`, noun, verb, schema };
  }),
);

/** An app in which each call tells what reached it. */
function echo() {
  const reached: unknown[] = [];
  const api = Object.fromEntries(
    Object.entries(SCHEMAS).map(([noun, verbs]) => [
      noun,
      Object.fromEntries(
        Object.keys(verbs).map((verb) => [verb, async (given: unknown) => reached.push(given)]),
      ),
    ]),
  );
  return { call: answer(api, SCHEMAS), reached };
}

describe.each(CALLS)('$name', ({ noun, verb, schema }) => {
  const right = arbitraryArgument(schema, documentHints);

  it('takes what its schema says, and refuses all else by name without a trace', async () => {
    const { call, reached } = echo();
    await fc.assert(
      fc.asyncProperty(right, async (argument) => {
        expect(await call(noun, verb, argument)).toMatchObject({ ok: true });
      }),
      { numRuns: runsOf(4) },
    );
    reached.length = 0;
    await fc.assert(
      fc.asyncProperty(fc.oneof(arbitraryJunk, arbitraryBent(right)), async (argument) => {
        if (schema.safeParse(argument).success) return;
        const reply = await call(noun, verb, argument);
        expect(reply).toMatchObject({ ok: false, problem: { code: 'bad-input' } });
        const { message } = (reply as { problem: { message: string } }).problem;
        // It names the call, or what in its argument is wrong.
        expect(message).toMatch(/^[\w.[\] ]+: ./u);
        expect(message.length).toBeLessThan(2000);
        expect(reached).toEqual([]);
        expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
      }),
      { numRuns: runsOf(20) },
    );
  });
});

describe('a call that does not exist', () => {
  it('is refused by its name', async () => {
    const { call, reached } = echo();
    const names = fc.oneof(
      fc.constantFrom('entries', '__proto__', 'constructor', 'toString', 'hasOwnProperty', ''),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(names, names, arbitraryJunk, async (noun, verb, argument) => {
        if (Object.hasOwn(SCHEMAS[noun] ?? {}, verb) && Object.hasOwn(SCHEMAS, noun)) return;
        expect(await call(noun, verb, argument)).toMatchObject({
          ok: false,
          problem: { code: 'bad-input', message: expect.stringContaining(`${noun}.${verb}`) },
        });
        expect(reached).toEqual([]);
      }),
    );
  });
});
