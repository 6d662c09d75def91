import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTree } from '../import/testing/make-tree';
import { findProgram, lookForProgram } from './find-program';

const pack = (bin: unknown): string => JSON.stringify({ bin });

test('a blog’s own generator is found in its packages or in those around it', async () => {
  const root = makeTree({
    'node_modules/@11ty/eleventy/package.json': pack({ eleventy: 'cmd.cjs' }),
    'blog/package.json': '{}',
  });
  const script = join(root, 'node_modules/@11ty/eleventy/cmd.cjs');
  for (const folder of [root, join(root, 'blog')]) {
    expect(await findProgram(folder, 'eleventy')).toMatchObject({
      before: [script],
      name: 'eleventy',
      isNode: true,
    });
  }
  expect(await lookForProgram(root, 'eleventy')).toMatchObject({
    found: { command: 'eleventy --serve', file: script },
    lookedFor: [expect.stringContaining('eleventy'), expect.stringContaining('eleventy')],
  });
});

test('a package may name its one program alone', async () => {
  const root = makeTree({ 'node_modules/astro/package.json': pack('astro.js') });
  expect((await findProgram(root, 'astro'))?.before).toEqual([
    join(root, 'node_modules/astro/astro.js'),
  ]);
});

test('a package that is broken, names another program or lacks another one is none', async () => {
  const isOwn = async (files: Readonly<Record<string, string>>, generator: 'astro' | 'hexo') =>
    (await findProgram(makeTree(files), generator))?.isNode === true;
  expect(await isOwn({ 'node_modules/astro/package.json': '{' }, 'astro')).toBe(false);
  expect(await isOwn({ 'node_modules/astro/package.json': '{}' }, 'astro')).toBe(false);
  expect(await isOwn({ 'node_modules/astro/package.json': pack({ a: 'b' }) }, 'astro')).toBe(false);
  const hexo = { 'node_modules/hexo/package.json': pack({ hexo: 'bin/hexo' }) };
  expect(await isOwn(hexo, 'hexo')).toBe(false);
  expect(await isOwn({ ...hexo, 'node_modules/hexo-server/package.json': '{}' }, 'hexo')).toBe(
    true,
  );
});

test('a plain folder has no generator', async () => {
  expect(await findProgram('/', 'markdown')).toBeNull();
  expect(await lookForProgram('/', 'markdown')).toEqual({ found: null, lookedFor: [] });
});
