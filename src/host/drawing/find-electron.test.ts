import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { makeTree } from '../import/testing/make-tree';
import { findElectron } from './find-electron';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('the Electron that is named comes before the one that is installed', () => {
  vi.stubEnv('ELECTRON_EXEC_PATH', undefined);
  const root = makeTree({
    'node_modules/electron/path.txt': 'electron\n',
    'node_modules/electron/dist/electron': '',
    named: '',
  });
  const installed = join(root, 'node_modules/electron/dist/electron');
  expect(findElectron(root)).toEqual({ electron: installed, app: root });
  vi.stubEnv('ELECTRON_EXEC_PATH', join(root, 'named'));
  expect(findElectron(root)).toEqual({ electron: join(root, 'named'), app: root });
  vi.stubEnv('ELECTRON_EXEC_PATH', join(root, 'gone'));
  expect(findElectron(root)).toEqual({ electron: installed, app: root });
});

test('there is none where nothing was fetched', () => {
  vi.stubEnv('ELECTRON_EXEC_PATH', undefined);
  expect(findElectron(makeTree({}))).toBeNull();
  expect(findElectron(makeTree({ 'node_modules/electron/path.txt': 'electron' }))).toBeNull();
});

test('within Electron it is the one that runs, and a package is its own app', () => {
  const { versions } = process;
  Object.defineProperty(process, 'versions', { value: { ...versions, electron: '1' } });
  try {
    const electron = process.execPath;
    expect(findElectron('/opt/app')).toEqual({ electron, app: '/opt/app' });
    expect(findElectron('/opt/resources/app.asar')).toEqual({ electron });
  } finally {
    Object.defineProperty(process, 'versions', { value: versions });
  }
});
