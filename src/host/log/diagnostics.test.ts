import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { Problem } from '#core/problem';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';
import { openNewLibrary } from '../testing/open-library';
import { writeDiagnostics } from './diagnostics';
import { logCalls } from './log-calls';
import { openLogFile, readLastLines } from './log-file';
import { logFolder } from './log-folder';

const PROGRAM = { app: '1.0.0', electron: '40.0.0', node: '22.0.0', settings: {} };
const NOW = new Date('2026-03-01T10:00:00Z');

test('a well library is told in numbers, with the Electron that shows it', async () => {
  const { api } = await openNewLibrary();
  const told = await writeDiagnostics(PROGRAM, api, makeTemporaryFolder(), NOW);
  expect(told).toContain('Electron 40.0.0, Node 22.0.0');
  expect(told).toContain('Library: can be written');
  expect(told).toContain('Doctor: well; problems 0');
  expect(told).toContain('Log: empty');
  expect(told).not.toContain('Settings:');
});

test('what does not answer is told by its code or its name, and a log by why it can’t be read', async () => {
  const { api } = await openNewLibrary();
  const logs = makeTemporaryFolder();
  mkdirSync(join(logs, 'outloud.log'));
  expect(() => readLastLines(logs, 1)).toThrow('EISDIR');
  const failing = (error: Error) => {
    const current = async () => {
      throw error;
    };
    const asked = { ...api, library: { ...api.library, current } };
    return writeDiagnostics(PROGRAM, asked, logs, NOW);
  };
  const told = await failing(new Problem('closed', 'Kanary'));
  expect(told).toContain('(it can’t be read: EISDIR)');
  expect(told).toContain('Library: does not answer (closed)');
  expect(await failing(new TypeError('Kanary'))).toContain('Library: does not answer (TypeError)');
  expect(told).not.toContain('Kanary');
});

test('a library that can only be read is told so', async () => {
  const { api } = await openNewLibrary();
  const current = async () => {
    const status = await api.library.current();
    return status && { ...status, readOnly: 'as asked' };
  };
  const asked = { ...api, library: { ...api.library, current } };
  expect(await writeDiagnostics(PROGRAM, asked, '/nowhere', NOW)).toContain('can only be read');
});

test('a full log whose older file can’t be moved holds nothing up', () => {
  const folder = makeTemporaryFolder();
  const { note } = openLogFile(folder, () => NOW, { largest: 10, most: 3 });
  note({ event: 'slow call', call: 'a.b', ms: 1 });
  // In the way of what was noted last.
  mkdirSync(join(folder, 'outloud.2.log'));
  writeFileSync(join(folder, 'outloud.1.log'), 'x');
  expect(() => note({ event: 'slow call', call: 'a.b', ms: 2 })).not.toThrow();
});

test('fast calls are not noted', async () => {
  const log = vi.fn<(noted: unknown) => void>();
  const call = logCalls(async () => ({ ok: true, value: null }), log);
  expect(await call('entries', 'list', {})).toEqual({ ok: true, value: null });
  expect(log).not.toHaveBeenCalled();
});

test('Windows without the variable has its usual folder', () => {
  expect(logFolder('win32', {}, 'C')).toBe(join('C', 'AppData', 'Roaming', 'Outloud', 'logs'));
});
