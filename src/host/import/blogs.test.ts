import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';
import { makeTree } from './testing/make-tree';
import { importedId, openEmptyLibrary } from './testing/open-library';

async function importBlog(files: Record<string, string>) {
  const api = await openEmptyLibrary();
  const report = await api.transfer.import({ paths: [makeTree(files)], as: 'notes' });
  const read = (file: string) => api.entries.read({ id: importedId(report, file) });
  const markdown = (file: string) => api.entries.markdown({ id: importedId(report, file) });
  return { api, report, read, markdown };
}

test('Hugo: bundles, static files, dates, drafts and shortcodes', async () => {
  const { report, read, markdown } = await importBlog({
    'hugo.toml': '',
    'content/_index.md': 'section',
    'content/posts/hello/index.md':
      '---\ntitle: Hello\ndate: 2024-03-05T10:00:00+01:00\ntags: [go, C#]\nlastmod: 2024-04-01\nweight: 3 # kept\n---\n\n![a](a.png) ![b](/img/b.png)\n\n{{< figure src="x.png" >}}\n',
    'content/posts/hello/a.png': 'a',
    'content/posts/toml.md':
      '+++\ntitle = "Toml"\ndate = 2023-01-02T03:04:05Z\ndraft = true\nslug = "own"\n+++\nbody\n',
    'static/img/b.png': 'b',
    'README.md': 'about the blog',
  });
  const hello = await read('hello/index.md');
  expect(hello).toMatchObject({
    kind: 'post',
    stage: 'published',
    title: 'Hello',
    tags: ['go', 'C#'],
    created: '2024-03-05T09:00:00.000Z',
    updated: '2024-04-01T00:00:00.000Z',
    properties: { slug: 'hello', weight: 3 },
  });
  expect(Object.keys(hello.attachments)).toEqual(['a.png', '/img/b.png']);
  const text = await markdown('hello/index.md');
  expect(text).toContain('weight: 3 # kept\n');
  expect(text).toContain('\n\n![a](a.png) ![b](/img/b.png)\n\n{{< figure src="x.png" >}}\n');
  expect(await read('toml.md')).toMatchObject({ stage: 'drafting', properties: { slug: 'own' } });
  expect(report.skipped.map((one) => one.file.replaceAll('\\', '/'))).toEqual([
    expect.stringContaining('README.md'),
    expect.stringContaining('content/_index.md'),
  ]);
  expect(report.losses).toEqual([]);
});

test('Jekyll: dates and slugs of names, drafts, Liquid and assets', async () => {
  const { report, read, markdown } = await importBlog({
    '_config.yml': '',
    '_posts/2024-03-05-my-post.md':
      '---\nlayout: post\ntitle: Mine\ntags: ruby web\n---\n{% highlight ruby %}\nx\n{% endhighlight %}\n\n![p](/assets/p.png) ![q]({{site.baseurl}}/assets/q.png)\n',
    '_posts/2024-03-06-moved.md':
      '---\ndate: 2024-03-06 23:30:00 -0500\npermalink: /old/place.html\npublished: false\n---\nx\n',
    '_drafts/later.md': '# Later\n',
    'about.md': '---\n---\n',
    'assets/p.png': 'p',
    'assets/q.png': 'q',
  });
  const mine = await read('my-post.md');
  expect(mine).toMatchObject({
    stage: 'published',
    created: '2024-03-05T00:00:00.000Z',
    tags: ['ruby', 'web'],
    properties: { slug: 'my-post', layout: 'post' },
  });
  expect(Object.keys(mine.attachments)).toEqual(['/assets/p.png', '{{site.baseurl}}/assets/q.png']);
  expect(await markdown('my-post.md')).toContain('{% highlight ruby %}\nx\n{% endhighlight %}\n');
  expect(await read('moved.md')).toMatchObject({
    stage: 'drafting',
    created: '2024-03-07T04:30:00.000Z',
    properties: { slug: 'place' },
  });
  expect(await read('later.md')).toMatchObject({ stage: 'drafting', title: 'Later' });
  expect(report.skipped).toHaveLength(1);
});

test.each([
  [
    'Hexo',
    { '_config.yml': '', 'source/_posts/hey.md': '![a](a.png)\n', 'source/_posts/hey/a.png': 'a' },
    { slug: 'hey' },
    'a.png',
  ],
  [
    'Astro',
    {
      'astro.config.mjs': '',
      'src/content/blog/hey.mdx':
        '---\ntitle: "1"\npubDate: 2024-03-05\nheroImage: ../../img/h.png\n---\nimport X from "x"\n\n<X />\n',
      'src/img/h.png': 'h',
    },
    { slug: 'hey', pubDate: '2024-03-05' },
    '../../img/h.png',
  ],
  [
    'Eleventy',
    {
      'eleventy.config.js': '',
      'content/blog/hey/index.md': '![a](/img/a.png) {% x %}\n',
      'public/img/a.png': 'a',
      'README.md': '',
    },
    { slug: 'hey' },
    '/img/a.png',
  ],
  [
    'Docusaurus',
    {
      'docusaurus.config.ts': '',
      'blog/2024-03-05-hey/index.md': '![a](./a.png)\n<!-- truncate -->\n',
      'blog/2024-03-05-hey/a.png': 'a',
      'docs/intro.md': 'no post',
    },
    { slug: 'hey' },
    './a.png',
  ],
])('%s', async (_name, files, properties, attachment) => {
  const { report, read } = await importBlog(files);
  expect(report.imported).toHaveLength(1);
  const post = await read('');
  expect(post).toMatchObject({ kind: 'post', stage: 'published', properties });
  expect(Object.keys(post.attachments)).toEqual([attachment]);
  expect(report.losses).toEqual([]);
});

test('Hugo: front matter in JSON is understood, and told as a change', async () => {
  const json = '{ "title": "JSON fm", "date": "2024-05-01", "tags": ["a b"], "draft": true }';
  const { report, read, markdown } = await importBlog({
    'hugo.toml': '',
    'content/posts/x.md': `${json}\n\nBody with { braces }\n`,
  });
  expect(await read('x.md')).toMatchObject({
    title: 'JSON fm',
    tags: ['a b'],
    created: '2024-05-01T00:00:00.000Z',
    stage: 'drafting',
  });
  expect(await markdown('x.md')).toMatch(
    /^---\ntitle: JSON fm\n[^]*---\n\nBody with { braces }\n$/,
  );
  expect(report.losses).toEqual([]);
  expect(report.changes).toEqual([
    {
      file: expect.stringContaining('x.md'),
      what: expect.stringContaining('was JSON'),
      difference: expect.objectContaining({ before: expect.stringContaining(json) }),
    },
  ]);
});

test('plain Markdown: JSON with a title is front matter, other JSON is text', async () => {
  const { read } = await importBlog({
    'post.md': '{ "title": "Mine" }\nText\n',
    'data.md': '{ "name": "x" }\nText\n',
  });
  expect(await read('post.md')).toMatchObject({ title: 'Mine' });
  expect(await read('data.md')).toMatchObject({ title: 'data', frontMatterProblem: null });
});

test.each([
  '![i]({{ site.baseurl }}/assets/i.png)',
  '![i]({{ "/assets/i.png" | relative_url }})',
  "![i]({{ '/assets/i.png' | absolute_url }})",
  '[i]({% link assets/i.png %})',
  '<img src="{{ "/assets/i.png" | relative_url }}">',
])('Jekyll: %s brings its file along, and an export too', async (image) => {
  const text = `---\ntitle: A\ndate: 2024-03-05\nslug: a\n---\n\nSee ${image} here.\n`;
  const { api, report, read, markdown } = await importBlog({
    '_config.yml': '',
    '_posts/2024-03-05-a.md': text,
    'assets/i.png': 'picture',
  });
  const post = await read('a.md');
  expect(Object.keys(post.attachments)).toHaveLength(1);
  expect(await markdown('a.md')).toBe(text);
  expect(report.losses).toEqual([]);
  expect(report.leftOut).toEqual([{ ending: '.yml', count: 1 }]);
  const folder = makeTemporaryFolder();
  const exported = await api.transfer.export({ folder });
  expect(exported).toMatchObject({ files: 2, losses: [] });
  expect(readFileSync(join(folder, 'A.md'), 'utf8')).toContain(`\n\nSee ${image} here.\n`);
  expect(readFileSync(join(folder, 'assets/i.png'), 'utf8')).toBe('picture');
  const again = await openEmptyLibrary();
  const second = await again.transfer.import({ paths: [folder], as: 'notes' });
  const { attachments } = await again.entries.read({ id: importedId(second, 'A.md') });
  expect(attachments).toEqual(post.attachments);
});

test('a Jekyll image that Hugo can’t show is named when its post is published there', async () => {
  const { api, report } = await importBlog({
    '_config.yml': '',
    '_posts/2024-03-05-a.md': 'See ![i]({{ site.baseurl }}/assets/i.png)\n',
    'assets/i.png': 'picture',
  });
  await api.targets.add({ name: 'hugo', generator: 'hugo', path: makeTemporaryFolder() });
  const plan = await api.publishing.plan({ ids: [importedId(report, 'a.md')], target: 'hugo' });
  expect(plan.warnings.map(({ what }) => what)).toEqual([
    expect.stringContaining('{{ site.baseurl }}/assets/i.png'),
  ]);
});

test('templates in code name no files; a missing image is told', async () => {
  const { report, read } = await importBlog({
    '_config.yml': '',
    '_posts/2024-03-05-a.md':
      '`![i]({{ site.baseurl }}/assets/i.png)` ![j]({{ site.baseurl }}/j.png)\n',
    'assets/i.png': 'picture',
  });
  expect((await read('a.md')).attachments).toEqual({});
  expect(report.losses).toMatchObject([{ what: expect.stringContaining('/j.png') }]);
});
