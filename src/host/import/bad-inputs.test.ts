import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readBadInputs } from '#core/document/testing/shared-files';
import { sharedTexts } from '#core/testing/hostile/read-shared';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';
import { importSafely } from './testing/import-safely';
import { makeTree } from './testing/make-tree';
import { zip } from './testing/make-zip';

const texts = sharedTexts('markdown', 'front-matter', 'json-store');
const titles = readBadInputs(['title/slug']).flatMap(({ id, payload }) =>
  typeof payload === 'string' ? [{ id, title: payload }] : [],
);
const archives = readBadInputs(['zip']);

/** Imports each text beside a good one of its own, in one go. @returns how each came in, by its number */
async function importEach(bad: readonly string[]) {
  const files = bad.flatMap((text, at) => [
    [`${at}/bad.md`, text],
    [`${at}/good.md`, `# Good ${at}\n`],
  ]);
  const root = makeTree(Object.fromEntries(files));
  const { report, named, api } = await importSafely(root, root);
  const find = (file: string) => report.imported.find((one) => one.file === join(root, file));
  return bad.map((_, at) => ({
    good: find(`${at}/good.md`),
    entry: find(`${at}/bad.md`),
    isNamed: named.some((line) => line.includes(`${at}/bad.md`)),
    read: async () => api.entries.markdown({ id: find(`${at}/bad.md`)?.id ?? '' }),
  }));
}

test.skipIf(texts.length === 0)(
  'hostile texts come in byte for byte, or are named, and keep no other out',
  async () => {
    const found = await importEach(texts.map(({ text }) => text));
    for (const [at, { id, text }] of texts.entries()) {
      const one = found[at];
      expect(one?.good, id).toBeDefined();
      if (one?.entry === undefined) expect(one?.isNamed, id).toBe(true);
      else expect((await one.read()) === Buffer.from(text).toString(), id).toBe(true);
    }
    expect({}).not.toHaveProperty('polluted');
  },
  240_000,
);

test.skipIf(titles.length === 0)(
  'hostile titles come in as they are',
  async () => {
    const titled = titles.map(
      ({ title }) => `---\ntitle: ${JSON.stringify(title)}\n---\n\n[[${title}]]\n`,
    );
    const found = await importEach(titled);
    for (const [at, { id, title }] of titles.entries()) {
      expect(found[at]?.good, id).toBeDefined();
      expect(found[at]?.entry?.title, id).toBe(title);
      expect(await found[at]?.read(), id).toBe(Buffer.from(titled[at] ?? '').toString());
    }
  },
  120_000,
);

interface HostileEntry {
  readonly name: string;
  readonly data?: string;
  readonly zeros?: number;
  readonly symlinkTo?: string;
}

function toArchive(payload: unknown): Buffer {
  const {
    entries = [],
    encrypted,
    bytes,
  } = payload as {
    readonly entries?: readonly HostileEntry[];
    readonly encrypted?: boolean;
    readonly bytes?: string;
  };
  if (bytes !== undefined) return Buffer.from(bytes);
  if (encrypted === true) return zip([{ name: 'secret.md', content: 'x', flags: 0x0801 }]);
  return zip(
    entries.map(({ name, data = '', zeros, symlinkTo }) => ({
      // No archive can hold a longer one.
      name: name.slice(0, 65_535),
      content: symlinkTo ?? (zeros === undefined ? data : Buffer.alloc(zeros)),
      ...(symlinkTo !== undefined && { mode: 0o120777 }),
    })),
  );
}

describe.skipIf(archives.length === 0)('a hostile archive', () => {
  test.each(archives)('$id: each file comes in or is named', async ({ payload }) => {
    const path = join(makeTemporaryFolder(), 'bad.zip');
    writeFileSync(path, toArchive(payload));
    const { entries = [] } = payload as { readonly entries?: readonly HostileEntry[] };
    const { report, named } = await importSafely(path, join(path, '..'));
    const inside = entries.filter(({ name }) => name.endsWith('.md'));
    expect(report.imported.length + named.length).toBeGreaterThanOrEqual(
      Math.max(inside.length, 1),
    );
    const ok = inside.filter(({ name }) => name === 'ok.md');
    expect(report.imported.filter(({ file }) => file.endsWith('ok.md'))).toHaveLength(ok.length);
  });
});
