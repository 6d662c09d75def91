import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';
import { openLogFile, readLastLines } from './log-file';
import { logFolder } from './log-folder';

const NOW = () => new Date('2026-03-01T10:00:00Z');
const slow = (ms: number) => ({ event: 'slow call', call: 'entries.list', ms }) as const;

test('notes a line each, with its time', () => {
  const folder = join(makeTemporaryFolder(), 'logs');
  const { note } = openLogFile(folder, NOW);
  expect(existsSync(folder)).toBe(false);
  note(slow(1));
  note(slow(2));
  expect(readFileSync(join(folder, 'outloud.log'), 'utf8')).toBe(
    '{"time":"2026-03-01T10:00:00.000Z","event":"slow call","call":"entries.list","ms":1}\n' +
      '{"time":"2026-03-01T10:00:00.000Z","event":"slow call","call":"entries.list","ms":2}\n',
  );
  // A later start goes on in the same file.
  openLogFile(folder, NOW).note(slow(3));
  expect(readLastLines(folder, 2).join()).toMatch(/"ms":2.*"ms":3/);
});

test('holds so many files of such a size, the newest lines in them', () => {
  const folder = makeTemporaryFolder();
  const log = openLogFile(folder, NOW, { largest: 500, most: 3 });
  for (let ms = 0; ms < 100; ms += 1) log.note(slow(ms));
  expect(readdirSync(folder).toSorted()).toEqual(['outloud.1.log', 'outloud.2.log', 'outloud.log']);
  for (const name of readdirSync(folder)) {
    expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(500);
  }
  const last = readLastLines(folder, 8).map((line) => (JSON.parse(line) as { ms: number }).ms);
  expect(last).toEqual([92, 93, 94, 95, 96, 97, 98, 99]);
});

test('holds nothing up where it can not be written, and goes on when it can', () => {
  const folder = join(makeTemporaryFolder(), 'logs');
  mkdirSync(join(folder, 'outloud.log'), { recursive: true });
  const { note } = openLogFile(folder, NOW);
  expect(() => note(slow(1))).not.toThrow();
  rmSync(folder, { recursive: true });
  note(slow(2));
  expect(readLastLines(folder, 9)).toHaveLength(1);
  expect(readLastLines(join(folder, 'nowhere'), 9)).toEqual([]);
});

test.each([
  ['linux', {}, '/home/ann/.config/Outloud/logs'],
  ['linux', { XDG_CONFIG_HOME: '/c' }, '/c/Outloud/logs'],
  ['darwin', {}, '/home/ann/Library/Application Support/Outloud/logs'],
  ['win32', { APPDATA: '/roaming' }, '/roaming/Outloud/logs'],
] as const)('on %s it lies beside the settings of the shell', (platform, environment, folder) => {
  expect(logFolder(platform, environment, '/home/ann')).toBe(folder);
});
