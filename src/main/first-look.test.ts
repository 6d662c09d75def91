import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readFirstLook } from './first-look';
import { openSettings } from './settings';

const folder = mkdtempSync(join(tmpdir(), 'outloud-first-look-'));
const file = join(folder, 'settings.json');
afterAll(() => rmSync(folder, { recursive: true }));

const USUAL = { theme: 'system', window: null };

test('the first window looks as it did when it was closed', async () => {
  const settings = await openSettings(file);
  const window = { x: 10, y: 20, width: 900, height: 600, maximized: false, zoom: 1 };
  await settings.change({ theme: 'dark', window });
  expect(readFirstLook(file)).toEqual({ theme: 'dark', window });
});

test('it looks as usual where nothing is kept', () => {
  expect(readFirstLook(join(folder, 'none.json'))).toEqual(USUAL);
});

test.each(['', '{"theme":', 'null', '7', '"dark"', '["dark"]', '{"theme":"pink","window":[]}'])(
  'it looks as usual with %j in the file, as the settings say, too',
  async (text) => {
    writeFileSync(file, text);
    expect(readFirstLook(file)).toEqual(USUAL);
    const { theme, window } = (await openSettings(file)).get();
    expect({ theme, window }).toEqual(USUAL);
  },
);

test('what is spoilt of it leaves the rest', () => {
  writeFileSync(file, '{"theme":"light","window":{"x":1}}');
  expect(readFirstLook(file)).toEqual({ theme: 'light', window: null });
});
