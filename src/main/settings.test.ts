import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSettings } from './settings';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outloud-settings-'));
  file = join(folder, 'settings.json');
});
afterEach(() => rm(folder, { recursive: true }));

const FRESH = {
  theme: 'system',
  contrast: 'system',
  textFont: 'sans',
  textSize: 16,
  textWidth: 'medium',
  window: null,
  libraries: [],
  reopen: null,
  runsBlogs: [],
  captureShortcut: 'CmdOrCtrl+Shift+Space',
  shortcuts: {},
  tray: false,
  updates: 'off',
};

describe('openSettings', () => {
  it('starts fresh without a file', async () => {
    expect((await openSettings(file)).get()).toEqual(FRESH);
  });

  it('remembers', async () => {
    const settings = await openSettings(file);
    await settings.change({ theme: 'dark' });
    await settings.change({ reopen: '/notes' });
    expect((await openSettings(file)).get()).toEqual({ ...FRESH, theme: 'dark', reopen: '/notes' });
  });

  it.each(['', '{"theme":', '\u0000\u0001', '[1', 'null', '7', '"text"', '[]'])(
    'starts with %j in the file',
    async (text) => {
      await writeFile(file, text);
      const settings = await openSettings(file);
      expect(settings.get()).toEqual(FRESH);
      await settings.change({ theme: 'light' });
      expect((await openSettings(file)).get().theme).toBe('light');
    },
  );

  it('puts what it can’t understand aside', async () => {
    await writeFile(file, '{"theme":');
    await openSettings(file);
    expect(await readFile(`${file}.unreadable`, 'utf8')).toBe('{"theme":');
  });

  it('keeps the good fields of a file with bad ones', async () => {
    await writeFile(
      file,
      JSON.stringify({
        theme: 'pink',
        textSize: 3,
        window: { x: 'left' },
        libraries: ['/a'],
        reopen: 3,
      }),
    );
    expect((await openSettings(file)).get()).toEqual({ ...FRESH, libraries: ['/a'] });
  });
});
