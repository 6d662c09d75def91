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

describe.skipIf(texts.length === 0)('a hostile text', () => {
  test.each(texts)(
    '$id comes in byte for byte, or is named',
    async ({ text }) => {
      const root = makeTree({ 'bad.md': text, 'good.md': '# Good\n' });
      const { report, named, api } = await importSafely(root, root);
      const bad = report.imported.find(({ file }) => file.endsWith('bad.md'));
      expect(report.imported).toHaveLength(bad === undefined ? 1 : 2);
      if (bad === undefined) expect(named.join()).toContain('bad.md');
      else {
        const written = await api.entries.markdown({ id: bad.id });
        expect(written === Buffer.from(text).toString()).toBe(true);
      }
      expect({}).not.toHaveProperty('polluted');
    },
    60_000,
  );
});

describe.skipIf(titles.length === 0)('a hostile title', () => {
  test.each(titles)('$id comes in as it is', async ({ title }) => {
    const text = `---\ntitle: ${JSON.stringify(title)}\n---\n\n[[${title}]]\n`;
    const root = makeTree({ 'bad.md': text, 'good.md': '# Good\n' });
    const { report, api } = await importSafely(root, root);
    const bad = report.imported.find(({ file }) => file.endsWith('bad.md'));
    expect(bad?.title).toBe(title);
    expect(await api.entries.markdown({ id: bad?.id ?? '' })).toBe(Buffer.from(text).toString());
  });
});

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
