import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Api } from '#contract/calls/api';
import { PLATFORM_VARIANTS } from '#core/draft/variants/variant';
import { makeTree } from '../import/testing/make-tree';
import { importedId, openEmptyLibrary } from '../import/testing/open-library';

const PNG = Buffer.from('89504e470d0a1a0a0000', 'hex');
const SECRET = 'quiet nightingales gather before monday noon';

let api: Api;

beforeEach(async () => {
  api = await openEmptyLibrary();
});

async function importPosts(
  files: Readonly<Record<string, string>>,
): Promise<(name: string) => string> {
  const notes = makeTree(files);
  writeFileSync(join(notes, 'a.png'), PNG);
  const report = await api.transfer.import({ paths: [notes], as: 'posts' });
  return (name) => importedId(report, name);
}

const copy = async (id: string, as: (typeof PLATFORM_VARIANTS)[number], original?: string) =>
  api.drafts.variant({ id, as, ...(original !== undefined && { original }) });

describe('where a copy says that its original is', () => {
  const ADDRESS = 'https://ada.dev/blog';

  async function publish() {
    const idOf = await importPosts({
      'one.md': '# One\n\n![a](a.png)\n\nSee [[Two]] and [[Three]].\n',
      'two.md': '# Two\n\nx\n',
      'three.md': '# Three\n\nx\n',
    });
    const site = makeTree({ 'hugo.toml': '' });
    await api.targets.add({
      name: 'blog',
      generator: 'hugo',
      path: site,
      site: { address: ADDRESS },
    });
    const ids = [idOf('one.md'), idOf('two.md')];
    await api.publishing.write({ ids, target: 'blog' });
    return { id: idOf('one.md'), site };
  }

  test('is where it was published, and so are its image and what it links to', async () => {
    const { id, site } = await publish();
    const { text, original, addresses, warnings } = await copy(id, 'dev.to');
    expect(original).toBe(`${ADDRESS}/posts/one/`);
    expect(addresses).toEqual([original]);
    expect(text).toBe(
      `---\ntitle: 'One'\npublished: false\ncanonical_url: '${ADDRESS}/posts/one/'\n---\n\n![a](${ADDRESS}/posts/one/a.png)\n\nSee [Two](${ADDRESS}/posts/two/) and Three.\n`,
    );
    expect(warnings).toEqual(['The link to “Three” becomes words: it has no address on the web.']);
    rmSync(join(site, 'content/posts/one/a.png'));
    const without = await copy(id, 'medium');
    expect(without.text).toContain('[Image: a]');
    expect(without.images).toBe(1);
    expect(without.warnings.join('\n')).toContain('images/a.png has no address on the web yet.');
  });

  test.each([
    ['hugo', '/posts/one/', '/posts/one/a.png'],
    ['jekyll', '/2024/03/05/one.html', '/assets/one/a.png'],
    ['hexo', '/2024/03/05/one/', '/images/one/a.png'],
    ['eleventy', '/blog/one/', '/blog/one/a.png'],
    // They give pictures new names.
    ['astro', '/blog/one/', null],
    ['docusaurus', '/blog/one', null],
    ['markdown', null, null],
  ] as const)('is told for a blog made with %s', async (generator, page, image) => {
    const dated = '---\ndate: 2024-03-05T10:00:00+00:00\ndescription: d\n---\n';
    const idOf = await importPosts({ 'one.md': `${dated}\n# One\n\n![a](a.png)\n` });
    const site = { address: `${ADDRESS}/` };
    await api.targets.add({ name: 'blog', generator, path: makeTree({ 'x.txt': '' }), site });
    const id = idOf('one.md');
    const { written } = await api.publishing.write({ ids: [id], target: 'blog' });
    expect(written).toHaveLength(2);
    const { original, text, images } = await copy(id, 'linkedin');
    const { text: html } = await copy(id, 'medium');
    expect(original).toBe(page === null ? null : ADDRESS + page);
    expect(images).toBe(image === null ? 1 : 0);
    if (page !== null) expect(text).toContain(`Originally published at ${ADDRESS}${page}\n`);
    expect(html).toContain(image === null ? '[Image: a]' : `src="${ADDRESS}${image}"`);
  });

  test('is nowhere any more once its blog is forgotten', async () => {
    const { id } = await publish();
    await api.targets.remove({ name: 'blog' });
    expect(await copy(id, 'dev.to')).toMatchObject({ original: null, addresses: [] });
  });

  test('has the images that lie beside it where it came from its blog', async () => {
    const file = 'content/posts/one/index.md';
    const site = makeTree({
      'hugo.toml': '',
      [file]: '---\ntitle: One\n---\n\n![a](./a.png) ![b](../b.png)\n',
      'content/posts/one/a.png': PNG,
      'content/posts/b.png': PNG,
    });
    await api.targets.add({
      name: 'blog',
      generator: 'hugo',
      path: site,
      site: { address: ADDRESS },
    });
    const { imported } = await api.transfer.import({ paths: [site], as: 'posts' });
    const { text, original } = await copy(imported[0]?.id ?? '', 'dev.to');
    expect(original).toBe(`${ADDRESS}/posts/one/`);
    expect(text).toContain(`![a](${ADDRESS}/posts/one/a.png)`);
    expect(text).not.toContain('/posts/b.png');
  });

  test('is what is asked for, else what the draft says', async () => {
    const { id } = await publish();
    const { frontMatter, revision } = await api.entries.read({ id });
    const told = (frontMatter ?? '').replace('---\n', "---\ncanonicalUrl: 'https://a.b/c'\n");
    await api.entries.save({ id, revision, changes: { frontMatter: told } });
    expect((await copy(id, 'linkedin')).text).toContain('Originally published at https://a.b/c\n');
    expect((await copy(id, 'linkedin', 'https://x.y/z')).text).toContain('at https://x.y/z\n');
    await expect(copy(id, 'linkedin', 'x.y')).rejects.toThrow('is no whole address');
  });

  test('is not where the blog hides it', async () => {
    const { id } = await publish();
    const { frontMatter, revision } = await api.entries.read({ id });
    const hidden = (frontMatter ?? '').replace('---\n', '---\ndraft: true\n');
    await api.entries.save({ id, revision, changes: { frontMatter: hidden } });
    expect((await copy(id, 'linkedin')).original).toBeNull();
  });

  test('is not known of a blog whose address nobody told', async () => {
    const { id } = await publish();
    await api.targets.change({ name: 'blog', site: {} });
    const { original, warnings } = await copy(id, 'hashnode');
    expect(original).toBeNull();
    expect(warnings[0]).toContain('Give the address of the original');
  });
});

describe.each(PLATFORM_VARIANTS)('a copy for %s', (as) => {
  const PLACES: Readonly<Record<string, string>> = {
    prose: `# P\n\nSo ${SECRET}.\n`,
    marks: `# P\n\nSo ${SECRET.replace('gather', '**gather**')}.\n`,
    'a link': `# P\n\nSo ${SECRET.replace('gather', '[gather](https://a.b/x/y)')}.\n`,
    'a line of Liquid': `# P\n\nSo {{ ${SECRET} }} here.\n`,
    'a span of code': `# P\n\nSo \`${SECRET}\` here.\n`,
    'spoiled code': `# P\n\n\`\`\`\`\n\`\`\`${SECRET} {%endraw%}\n\`\`\`\`\n`,
    'a diagram': `# P\n\n\`\`\`mermaid\n%% ${SECRET}\n\`\`\`\n`,
    'a table': `# P\n\n| a |\n|---|\n| ${SECRET} |\n`,
    'a footnote': `# P\n\nx[^1]\n\n[^1]: ${SECRET}\n`,
    'a description of an image': `# P\n\n![${SECRET}](https://a.b/c.png)\n`,
    'a formula': `# P\n\n$$\n\\text{${SECRET}}\n$$\n`,
    'folded text': `# P\n\n<details><summary>More</summary>\n\n${SECRET}\n\n</details>\n`,
    'raw HTML': `# P\n\n<p>${SECRET}</p>\n`,
    'the title': `# So ${SECRET}\n\nx\n`,
    'a name': '# P\n\nThe Nightingale Files say so.\n',
    'an embedded name': '# P\n\n![[Nightingale Files]]\n',
    'a linked name': '# P\n\n[[Nightingale Files]]\n',
  };

  test('shows nothing that only a private note holds, wherever it stands', async () => {
    const files = Object.entries(PLACES).map(([, text], at) => [`p${at}.md`, text] as const);
    const note = makeTree({ 'Nightingale Files.md': `---\nprivate: true\n---\n\n${SECRET}\n` });
    const report = await api.transfer.import({ paths: [note], as: 'notes' });
    const idOf = await importPosts(Object.fromEntries(files));
    for (const [at, place] of Object.keys(PLACES).entries()) {
      await expect(copy(idOf(`p${at}.md`), as), place).rejects.toMatchObject({ code: 'private' });
    }
    const id = importedId(report, 'Nightingale Files.md');
    const { revision } = await api.entries.read({ id });
    await api.entries.save({ id, revision, changes: { frontMatter: null, private: false } });
    for (const [at, place] of Object.keys(PLACES).entries()) {
      await expect(copy(idOf(`p${at}.md`), as), place).resolves.toBeDefined();
    }
  });
});
