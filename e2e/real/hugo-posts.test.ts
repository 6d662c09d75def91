import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { checkTwentyPosts } from './check-site';
import { makeHugoSite } from './hugo-site';
import { movePost } from './move-post';
import { publishTwentyPosts } from './publish-posts';
import { runTool, toolFile } from './run-tool';

let folder: string;

checkTwentyPosts(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outloud-hugo-posts-'));
  const site = join(folder, 'site');
  await makeHugoSite(site);
  const published = await publishTwentyPosts(folder, site, 'hugo');
  const moved = await movePost(folder, published);
  await runTool(toolFile('OUTLOUD_HUGO'), ['--panicOnWarning'], site);
  return {
    folder: join(site, 'public'),
    home: '/',
    addressOf: ({ slug }) => `/posts/${slug}/`,
    moved,
    code: 'pre:not(td:first-child pre)',
  };
});

afterAll(() => rm(folder, { recursive: true, force: true }));
