import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { build } from 'vite';
import { beforeAll, expect, test } from 'vitest';
import { createFileStorage } from './create-file-storage';
import { isTemporaryFile } from './durable-file';
import { openFileStorage } from './open-file-storage';
import { testId } from './testing/make-record';
import { makeTemporaryFolder } from './testing/temporary-folder';

const ROUNDS = 20;
const OUT = join(import.meta.dirname, '../../../.cache/kill-test');

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'testing/save-until-killed.ts'),
      outDir: OUT,
      emptyOutDir: true,
    },
  });
}, 60_000);

/** Runs the saving program and kills it after a while. @returns the last acknowledged number */
async function saveAndKill(
  folder: string,
  start: number,
  delay: number,
  begun: number,
): Promise<number> {
  const script = join(OUT, 'save-until-killed.js');
  const child = spawn(process.execPath, [script, folder, String(start), String(begun)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const closed = new Promise((resolve) => child.on('close', resolve));
  while (output === '' && child.exitCode === null) await setTimeout(2);
  await setTimeout(delay);
  child.kill('SIGKILL');
  await closed;
  expect(errors).toBe('');
  return Number(output.slice(0, output.lastIndexOf('\n')).split('\n').at(-1));
}

test(`no acknowledged save and no version is lost in ${ROUNDS} kills`, async () => {
  const folder = join(makeTemporaryFolder(), 'library');
  await (await createFileStorage(folder)).close();
  const begun = Date.now();
  const versions = new Map<string, number[]>();
  let next = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const acknowledged = await saveAndKill(folder, next, Math.random() * 120, begun);
    const storage = await openFileStorage(folder, { wait: 0 });
    expect(storage.setAside()).toEqual([]);
    const saved = Math.max(...storage.rows().map((row) => row.revision));
    // The save that was under way may have been kept, but none after it.
    expect([acknowledged, acknowledged + 1]).toContain(saved);
    for (let number = Math.max(0, saved - 19); number <= saved; number += 1) {
      const record = await storage.read(testId(number % 20));
      expect(record.title).toBe(String(number));
    }
    for (let number = next; number <= saved; number += 1) {
      const id = testId(number % 20);
      versions.set(id, [...(versions.get(id) ?? []), number]);
    }
    for (const [id, revisions] of versions) {
      const kept = await storage.history.list(id);
      // The latest is the entry as it is.
      expect(kept.map(({ revision }) => revision)).toEqual(revisions.slice(0, -1));
    }
    await storage.close();
    next = saved + 1;
  }
  expect(next).toBeGreaterThan(ROUNDS);
  const storage = await openFileStorage(folder, { wait: 0 });
  for (const id of versions.keys()) {
    for (const { name, revision } of await storage.history.list(id)) {
      expect((await storage.history.read(id, name)).title).toBe(String(revision));
    }
  }
  await storage.close();
  const left = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  expect(left.filter((name) => isTemporaryFile(name) || name.startsWith('journal-'))).toEqual([]);
}, 120_000);
