import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder } from './make-folder.mjs';

let parent = '';
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'outloud-make-folder-'));
});
afterEach(() => rmSync(parent, { recursive: true }));

describe('makeFolder', () => {
  it('leaves a folder that is there as it is', async () => {
    mkdirSync(join(parent, 'made'));
    await makeFolder(join(parent, 'made'), () => Promise.reject(new Error('not called')));
    expect(readdirSync(parent)).toEqual(['made']);
  });

  it('leaves nothing when filling fails', async () => {
    const fill = async (/** @type {string} */ partial) => {
      writeFileSync(join(partial, 'half'), '');
      throw new Error('no network');
    };
    await expect(makeFolder(join(parent, 'made'), fill)).rejects.toThrow('no network');
    expect(readdirSync(parent)).toEqual([]);
  });

  it('sweeps what a killed run left, and only that', async () => {
    const ended = spawnSync(process.execPath, ['--version']).pid;
    mkdirSync(join(parent, `made.partial-${ended}`));
    mkdirSync(join(parent, `made.partial-${process.ppid}`));
    await makeFolder(join(parent, 'made'), async (partial) => {
      writeFileSync(join(partial, 'whole'), '');
    });
    expect(existsSync(join(parent, 'made', 'whole'))).toBe(true);
    expect(readdirSync(parent)).toEqual(['made', `made.partial-${process.ppid}`]);
  });
});
