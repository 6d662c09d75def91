import { execFile } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';
import { toCommand } from './command-line';
import { placesOf, readPath, type Surroundings } from './persons-path';

const ENV = { ComSpec: 'C:\\Windows\\System32\\cmd.exe', A: '1' };
const refuse = (): Promise<string> => Promise.reject(new Error('no such shell'));

test('Windows runs a batch file by its shell, whatever its path holds', () => {
  const file = 'C:\\Users\\Ann & Bob\\100%PATH%\\eleventy.cmd';
  const command = toCommand(file, ['--serve', '--port=8080', 'a b&c'], ENV, 'win32');
  expect(command).toEqual({
    file: 'C:\\Windows\\System32\\cmd.exe',
    args: ['/d', '/s', '/v:off', '/c', '""%OUTLOUD_PROGRAM%" --serve --port=8080 "a b&c""'],
    env: { ...ENV, OUTLOUD_PROGRAM: file },
    isVerbatim: true,
  });
});

test('the shell of Windows is found however its variable is written, and without it', () => {
  const shellOf = (env: NodeJS.ProcessEnv): string => toCommand('x.bat', [], env, 'win32').file;
  expect(shellOf({ COMSPEC: 'C:\\cmd.exe' })).toBe('C:\\cmd.exe');
  expect(shellOf({})).toBe('cmd.exe');
});

test.each([
  ['C:\\Program Files\\nodejs\\node.exe', 'win32'],
  ['/usr/bin/jekyll', 'linux'],
  ['/opt/homebrew/bin/odd.cmd', 'darwin'],
] as const)('a program is run by itself: %s', (file, platform) => {
  const command = toCommand(file, ['serve'], ENV, platform);
  expect(command).toEqual({ file, args: ['serve'], env: ENV, isVerbatim: false });
});

test('a command is looked for as each system names it', () => {
  expect(placesOf('bundle', ['C:\\Ruby\\bin', 'D:\\x'], 'win32')).toEqual([
    'C:\\Ruby\\bin\\bundle.exe',
    'C:\\Ruby\\bin\\bundle.cmd',
    'C:\\Ruby\\bin\\bundle.bat',
    'D:\\x\\bundle.exe',
    'D:\\x\\bundle.cmd',
    'D:\\x\\bundle.bat',
  ]);
  expect(placesOf('bundle', ['/usr/bin'], 'darwin')).toEqual(['/usr/bin/bundle']);
});

test('Windows keeps its PATH, however it is written, and gets the usual folders after it', async () => {
  const env = { Path: 'C:\\Windows;C:\\Ruby\\bin' };
  const path = await readPath({ platform: 'win32', env, home: 'C:\\Users\\A', ask: refuse });
  expect(path.split(';')).toEqual([
    'C:\\Windows',
    'C:\\Ruby\\bin',
    'C:\\Users\\A\\scoop\\shims',
    'C:\\Users\\A\\AppData\\Roaming\\npm',
  ]);
});

const MAC: Surroundings = {
  platform: 'darwin',
  env: { PATH: '/usr/bin:/bin', SHELL: '/bin/zsh' },
  home: '/Users/a',
  ask: refuse,
};

test('what the Dock starts asks the person’s shell, whose folders go first', async () => {
  const folder = makeTemporaryFolder();
  const shell = join(folder, 'shell');
  // As a shell with a greeting and a list of its own would.
  writeFileSync(
    shell,
    '#!/bin/sh\necho "Welcome, PATH=nothing"\nexport PATH="/Users/a/.gem/bin:/usr/bin:/bin"\n[ "$1" = -ilc ] && eval "$2"\n',
  );
  chmodSync(shell, 0o755);
  const run = promisify(execFile);
  const ask: Surroundings['ask'] = async (file, args) => (await run(file, [...args])).stdout;
  const path = await readPath({ ...MAC, env: { ...MAC.env, SHELL: shell }, ask });
  expect(path.split(':').slice(0, 4)).toEqual([
    '/Users/a/.gem/bin',
    '/usr/bin',
    '/bin',
    '/opt/homebrew/bin',
  ]);
});

test('without an answer, or in a terminal, the PATH is as it is with the usual folders', async () => {
  const path = await readPath(MAC);
  expect(path.split(':').slice(0, 3)).toEqual(['/usr/bin', '/bin', '/opt/homebrew/bin']);
  const asked: string[] = [];
  const ask = async (file: string): Promise<string> => {
    asked.push(file);
    return '';
  };
  await readPath({ ...MAC, env: { ...MAC.env, TERM: 'xterm' }, ask });
  await readPath({ ...MAC, platform: 'linux', ask });
  expect(asked).toEqual([]);
});

test('without a PATH there are the usual folders alone', async () => {
  const path = await readPath({ ...MAC, env: { TERM: 'xterm' } });
  expect(path.split(':')[0]).toBe('/opt/homebrew/bin');
});
