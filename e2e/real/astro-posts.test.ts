import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { buildAstroSite, makeAstroSite } from './astro-site';
import { checkTwentyPosts } from './check-site';
import { movePost } from './move-post';
import { publishTwentyPosts } from './publish-posts';

let folder: string;

/** The line that is told for the old address of the post that moves. */
const REDIRECT = "'/blog/comments/': '/blog/moved-since/'";

checkTwentyPosts(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outloud-astro-posts-'));
  const site = join(folder, 'site');
  await makeAstroSite(site, REDIRECT);
  const published = await publishTwentyPosts(folder, site, 'astro', true);
  const moved = await movePost(folder, published);
  await buildAstroSite(site);
  return {
    folder: join(site, 'dist'),
    home: '/',
    moved,
    redirect: { told: `add ${REDIRECT} to the redirects in astro.config.mjs.`, isDone: true },
    addressOf: ({ slug }) => `/blog/${slug}/`,
    // A formula is shown as code.
    code: 'pre:not([data-language="math"], :has(.language-math))',
  };
});

afterAll(() => rm(folder, { recursive: true, force: true }));
