import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inProject } from './project.mjs';

const table = readFileSync(inProject('docs', 'fuzzing.md'), 'utf8');
const named = new Set([...table.matchAll(/`([^`\n]+)`/g)].map(([, words = '']) => words));

/** Functions that are readers by their names. */
const READER = /^export (?:async )?function\*? ?((?:parse|read|decode|judge|from)[A-Z]\w*)/gm;

/** The program's own files of a layer. */
function filesOf(/** @type {string} */ layer) {
  return readdirSync(inProject('src', layer), { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${layer}/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.ts') && !/\.(?:test|bench)\.ts$|\/testing\//.test(name));
}

test('every test that the table of fuzzing names is there, and tries properties', () => {
  const tests = [...named].filter((name) => /^(?:src|e2e)\/.*\.ts$/.test(name));
  expect(tests.length).toBeGreaterThan(30);
  for (const file of tests) {
    expect(existsSync(inProject(file)), file).toBe(true);
    const text = readFileSync(inProject(file), 'utf8');
    if (file.includes('any-') && !/testWithAnyText/.test(text)) expect(text, file).toContain('fc.');
  }
});

test('every reader is in the table of fuzzing', () => {
  const layers = ['core', 'host', 'app', 'cli', 'main', 'contract'];
  const readers = layers.flatMap(filesOf).flatMap((file) => {
    const text = readFileSync(inProject(file), 'utf8');
    return [...text.matchAll(READER)].map(([, name = '']) => ({ file, name }));
  });
  expect(readers.length).toBeGreaterThan(100);
  const missing = readers.filter(({ name }) => !named.has(name));
  expect(missing).toEqual([]);
});

test('every test with any text, bytes or calls is in the table', () => {
  const all = readdirSync(inProject('src'), { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\/any-[^/]*\.test\.ts$/.test(name));
  expect(all.length).toBeGreaterThan(10);
  expect(all.filter((name) => !named.has(name))).toEqual([]);
});
