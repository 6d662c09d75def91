import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { checkTwentyPosts } from './check-site';
import { makeHexoSite } from './hexo-site';
import { publishTwentyPosts } from './publish-posts';
import { runTool, toolFile } from './run-tool';

let folder: string;

checkTwentyPosts(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outloud-hexo-'));
  const site = join(folder, 'site');
  const tools = toolFile('OUTLOUD_HEXO');
  await makeHexoSite(site, tools);
  await publishTwentyPosts(folder, site, 'hexo');
  const hexo = join(site, 'node_modules/hexo/bin/hexo');
  await runTool(process.execPath, [hexo, 'generate', '--bail'], site, { TZ: 'Asia/Tokyo' });
  return {
    folder: join(site, 'public'),
    home: '/',
    addressOf: ({ slug, date }) => `/${date.slice(0, 10).replaceAll('-', '/')}/${slug}/`,
    code: 'td.code pre',
  };
});

afterAll(() => rm(folder, { recursive: true, force: true }));
