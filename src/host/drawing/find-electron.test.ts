import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';
import { findElectron } from './find-electron';

afterEach(() => vi.unstubAllEnvs());

test('the Electron that the environment names is taken, if it is there', () => {
  const root = makeTemporaryFolder();
  const electron = join(root, 'my-electron');
  vi.stubEnv('ELECTRON_EXEC_PATH', electron);
  expect(findElectron(root)).toBeNull();
  writeFileSync(electron, '');
  expect(findElectron(root)).toEqual({ electron, app: root });
});

test('else the one that is installed with the app, once it is whole', () => {
  vi.stubEnv('ELECTRON_EXEC_PATH', undefined);
  const root = makeTemporaryFolder();
  const folder = join(root, 'node_modules', 'electron');
  mkdirSync(join(folder, 'dist'), { recursive: true });
  expect(findElectron(root)).toBeNull();
  writeFileSync(join(folder, 'path.txt'), 'electron\n');
  expect(findElectron(root)).toBeNull();
  const electron = join(folder, 'dist', 'electron');
  writeFileSync(electron, '');
  expect(findElectron(root)).toEqual({ electron, app: root });
});

test('what runs in Electron draws with it, and a package holds its app', () => {
  const { versions } = process;
  vi.spyOn(process, 'versions', 'get').mockReturnValue({ ...versions, electron: '45.0.0' });
  expect(findElectron('/app')).toEqual({ electron: process.execPath, app: '/app' });
  expect(findElectron('/resources/app.asar')).toEqual({ electron: process.execPath });
  vi.restoreAllMocks();
});
