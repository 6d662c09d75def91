import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { checkGoingBack } from './check-going-back';
import { checkTwentyPosts } from './check-site';
import { makeEleventySite } from './eleventy-site';
import { movePost } from './move-post';
import { publishTwentyPosts } from './publish-posts';
import { runTool, toolFile } from './run-tool';

let folder: string;
let site: string;
let moved: string;

/** @param engine what runs before Markdown */
async function buildSite(root: string, engine: string, output: string): Promise<void> {
  const command = join(toolFile('OUTLOUD_ELEVENTY'), 'node_modules/@11ty/eleventy/cmd.cjs');
  const variables = { OUTLOUD_ENGINE: engine, OUTLOUD_OUTPUT: output };
  await runTool(process.execPath, [command, '--quiet'], root, variables);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outloud-eleventy-'));
  site = join(folder, 'site');
  await makeEleventySite(site);
  moved = await movePost(folder, await publishTwentyPosts(folder, site, 'eleventy'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(['njk', 'liquid'])('with %s before Markdown', (engine) => {
  checkTwentyPosts(async () => {
    await buildSite(site, engine, engine);
    return {
      folder: join(site, engine),
      home: '/',
      moved,
      redirect: {
        told: '“/blog/comments/ /blog/moved-since/ 301” is the line for _redirects.',
        isDone: false,
      },
      addressOf: ({ slug }) => `/blog/${slug}/`,
    };
  });
});

const QUEUES = 'content/blog/queues.md';

checkGoingBack({
  generator: 'eleventy',
  makeSite: makeEleventySite,
  posts: {
    [QUEUES]:
      '---\ntitle: "Queues" # kept\ndate: 2024-03-05\ntags: [load]\n---\n\nA queue hides *load*\nover two lines, says {{ title }}.\n\n{% raw %}{{ shown }}{% endraw %}{# a comment #}\n\nThe end.\n',
    'content/blog/hidden.md':
      '---\ntitle: Hidden\ndraft: true\npermalink: false\n---\n\nNot {% if yet %}yet{% endif %}.\n',
  },
  edited: {
    path: QUEUES,
    title: 'Queues',
    words: 'The end.',
    typed: 'Edited in Outloud: {{ new.thing }}, {{ title }}, {# shown #}, {% new %}.',
    written:
      'Edited in Outloud: {% raw %}{{ new.thing }}{% endraw %}, {{ title }}, {% raw %}{# shown #}{% endraw %}, {% raw %}{% new %}{% endraw %}.',
  },
  build: async (root) => {
    await buildSite(root, 'njk', 'output');
    return readFile(join(root, 'output/blog/queues/index.html'), 'utf8');
  },
  shows: [
    'over two lines, says Queues.',
    '<p>{{ shown }}</p>',
    'Edited in Outloud: {{ new.thing }}, Queues, {# shown #}, {% new %}.',
  ],
});
