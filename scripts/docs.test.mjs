/** What the pages of the repository name is there: files, folders, headings, npm scripts. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { inProject } from './project.mjs';

const pages = [
  ...readdirSync(inProject('.')).filter((name) => name.endsWith('.md')),
  ...readdirSync(inProject('docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

/** @param {string} page */
const read = (page) => readFileSync(inProject(page), 'utf8');

/**
 * The text of a page without its blocks of code.
 * @param {string} page
 */
const prose = (page) => read(page).replaceAll(/^```[^]*?^```/gm, '');

/**
 * The address of a heading, as GitHub makes it.
 * @param {string} heading
 */
const anchorOf = (heading) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');

/** @param {string} page */
const anchorsOf = (page) =>
  [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));

/**
 * What each page says wrong, as `page: what`.
 * @param {readonly string[]} some pages
 * @param {(page: string) => readonly string[]} findWrong
 */
const wrongIn = (some, findWrong) =>
  some.flatMap((page) => findWrong(page).map((what) => `${page}: ${what}`));

test('every link leads to what there is', () => {
  const broken = wrongIn(pages, (page) => {
    const text = prose(page).replaceAll(/`[^`\n]*`/g, '');
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
    return links.filter((link) => {
      if (/^[a-z]+:/.test(link)) return false;
      const [path = '', anchor] = link.split('#');
      const file = path === '' ? page : join(dirname(page), decodeURIComponent(path));
      if (!existsSync(inProject(file))) return true;
      return anchor !== undefined && file.endsWith('.md') && !anchorsOf(file).includes(anchor);
    });
  });
  expect(broken).toEqual([]);
});

/** Decisions tell of their day; what they name may be gone since. */
const lasting = pages.filter((page) => !/decisions.\d|CHANGELOG/.test(page));

test('every path that is named is there', () => {
  const gone = wrongIn(lasting, (page) => {
    const paths = [...prose(page).matchAll(/`((?:src|e2e|scripts|docs|resources)\/[^`\s<…]*)`/g)];
    return paths.flatMap(([, path = '']) => expand(path)).filter((path) => !isThere(path));
  });
  expect(gone).toEqual([]);
});

/**
 * The paths that `a/{b,c}.ts` stands for.
 * @param {string} path
 */
function expand(path) {
  const [, start = '', names, end = ''] = /^(.*)\{([^}]*)\}(.*)$/.exec(path) ?? [];
  return names === undefined ? [path] : names.split(',').map((name) => start + name + end);
}

/**
 * Whether a path is there; a `*` in its last part stands for anything.
 * @param {string} path
 */
function isThere(path) {
  if (!path.includes('*')) return existsSync(inProject(path));
  const [folder, name] = [dirname(path), path.split('/').at(-1) ?? ''];
  const [start = '', end = ''] = name.split('*');
  return (
    existsSync(inProject(folder)) &&
    readdirSync(inProject(folder)).some((one) => one.startsWith(start) && one.endsWith(end))
  );
}

test('every npm script that is named is one', () => {
  /** @type {{ scripts: Record<string, string> }} */
  const { scripts } = JSON.parse(read('package.json'));
  const unknown = wrongIn(pages, (page) => {
    const named = [...read(page).matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
    return named.filter((name) => !Object.hasOwn(scripts, name));
  });
  expect(unknown).toEqual([]);
});

test('the architecture tells what each folder of the layers is for', () => {
  const told = read('docs/architecture.md');
  const layers = readdirSync(inProject('src')).map((name) => `src/${name}`);
  const folders = layers.filter((path) => statSync(inProject(path)).isDirectory());
  const parts = readdirSync(inProject('src/core'))
    .map((name) => `src/core/${name}`)
    .filter((path) => statSync(inProject(path)).isDirectory());
  expect([...folders, ...parts].filter((path) => !told.includes(`\`${path}/\``))).toEqual([]);
});

test('every decision is in the list of decisions, and has a number of its own', () => {
  const files = readdirSync(inProject('docs/decisions')).filter((name) => /^\d/.test(name));
  const listed = read('docs/decisions/README.md');
  expect(files.filter((name) => !listed.includes(`](${name})`))).toEqual([]);
  const numbers = files.map((name) => name.slice(0, 4));
  expect(numbers).toEqual([...new Set(numbers)]);
  const headings = files.map((name) => /^# (\d+)\. /.exec(read(`docs/decisions/${name}`))?.[1]);
  expect(headings).toEqual(numbers.map((number) => String(Number(number))));
});
