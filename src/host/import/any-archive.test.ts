import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Header } from 'tar';
import { expect, test } from 'vitest';
import type { Api } from '#contract/calls/api';
import { isRefusal } from '#core/document/testing/any-text';
import { runsOf } from '#core/document/testing/fuzz-runs';
import { hostileTitles } from '#core/testing/hostile/hostile-titles';
import { SECRET, watchFolder } from '../hostile/testing/watch-folder';
import { watchProcess } from '../hostile/testing/watch-process';
import { zip } from './testing/make-zip';
import { openEmptyLibrary } from './testing/open-library';

interface Item {
  readonly name: string;
  readonly content: string;
  /** Of Unix: a file, a link, a folder, a pipe. */
  readonly mode: number;
  /** What its header claims instead of its size. */
  readonly size?: number;
}

const TITLES = hostileTitles().map(({ text }) => text);

const items = fc.array(
  fc.record(
    {
      name: fc
        .tuple(
          fc.array(fc.constantFrom('..', '.', '', 'a', 'A', 'link', 'con', ...TITLES), {
            maxLength: 3,
          }),
          fc.constantFrom('/', '\\', '//'),
          fc.constantFrom('.md', '.md', '.md', '.MD', '', '.zip', '.png', '.html'),
        )
        .map(([parts, slash, ending]) => `${parts.join(slash).slice(0, 300)}${ending}`),
      content: fc.constantFrom(
        '# One\n',
        '![x](../secret.png)\n',
        '../../secret.md',
        '/etc/passwd',
        '',
      ),
      mode: fc.constantFrom(0o100644, 0o100644, 0o100644, 0o120777, 0o040755, 0o010644),
      size: fc.constantFrom(0, 1, 2 ** 31, 2 ** 32 - 2),
    },
    { requiredKeys: ['name', 'content', 'mode'] },
  ),
  { minLength: 1, maxLength: 5 },
);

/** A byte somewhere in an archive is another one, or all behind it is gone. */
const damage = fc.option(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    byte: fc.nat(255),
    isCut: fc.boolean(),
  }),
  { freq: 2 },
);

function tar(files: readonly Item[]): Buffer {
  const blocks = files.flatMap(({ name, content, mode, size }) => {
    const bytes = Buffer.from(content);
    const isLink = mode === 0o120777;
    const header = new Header({
      path: name.replaceAll('\0', ' '),
      mode: mode & 0o777,
      size: size ?? bytes.length,
      type: isLink ? 'SymbolicLink' : mode === 0o040755 ? 'Directory' : 'File',
      ...(isLink && { linkpath: content }),
    });
    const block = Buffer.alloc(512);
    header.encode(block);
    return [block, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

/** Imports an archive. @returns how many of its files came in or were named */
async function importArchive(api: Api, path: string, bytes: Buffer): Promise<number> {
  writeFileSync(path, bytes);
  try {
    const { imported, updated, unchanged, skipped, losses, leftOutFiles } =
      await api.transfer.import({
        paths: [path],
        as: 'notes',
      });
    for (const { id } of imported) {
      expect(await api.entries.markdown({ id })).not.toContain(SECRET);
      const { attachments } = await api.entries.read({ id });
      expect(attachments).toEqual({});
    }
    return unchanged + [imported, updated, skipped, losses, leftOutFiles].flat().length;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return 1;
  }
}

test.each([
  ['zip', (files: readonly Item[]) => zip(files)],
  ['tar', tar],
] as const)(
  'any %s archive comes in or is named, and reaches nothing beside it',
  async (kind, pack) => {
    const place = watchFolder();
    const watched = watchProcess();
    const api = await openEmptyLibrary();
    await fc.assert(
      fc.asyncProperty(items, damage, async (files, spoilt) => {
        const bytes = pack(files);
        const at = Math.floor((spoilt?.at ?? 1) * (bytes.length - 1));
        if (spoilt !== null) bytes[at] = spoilt.byte;
        const path = join(place.folder, `x.${kind}`);
        const told = await importArchive(
          api,
          path,
          spoilt?.isCut === true ? bytes.subarray(0, at) : bytes,
        );
        if (spoilt !== null || files.some(({ size }) => size !== undefined)) return;
        const texts = files.filter(({ name, mode }) => mode === 0o100644 && name.endsWith('.md'));
        expect(told).toBeGreaterThanOrEqual(new Set(texts.map(({ name }) => name)).size);
      }),
      { numRuns: runsOf(60) },
    );
    const out = join(place.folder, 'out');
    mkdirSync(out);
    await api.transfer.export({ folder: out, layout: 'source' });
    expect(readdirSync(place.folder).toSorted()).toEqual(['out', `x.${kind}`]);
    watched.expectUntouched();
    place.expectUntouched();
  },
  60_000,
);
