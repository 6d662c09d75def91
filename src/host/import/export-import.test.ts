import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Api } from '#contract/api';
import { ENTRY_KINDS } from '#core/library/entry';
import { EXPORT_LAYOUTS } from '#core/publish/export-layout';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';
import { openEmptyLibrary } from './testing/open-library';

const PIXEL = Uint8Array.from([1, 2, 3]);

/** All that a person has put into a library, without ids. */
async function contentOf(api: Api) {
  const rows = await api.entries.list({});
  const entries = await Promise.all(
    rows.map(async ({ id }) => {
      const { kind, title, aliases, stage, created, attachments, document, ...entry } =
        await api.entries.read({ id });
      return {
        kind,
        title,
        aliases,
        stage,
        created,
        tags: entry.tags,
        private: entry.private,
        attachments,
        document,
      };
    }),
  );
  const keyed = entries.map((entry) => ({ ...entry, key: JSON.stringify(entry) }));
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ key: _, ...entry }) => entry);
}

const entry = fc.record({
  kind: fc.constantFrom(...ENTRY_KINDS),
  title: fc.constantFrom('Go', 'go', 'C#', 'É', 'e\u0301', 'a/b', 'a: b', '2024', 'note', 'yes'),
  tags: fc.uniqueArray(fc.constantFrom('go', 'js/async', 'C#', 'a b', 'note.md', '1.10'), {
    maxLength: 3,
  }),
  private: fc.boolean(),
  image: fc.boolean(),
  markdown: fc.constantFrom(
    'text\n',
    '# Heading\n\n[[Go]] and [[a/b|shown]] and #tag\n',
    '---\nzzz: 1 # kept\n---\n\n* odd   list\n',
    '| a | b |\n|--|:-:|\n| 1 | `x` |\n',
  ),
});

test('importing an export into an empty library gives an equal library', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(entry, { minLength: 1, maxLength: 6 }),
      fc.constantFrom(...EXPORT_LAYOUTS),
      async (entries, layout) => {
        const api = await openEmptyLibrary();
        const { asset } = await api.assets.add({ name: 'p.png', bytes: PIXEL });
        for (const { image, markdown, ...rest } of entries) {
          const text = image ? `${markdown}\n![p](img/p.png)\n` : markdown;
          const { id } = await api.entries.add({ ...rest, markdown: text });
          if (!image) continue;
          const { revision } = await api.entries.read({ id });
          const changes = { attachments: { 'img/p.png': asset } };
          await api.entries.save({ id, revision, changes });
        }
        const folder = join(makeTemporaryFolder(), 'out');
        mkdirSync(folder);
        const report = await api.transfer.export({ folder, layout });
        expect(report).toMatchObject({ entries: entries.length, losses: [] });
        const before = await contentOf(api);
        const again = await openEmptyLibrary();
        const { skipped, losses } = await again.transfer.import({ paths: [folder], as: 'notes' });
        expect({ skipped, losses }).toEqual({ skipped: [], losses: [] });
        expect(await contentOf(again)).toEqual(before);
      },
    ),
    { numRuns: 25 },
  );
});
