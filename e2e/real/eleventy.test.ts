import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { checkTwentyPosts } from './check-site';
import { makeEleventySite } from './eleventy-site';
import { publishTwentyPosts } from './publish-posts';
import { runTool, toolFile } from './run-tool';

let folder: string;
let site: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outloud-eleventy-'));
  site = join(folder, 'site');
  await makeEleventySite(site);
  await publishTwentyPosts(folder, site, 'eleventy');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(['njk', 'liquid'])('with %s before Markdown', (engine) => {
  checkTwentyPosts(async () => {
    const command = join(toolFile('OUTLOUD_ELEVENTY'), 'node_modules/@11ty/eleventy/cmd.cjs');
    await runTool(process.execPath, [command, '--quiet'], site, {
      OUTLOUD_ENGINE: engine,
      OUTLOUD_OUTPUT: engine,
    });
    return {
      folder: join(site, engine),
      home: '/',
      addressOf: ({ slug }) => `/blog/${slug}/`,
    };
  });
});
