import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { checkGoingBack } from './check-going-back';
import { checkTwentyPosts } from './check-site';
import { makeHexoSite } from './hexo-site';
import { movePost } from './move-post';
import { publishTwentyPosts } from './publish-posts';
import { runTool, toolFile } from './run-tool';

let folder: string;

/** In another time zone than that of any post. */
async function generate(site: string): Promise<void> {
  const hexo = join(site, 'node_modules/hexo/bin/hexo');
  await runTool(process.execPath, [hexo, 'generate', '--bail'], site, { TZ: 'Asia/Tokyo' });
}

checkTwentyPosts(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outloud-hexo-'));
  const site = join(folder, 'site');
  const tools = toolFile('OUTLOUD_HEXO');
  await makeHexoSite(site, tools);
  const published = await publishTwentyPosts(folder, site, 'hexo');
  const moved = await movePost(folder, published);
  await generate(site);
  return {
    folder: join(site, 'public'),
    home: '/',
    moved,
    addressOf: ({ slug, date }) => `/${date.slice(0, 10).replaceAll('-', '/')}/${slug}/`,
    code: 'td.code pre',
  };
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const QUEUES = 'source/_posts/queues.md';

checkGoingBack({
  generator: 'hexo',
  makeSite: (site) => makeHexoSite(site, toolFile('OUTLOUD_HEXO')),
  posts: {
    [QUEUES]:
      '---\ntitle: "Queues" # kept\ndate: 2024-03-05 10:00:00\npermalink: 2024/queues/\ntags:\n- load\n---\n\nA queue hides *load*\nover two lines, {{ 1 + 1 }} in all.\n\n{% raw %}{{ shown }}{% endraw %} `{{ code }}`\n\nThe end.\n',
    'source/_posts/hidden.md': '---\ntitle: Hidden\npublished: false\n---\n\nNot {{ yet }}.\n',
    'source/_drafts/later.md': '---\ntitle: Later\n---\n\nNot yet.\n',
  },
  edited: {
    path: QUEUES,
    title: 'Queues',
    words: 'The end.',
    typed: 'Edited in Outloud: {{ new | thing }}, {{ 1 + 1 }}, {# shown #}, `{% new %}`.',
    written:
      'Edited in Outloud: {% raw %}{{{% endraw %} new | thing }}, {{ 1 + 1 }}, {% raw %}{#{% endraw %} shown {% raw %}#}{% endraw %}, `{% new %}`.',
  },
  build: async (site) => {
    await generate(site);
    return readFile(join(site, 'public/2024/queues/index.html'), 'utf8');
  },
  shows: [
    'over two lines, 2 in all.',
    '{{ shown }}',
    'Edited in Outloud: {{ new | thing }}, 2, {# shown #}, <code>&#123;% new %&#125;</code>.',
  ],
});
