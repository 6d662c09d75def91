import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { checkTwentyPosts } from './check-site';
import { makeJekyllSite } from './jekyll-site';
import { publishTwentyPosts } from './publish-posts';
import { runTool, toolFile } from './run-tool';

let folder: string;

checkTwentyPosts(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outloud-jekyll-'));
  const site = join(folder, 'site');
  await makeJekyllSite(site);
  await publishTwentyPosts(folder, site, 'jekyll');
  await runTool(toolFile('OUTLOUD_JEKYLL'), ['build', '--quiet'], site, { TZ: 'Asia/Tokyo' });
  return {
    folder: join(site, '_site'),
    home: '/',
    addressOf: ({ slug, date }) => `/${date.slice(0, 10).replaceAll('-', '/')}/${slug}.html`,
  };
});

afterAll(() => rm(folder, { recursive: true, force: true }));
