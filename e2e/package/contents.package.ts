import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listPackage, statFile } from '@electron/asar';
import { expect, test } from '@playwright/test';
import { packagedFolder } from './packaged-folder';

/** Packages that can't be built into our own files: what is native, and dictionaries. */
const SHIPPED = [
  '@cspell/dict-companies',
  '@cspell/dict-en-gb-mit',
  '@cspell/dict-en_us',
  '@cspell/dict-npm',
  '@cspell/dict-software-terms',
  '@neon-rs/load',
  '@zxcvbn-ts/language-en',
  'detect-libc',
  'libsql',
];

/** Megabytes that the archive and what is native beside it may take; 39.5 and 9.7 when measured. */
const MOST_ARCHIVE = 43;
const MOST_NATIVE = process.platform === 'darwin' ? 24 : 12;

/** The app's archive: beside the executable, or in the bundle on a Mac. */
function findArchive(): string {
  return join(dirname(packagedFolder().command), '..', 'app.asar');
}

/** The files of the archive with their sizes, by paths with slashes. */
function readFiles(archive: string): ReadonlyMap<string, number> {
  const files = new Map<string, number>();
  for (const path of listPackage(archive, { isPack: false })) {
    const name = path.slice(1);
    const found = statFile(archive, name);
    if ('size' in found) files.set(name.replaceAll('\\', '/'), found.size);
  }
  return files;
}

/** The files below a folder. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());
}

const packageOf = (path: string): string | undefined =>
  /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];

/** The packages whose code is built into our own files, as the maps beside them tell. */
function builtIn(): ReadonlySet<string> {
  const maps = filesIn('out').filter((file) => file.endsWith('.map'));
  expect(maps.length, 'the build that was packaged is in out/').toBeGreaterThan(0);
  const sources = maps.flatMap(
    (file) => (JSON.parse(readFileSync(file, 'utf8')) as { sources: string[] }).sources,
  );
  return new Set(sources.flatMap((source) => packageOf(source) ?? []));
}

const sum = (sizes: Iterable<number>): number => [...sizes].reduce((all, size) => all + size, 0);

test('the archive holds what is built, and no package but those that can not be built in', () => {
  const files = readFiles(findArchive());
  const names = [...files.keys()];
  expect([...new Set(names.map((name) => name.split('/')[0] ?? name))].toSorted()).toEqual([
    'node_modules',
    'out',
    'package.json',
    'resources',
  ]);
  const packages = new Set(names.flatMap((name) => packageOf(name) ?? []));
  const native = [...packages].filter((name) => name.startsWith('@libsql/'));
  expect([...packages].filter((name) => !native.includes(name)).toSorted()).toEqual(SHIPPED);
  // For this system alone, and for the C library that Electron needs.
  expect(native.every((name) => name.startsWith(`@libsql/${process.platform}-`))).toBe(true);
  expect(native.filter((name) => name.includes('musl'))).toEqual([]);
  expect(native.length).toBeGreaterThan(0);

  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  expect([...packages].filter((name) => name in devDependencies)).toEqual([]);
  const twice = builtIn();
  expect([...packages].filter((name) => twice.has(name))).toEqual([]);
});

test('nothing in it is for developers', () => {
  const names = [...readFiles(findArchive()).keys()];
  expect(names.filter((name) => /\.(?:map|[cm]?tsx?)$/.test(name))).toEqual([]);
  expect(names.filter((name) => /\/(?:__)?(?:tests?|docs?|examples?)(?:__)?\//.test(name))).toEqual(
    [],
  );
  expect(names.filter((name) => /(?:readme|changelog)[^/]*$/i.test(name))).toEqual([]);
});

test('Chromium speaks the languages of the app alone', () => {
  test.skip(process.platform === 'darwin', 'a Mac keeps its languages in the framework');
  const folder = join(dirname(packagedFolder().program), 'locales');
  expect(readdirSync(folder).toSorted()).toEqual(['en-GB.pak', 'en-US.pak']);
});

test('it is no larger than it was', () => {
  const archive = findArchive();
  const beside = `${archive}.unpacked`;
  expect(existsSync(beside)).toBe(true);
  const native = filesIn(beside).map((file) => statSync(file).size);
  const megabytes = { archive: statSync(archive).size / 1e6, native: sum(native) / 1e6 };
  test.info().annotations.push({ type: 'megabytes', description: JSON.stringify(megabytes) });
  expect(megabytes.archive).toBeLessThan(MOST_ARCHIVE);
  expect(megabytes.native).toBeLessThan(MOST_NATIVE);
});
