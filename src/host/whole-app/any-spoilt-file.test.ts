import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { arbitrarySpoiltBytes } from '#core/document/testing/arbitrary-text';
import { runsOf } from '#core/document/testing/fuzz-runs';
import { Problem } from '#core/problem';
import { zip } from '../import/testing/make-zip';
import { bendJson } from '../testing/bent-json';
import {
  canaryOf,
  copySandbox,
  prepareSandbox,
  type CallSandbox,
  type OpenSandbox,
} from '../testing/call-sandbox';

let template: Awaited<ReturnType<typeof prepareSandbox>>;
let backup: Buffer;

beforeAll(async () => {
  template = await prepareSandbox();
  const sandbox = copySandbox(template);
  const { app, api } = await sandbox.open();
  const { file } = await api.backups.run({ folder: join(sandbox.root, 'target') });
  backup = readFileSync(file);
  await app.close();
  sandbox.remove();
}, 300_000);
afterAll(() => rmSync(template.template, { recursive: true, force: true }));

/** The files of the library that hold something, without its lock. */
function filesOf(library: string): readonly string[] {
  return readdirSync(library, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile() && !/lock|\.db/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(library.length + 1))
    .toSorted();
}

/** Does something in a sandbox of its own. @returns what was refused, as a Problem */
async function inSandbox(task: (sandbox: CallSandbox) => Promise<void>): Promise<void> {
  const sandbox = copySandbox(template);
  const outside = sandbox.outside();
  try {
    await task(sandbox);
    expect(sandbox.outside()).toEqual(outside);
  } finally {
    sandbox.remove();
  }
}

/** @throws what is no Problem */
async function orRefused<T>(task: Promise<T>): Promise<T | null> {
  try {
    return await task;
  } catch (error) {
    expect(error).toBeInstanceOf(Problem);
    return null;
  }
}

/** Opens a library with this in the place of one of its files: it opens, or says why not. */
async function openWith(sandbox: CallSandbox, name: string, content: Uint8Array): Promise<void> {
  const path = join(sandbox.library, name);
  writeFileSync(path, content);
  const opened: OpenSandbox | null = await orRefused(sandbox.open());
  if (opened === null) {
    expect(Buffer.from(content).equals(readFileSync(path))).toBe(true);
    return;
  }
  const { app, api } = opened;
  await orRefused(api.library.check());
  for (const [at, id] of sandbox.ids.entries()) {
    if (name.includes(id)) await orRefused(api.entries.views({ id }));
    else expect((await api.entries.views({ id })).markdown, name).toContain(canaryOf(at));
  }
  await app.close();
}

it('a library with a spoilt file opens or says why not, and keeps all else and the file', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.context(), async (pick, context) =>
      inSandbox(async (sandbox) => {
        const files = filesOf(sandbox.library);
        const name = files[pick % files.length] ?? '';
        const [spoilt = new Uint8Array()] = fc.sample(
          arbitrarySpoiltBytes([new Uint8Array(readFileSync(join(sandbox.library, name)))]),
          { numRuns: 1, seed: pick },
        );
        context.log(name);
        await openWith(sandbox, name, spoilt);
      }),
    ),
    { numRuns: runsOf(4) },
  );
}, 600_000);

it('a library with any value in its JSON opens or says why not, and keeps all else', async () => {
  // The catalog is no plain JSON: a checksum stands before it.
  const isJson = (name: string): boolean => name.endsWith('.json') && name !== 'catalog.json';
  const keys = Object.getOwnPropertyNames(Object.prototype);
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat(), fc.nat(), fc.context(), async (pick, at, odd, context) =>
      inSandbox(async (sandbox) => {
        const files = filesOf(sandbox.library).filter(isJson);
        const name = files[pick % files.length] ?? '';
        const bent = bendJson(readFileSync(join(sandbox.library, name), 'utf8'), at, odd);
        context.log(`${name}: ${bent.slice(0, 2000)}`);
        await openWith(sandbox, name, Buffer.from(bent));
        expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(keys);
      }),
    ),
    { numRuns: runsOf(6) },
  );
}, 600_000);

it('a spoilt backup comes back whole or not at all', async () => {
  await fc.assert(
    fc.asyncProperty(arbitrarySpoiltBytes([new Uint8Array(backup)]), async (spoilt) =>
      inSandbox(async (sandbox) => {
        const file = join(sandbox.root, 'target', 'backup.zip');
        const folder = join(sandbox.root, 'target', 'restored');
        writeFileSync(file, spoilt);
        const { app, api } = await sandbox.open();
        const restored = await orRefused(api.backups.restore({ file, folder }));
        if (restored === null) expect(existsSync(folder)).toBe(false);
        else expect(readdirSync(folder)).toContain('library.json');
        await app.close();
      }),
    ),
    { numRuns: runsOf(3) },
  );
}, 600_000);

it('a spoilt archive comes in as far as it can be read, or is refused', async () => {
  const whole = zip([
    { name: 'a.md', content: '---\ntags: [x]\n---\n# A\n\n[[b]] ![c](c.png)\n' },
    { name: 'b.md', content: 'B' },
    { name: 'c.png', content: 'png' },
  ]);
  await fc.assert(
    fc.asyncProperty(
      arbitrarySpoiltBytes([new Uint8Array(whole)]),
      fc.constantFrom('zip', 'tar', 'jex', 'md'),
      async (spoilt, ending) =>
        inSandbox(async (sandbox) => {
          const file = join(sandbox.root, 'target', `in.${ending}`);
          mkdirSync(join(sandbox.root, 'target'), { recursive: true });
          writeFileSync(file, spoilt);
          const { app, api } = await sandbox.open();
          const before = (await api.entries.list({})).length;
          const report = await orRefused(api.transfer.import({ paths: [file], as: 'notes' }));
          const more = report === null ? 0 : report.imported.length;
          expect(await api.entries.list({})).toHaveLength(before + more);
          expect(Buffer.from(spoilt).equals(readFileSync(file))).toBe(true);
          await app.close();
        }),
    ),
    { numRuns: runsOf(3) },
  );
}, 600_000);
