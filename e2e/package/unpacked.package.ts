import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from '@playwright/test';
import { expectFuses } from './fuses';
import { packagedFolder } from './packaged-folder';

/** Runs the packaged command line. On Windows it is a batch file, which only a shell runs. */
async function outloud(
  words: readonly string[],
  input = '',
): Promise<{ code: number; out: string }> {
  const { command } = packagedFolder();
  const child = spawn(`"${command}"`, words, {
    shell: true,
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, DISPLAY: '' },
  });
  child.stdin.end(input);
  const [out, code] = await Promise.all([
    text(child.stdout),
    new Promise<number>((done) => child.on('close', (ended) => done(ended ?? -1))),
  ]);
  return { code, out };
}

test('the fuses are as they were chosen', async () => {
  await expectFuses(packagedFolder().program);
});

test('the command line reads what is piped in, prints and ends with its number', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'outloud-packaged-'));
  try {
    const words = ['--library', join(folder, 'library'), '--json'];
    const added = await outloud(['add', ...words], '# Ungestüm\n\nA note from a pipe.\n');
    expect(added.code).toBe(0);
    const { id } = JSON.parse(added.out) as { id: string };
    const listed = await outloud(['list', ...words]);
    expect(JSON.parse(listed.out)).toEqual([expect.objectContaining({ id, title: 'Ungestüm' })]);
    expect((await outloud(['no-such-command'])).code).toBe(2);
    expect((await outloud(['list', '--library', join(folder, 'none')])).code).toBe(1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('nobody runs code of theirs in the program', async () => {
  const { program } = packagedFolder();
  test.skip(process.platform !== 'linux', 'the executable of a bundle is elsewhere');
  // With the fuse, this would print 42 and end with 0.
  const child = spawn(program, ['-e', 'console.log(42)'], {
    env: { ...process.env, DISPLAY: '', ELECTRON_RUN_AS_NODE: '1' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [out, code] = await Promise.all([
    text(child.stdout),
    new Promise((done) => child.on('close', done)),
  ]);
  expect(out).not.toContain('42');
  expect(code).not.toBe(0);
});
