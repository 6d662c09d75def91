import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isPackaged, readOwnProgram, startOwnProgram } from './own-program';

beforeEach(() => void vi.spyOn(process, 'getuid').mockReturnValue(1000));
afterEach(() => vi.restoreAllMocks());

test('a program of the folder is run by Node, one of a package by the package', () => {
  expect(
    startOwnProgram('preview-guard', '/home/me/outloud/out/host/preview-guard.js', ['/x']),
  ).toEqual({
    file: process.execPath,
    args: ['/home/me/outloud/out/host/preview-guard.js', '/x'],
    env: { ELECTRON_RUN_AS_NODE: '1' },
  });
  const packaged = '/opt/Outloud/resources/app.asar/out/host/preview-guard.js';
  expect(startOwnProgram('preview-guard', packaged, ['/x'])).toEqual({
    file: process.execPath,
    args: ['--run=preview-guard', '--', '/x'],
    env: {},
  });
});

test('as root a package starts its program without Chromium’s sandbox, which refuses root', () => {
  vi.mocked(process.getuid as () => number).mockReturnValue(0);
  const { args } = startOwnProgram('preview-guard', '/opt/resources/app.asar/out/a.js', []);
  expect(args).toEqual(['--run=preview-guard', '--no-sandbox', '--']);
});

test('what was started is read again, whatever its words are', () => {
  const words = ['--json', '--', '--run=preview-guard', ''];
  const { args } = startOwnProgram('command-line', 'C:\\Outloud\\resources\\app.asar\\a.js', words);
  expect(readOwnProgram(['outloud', ...args])).toEqual({ name: 'command-line', args: words });
  expect(readOwnProgram(['outloud', '--no-sandbox', '--run=x'])).toEqual({ name: 'x', args: [] });
});

test('links and files ask for no program', () => {
  expect(readOwnProgram(['outloud', 'outloud://note/1'])).toBeNull();
  expect(readOwnProgram(['outloud', '--capture'])).toBeNull();
  const added = ['--run=command-line', '--', 'add'];
  expect(readOwnProgram(['outloud', 'outloud://x', ...added])).toBeNull();
  expect(readOwnProgram(['outloud', '--', 'outloud://x', ...added])).toBeNull();
  expect(readOwnProgram(['outloud', '--', ...added])).toBeNull();
});

test('an archive is a folder of the path, not a part of a name', () => {
  expect(isPackaged('/home/me/app.asar.unpacked/out/main.js')).toBe(false);
  expect(isPackaged('/home/me/app.asar')).toBe(false);
});
