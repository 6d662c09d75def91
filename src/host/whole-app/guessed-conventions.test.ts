import { expect, test } from 'vitest';
import { makeTree } from '../import/testing/make-tree';
import { openEmptyLibrary } from '../import/testing/open-library';

const CONFIG = 'title = "Blog"\n[permalinks]\nposts = "/:nothing/:slug/"\n';
const DATED = '---\ntitle: One\npubDate: 2024-01-02\n---\n\nText.\n';

async function examine(files: Readonly<Record<string, string>>) {
  const api = await openEmptyLibrary();
  return api.targets.examine({ path: makeTree(files) });
}

test('what most posts of a blog call their day is what new ones call it', async () => {
  const look = await examine({
    'hugo.toml': '',
    'content/posts/one.md': DATED,
    'content/posts/two.md': DATED,
  });
  expect(look.seen.fields).toEqual({ date: { key: 'pubDate' } });
  expect(look.example?.text).toMatch(/^pubDate: /m);
});

test('a Hugo blog whose posts have TOML gets it in new ones, too', async () => {
  const toml = '+++\ntitle = "One"\n+++\n\nText.\n';
  const files = { 'content/posts/one.md': toml, 'content/posts/two.md': toml };
  const look = await examine({ 'hugo.toml': '', ...files, 'content/posts/three.md': DATED });
  expect(look.seen).toEqual({ format: 'toml' });
  expect(look.example?.text).toMatch(/^\+\+\+\ntitle = "C#: two writers, one row"\n/);
  // No other generator reads it.
  const other = await examine({ '_config.yml': '', '_posts/2024-01-02-one.md': toml });
  expect(other).toMatchObject({ found: 'jekyll', seen: {} });
});

test('a rule of addresses that can’t be followed is left out, and what else was found stays', async () => {
  const look = await examine({ 'hugo.toml': `timeZone = "Asia/Tokyo"\n${CONFIG}` });
  expect(look).toMatchObject({ seen: { timeZone: 'Asia/Tokyo' }, problem: null });
  expect(look.seen).not.toHaveProperty('permalink');
  expect(look.layout?.timeZone).toBe('Asia/Tokyo');
});

test('a blog of which more can’t be followed is taken for a usual one', async () => {
  const look = await examine({ 'hugo.toml': `timeZone = "Nowhere"\n${CONFIG}` });
  expect(look).toMatchObject({ found: 'hugo', seen: {}, problem: null });
  expect(look.example?.path).toMatch(/^content\/posts\//);
});
