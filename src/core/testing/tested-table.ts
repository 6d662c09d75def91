import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');

/** The tests that a cell of the last column names, as “file”: “name”. */
const TESTS = /`([^`]+\.(?:test\.tsx?|test\.mjs|spec\.ts))`: “([^”]+)”/g;

/** The files that a cell names, as they are from the folder of the repository. */
const FILES = /`((?:src|e2e|scripts|docs)\/[^`*\s]+)`/g;

/** The rows of the tables of a page, each as its cells: what is said, where it is, what shows it. */
export function rowsOf(text: string): readonly (readonly string[])[] {
  const rows = text
    .split('\n')
    .map((line) => (line.startsWith('|') ? line.split('|').slice(1, -1) : []))
    .map((cells) => cells.map((cell) => cell.trim()));
  const isLine = ([first = '']: readonly string[] = []): boolean => /^-+$/.test(first);
  return rows.filter((row, at) => row.length > 0 && !isLine(row) && !isLine(rows[at + 1]));
}

/** What is wrong with the rows, a sentence each. */
export function findProblems(text: string): readonly string[] {
  return rowsOf(text).flatMap(([said = '', where = '', shown = '']) => {
    const named = [...shown.matchAll(TESTS)];
    if (where === '') return [`“${said}” is nowhere in the app.`];
    if (named.length === 0) return [`“${said}” names no test.`];
    return [
      ...[...where.matchAll(FILES)].flatMap(([, file = '']) =>
        existsSync(join(ROOT, file)) ? [] : [`There is no ${file}.`],
      ),
      ...named.flatMap(([, file = '', name = '']) => findProblem(file, name)),
    ];
  });
}

function findProblem(file: string, name: string): readonly string[] {
  if (!existsSync(join(ROOT, file))) return [`There is no ${file}.`];
  const code = readFileSync(join(ROOT, file), 'utf8');
  const escaped = name.replaceAll("'", String.raw`\'`);
  return code.includes(`'${escaped}'`) || code.includes(`"${name}"`)
    ? []
    : [`${file} has no test “${name}”.`];
}

/** A page of `docs/`. */
export function readPage(name: string): string {
  return readFileSync(join(ROOT, 'docs', name), 'utf8');
}
