import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { checkGoingBack } from './check-going-back';
import { checkTwentyPosts } from './check-site';
import { makeJekyllSite } from './jekyll-site';
import { movePost } from './move-post';
import { publishTwentyPosts } from './publish-posts';
import { runTool, toolFile } from './run-tool';

let folder: string;

checkTwentyPosts(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outloud-jekyll-'));
  const site = join(folder, 'site');
  await makeJekyllSite(site, 'jekyll-redirect-from');
  const published = await publishTwentyPosts(folder, site, 'jekyll');
  const moved = await movePost(folder, published);
  await runTool(toolFile('OUTLOUD_JEKYLL'), ['build', '--quiet'], site, { TZ: 'Asia/Tokyo' });
  return {
    folder: join(site, '_site'),
    home: '/',
    moved,
    addressOf: ({ slug, date }) => `/${date.slice(0, 10).replaceAll('-', '/')}/${slug}.html`,
  };
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const QUEUES = '_posts/2024-03-05-queues.md';

checkGoingBack({
  generator: 'jekyll',
  makeSite: (site) => makeJekyllSite(site),
  posts: {
    [QUEUES]:
      '---\nlayout: post\ntitle: "Queues" # kept\ndate: 2024-03-05 10:00:00 +0100\ntags: load c-sharp\n---\n\nA queue hides *load*\nover two lines, from {{ site.title }}.\n\n{% raw %}{{ shown }}{% endraw %}{% assign x = 1 %}\n\n* star\n* list\n\nThe end.\n',
    '_posts/2024-04-05-hidden.md':
      '---\nlayout: post\ntitle: Hidden\npublished: false\n---\n\nNot {% if yet %}yet{% endif %}.\n',
    '_drafts/later.md': '---\ntitle: Later\n---\n\nNot yet.\n',
  },
  edited: {
    path: QUEUES,
    title: 'Queues',
    words: 'The end.',
    typed: 'Edited in Outloud: {{ new.thing }} | {{ site.title }}, {% assign y = 2 %}{% new %}.',
    written:
      'Edited in Outloud: {% raw %}{{ new.thing }}{% endraw %} \\| {{ site.title }}, {% assign y = 2 %}{% raw %}{% new %}{% endraw %}.',
  },
  build: async (site) => {
    await runTool(toolFile('OUTLOUD_JEKYLL'), ['build', '--quiet'], site, { TZ: 'UTC' });
    return readFile(join(site, '_site/2024/03/05/queues.html'), 'utf8');
  },
  shows: [
    'over two lines, from A blog.',
    '{{ shown }}',
    'Edited in Outloud: {{ new.thing }} | A blog, {% new %}.',
  ],
});
