import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from 'vitest';
import { checkTwentyPosts } from './check-site';
import { buildDocusaurusSite, makeDocusaurusSite } from './docusaurus-site';
import { movePost } from './move-post';
import { publishTwentyPosts } from './publish-posts';

const folders: string[] = [];

describe.each([
  ['as it is', false],
  ['with what its next version changes', true],
])('Docusaurus %s', (_, isV4) => {
  checkTwentyPosts(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'outloud-docusaurus-posts-'));
    folders.push(folder);
    const site = join(folder, 'site');
    await makeDocusaurusSite(site, isV4);
    const published = await publishTwentyPosts(folder, site, 'docusaurus');
    const moved = await movePost(folder, published);
    await buildDocusaurusSite(site);
    return {
      folder: join(site, 'build'),
      home: '/blog/',
      moved,
      redirect: {
        told: "add { from: '/blog/comments/', to: '/blog/moved-since/' } to the redirects of @docusaurus/plugin-client-redirects.",
        isDone: false,
      },
      addressOf: ({ slug }) => `/blog/${slug}/`,
      // A formula is shown as code.
      code: 'pre:not(.language-math)',
    };
  });
});

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});
