import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal, testWithAnyText } from '#core/document/testing/any-text';
import { arbitraryJson } from '#core/document/testing/arbitrary-text';
import { runsOf } from '#core/document/testing/fuzz-runs';
import { makeRecord } from '#core/draft/testing/make-record';
import { readEntryMarkdown, writeEntryMarkdown } from './entry-markdown';
import { mergeSettings } from './merge-settings';
import { LIBRARY_MIGRATIONS, migrate } from './migrations';
import { parseRecord } from './parse-record';
import { parseVersionName } from './history/version';
import { recordSchema } from './record';
import { EMPTY_SETTINGS, LIBRARY_VERSION, settingsSchema } from './settings';

const RECORD = makeRecord('abcdefgh01', 'A', 'Text.\n') as unknown as Readonly<
  Record<string, unknown>
>;

/** A value with one of its fields, at any depth, replaced, added or dropped. */
const bent = (whole: Readonly<Record<string, unknown>>): fc.Arbitrary<unknown> =>
  fc
    .tuple(
      fc.constantFrom(...Object.keys(whole), 'version', '__proto__', 'more'),
      arbitraryJson,
      fc.boolean(),
    )
    .map(([key, value, drops]) => {
      const { [key]: _, ...rest } = whole;
      return drops ? rest : JSON.parse(JSON.stringify({ ...rest, [key]: value }));
    });

/** What a reader gives; null where it says why it can't be read. @throws what is a fault */
function orRefused<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return null;
  }
}

describe('records', () => {
  it('any JSON is a record by its schema, or is refused with a reason and untouched', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryJson, bent(RECORD)), (value) => {
        const before = JSON.stringify(value);
        const record = orRefused(() => parseRecord(value));
        if (record !== null) expect(recordSchema.safeParse(record).success).toBe(true);
        expect(JSON.stringify(value)).toBe(before);
      }),
      { numRuns: runsOf(200) },
    );
  });

  it('older versions become the current one or are refused', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryJson, bent({ version: 1, targets: [] })), (value) => {
        const migrated = orRefused(() => migrate(value, LIBRARY_VERSION, LIBRARY_MIGRATIONS));
        if (migrated !== null) expect(migrated).toMatchObject({ version: LIBRARY_VERSION });
      }),
      { numRuns: runsOf(100) },
    );
  });
});

describe('settings', () => {
  it('any two settings that are ones merge to settings', () => {
    const settings = fc
      .record(
        {
          searches: fc.array(fc.string({ minLength: 1 }), { maxLength: 3 }),
          words: fc.array(fc.string({ minLength: 1 }), { maxLength: 3 }),
          rules: fc.dictionary(
            fc.constantFrom('a', '__proto__', 'constructor'),
            fc.constantFrom('off', 'warning'),
            { maxKeys: 2 },
          ),
          trashDays: fc.option(fc.integer({ min: 1 })),
          bio: fc.string(),
        },
        { requiredKeys: [] },
      )
      .map((more) => ({ ...EMPTY_SETTINGS, ...more }))
      .filter((value) => settingsSchema.safeParse(value).success)
      .map((value) => settingsSchema.parse(value));
    fc.assert(
      fc.property(settings, settings, settings, (base, ours, theirs) => {
        const merged = mergeSettings(base, ours, theirs);
        expect(settingsSchema.safeParse(merged).success).toBe(true);
      }),
      { numRuns: runsOf(60) },
    );
  });
});

testWithAnyText({
  name: 'parseVersionName',
  read: parseVersionName,
  samples: ['20261126T211246853Z-1'],
});

describe('texts of entries', () => {
  testWithAnyText({
    name: 'readEntryMarkdown',
    read: readEntryMarkdown,
    samples: ['---\ntitle: a\n---\n\n# b\n\ntext\n'],
    long: 400,
  });

  it('come back byte for byte', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('---\n', '+++', '\r\n', '\uFEFF', '# a', ' ', 'b: c\n', '[x'),
        }),
        (text) => {
          const read = readEntryMarkdown(text);
          expect(writeEntryMarkdown(read)).toBe(text);
        },
      ),
      { numRuns: runsOf(100) },
    );
  });
});
