import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';
import { findProgram, lookForProgram } from './find-program';

function write(file: string, text: string): string {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

const describePackage = (folder: string, name: string, about: unknown) =>
  write(
    join(folder, 'node_modules', name, 'package.json'),
    typeof about === 'string' ? about : JSON.stringify(about),
  );

test('the blog’s own generator is run by Node, from its packages or those further up', async () => {
  const workspace = makeTemporaryFolder();
  const site = join(workspace, 'sites', 'blog');
  mkdirSync(site, { recursive: true });
  describePackage(workspace, '@11ty/eleventy', { bin: { eleventy: './cmd.cjs' } });
  const script = join(workspace, 'node_modules', '@11ty', 'eleventy', 'cmd.cjs');
  expect(await findProgram(site, 'eleventy')).toMatchObject({
    before: [script],
    name: 'eleventy',
    isNode: true,
  });
  const { found, lookedFor } = await lookForProgram(site, 'eleventy');
  expect(found).toMatchObject({ file: script, command: expect.stringMatching(/^eleventy/) });
  expect(lookedFor.length).toBeGreaterThan(0);
});

test('a package may name its one program without a list', async () => {
  const site = makeTemporaryFolder();
  describePackage(site, '@11ty/eleventy', { bin: 'cmd.cjs' });
  expect((await findProgram(site, 'eleventy'))?.before).toEqual([
    join(site, 'node_modules', '@11ty', 'eleventy', 'cmd.cjs'),
  ]);
});

test.each([
  ['names no program', {}],
  ['names another', { bin: { other: 'x.js' } }],
  ['can’t be read', '{"bin":'],
])('a package that %s is none to run', async (_how, about) => {
  const site = makeTemporaryFolder();
  describePackage(site, '@11ty/eleventy', about);
  expect(await findProgram(site, 'eleventy')).toBeNull();
});

test('Hexo without its server is nothing that shows a site', async () => {
  const site = makeTemporaryFolder();
  describePackage(site, 'hexo', { bin: { hexo: 'bin/hexo' } });
  expect(await findProgram(site, 'hexo')).toBeNull();
  describePackage(site, 'hexo-server', {});
  expect(await findProgram(site, 'hexo')).toMatchObject({ name: 'hexo' });
});

test('plain Markdown has no program, and none is looked for', async () => {
  expect(await lookForProgram(makeTemporaryFolder(), 'markdown')).toEqual({
    found: null,
    lookedFor: [],
  });
});

test('a gem is asked of Bundler only where the blog has a Gemfile', async () => {
  const [site, bin] = [makeTemporaryFolder(), makeTemporaryFolder()];
  for (const name of ['bundle', 'jekyll']) {
    chmodSync(write(join(bin, name), '#!/bin/sh\n'), 0o755);
  }
  // The PATH is read once.
  vi.stubEnv('PATH', bin);
  vi.resetModules();
  onTestFinished(() => void vi.unstubAllEnvs());
  const fresh = await import('./find-program');
  expect(await fresh.findProgram(site, 'jekyll')).toMatchObject({
    file: join(bin, 'jekyll'),
    before: [],
    isNode: false,
  });
  expect((await fresh.lookForProgram(site, 'jekyll')).found).toEqual({
    command: 'jekyll serve',
    file: join(bin, 'jekyll'),
  });
  // A blog's own packages are run by Node, which is not on this PATH.
  describePackage(site, '@11ty/eleventy', { bin: 'cmd.cjs' });
  expect((await fresh.lookForProgram(site, 'eleventy')).lookedFor).not.toContain(
    'node on the PATH',
  );
  expect((await fresh.findProgram(site, 'eleventy'))?.file).toBe(process.execPath);
  write(join(site, 'Gemfile'), "gem 'jekyll'\n");
  expect(await fresh.findProgram(site, 'jekyll')).toMatchObject({
    file: join(bin, 'bundle'),
    before: ['exec', 'jekyll'],
    name: 'bundle exec jekyll',
  });
});

test('a package of Outloud runs no blog’s program itself: without Node it says what is missing', async () => {
  const site = makeTemporaryFolder();
  describePackage(site, '@11ty/eleventy', { bin: 'cmd.cjs' });
  vi.stubEnv('PATH', makeTemporaryFolder());
  vi.resetModules();
  vi.doMock('../own-program', () => ({ isPackaged: () => true }));
  onTestFinished(() => {
    vi.unstubAllEnvs();
    vi.doUnmock('../own-program');
  });
  const fresh = await import('./find-program');
  expect(await fresh.lookForProgram(site, 'eleventy')).toMatchObject({
    found: null,
    lookedFor: expect.arrayContaining(['node on the PATH']) as unknown,
  });
});
