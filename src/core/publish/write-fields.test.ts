import { describe, expect, it } from 'vitest';
import { dialectOf } from './generators/dialects';
import type { FieldRules } from './field-rules';
import { asset, plan, post, textOf } from './testing/plan-posts';
import type { Generator, SiteConventions } from './target';

const FRONT =
  '---\ndescription: About it.\ncover: pic.png\nauthor: Me\ncategories: [Dev, Notes]\nseries: Locks\n---\n\n';

function front(generator: Generator, fields: FieldRules, site: SiteConventions = {}) {
  const record = post('p1', 'A title', `${FRONT}Text.\n`, {
    tags: ['a', 'b'],
    created: '2024-03-06T04:30:00.000Z',
    attachments: { 'pic.png': asset('1') },
  });
  const dialect = dialectOf({ generator, site: { ...site, fields } }, 'America/New_York');
  const planned = plan([record], ['p1'], { dialect });
  const paths = planned.files.map(({ path }) => path);
  return { text: textOf(planned, 'p1').split('---')[1] ?? '', paths };
}

describe('the fields of a blog', () => {
  it('have its names and types, and stand where the usual ones would', () => {
    const { text } = front('astro', {
      date: { key: 'pubDatetime' },
      description: { key: 'summary' },
      tags: { key: 'keywords', type: 'commas' },
      author: { key: 'authors', type: 'list' },
      categories: { key: 'category', type: 'commas' },
      draft: { key: 'draft' },
      series: { key: 'series', type: 'list' },
    });
    expect(text).toContain(
      "title: 'A title'\nsummary: 'About it.'\npubDatetime: 2024-03-05T23:30:00-05:00\n",
    );
    expect(text).toContain("keywords: 'a, b'\n");
    expect(text).toContain("authors: ['Me']\n");
    expect(text).toContain("category: 'Dev, Notes'\n");
    expect(text).toContain('draft: false\n');
    expect(text).toContain("series: ['Locks']\n");
    expect(text).not.toMatch(/^(?:pubDate|description|tags|author|categories):/m);
  });

  it('may lie within others, of which the rest stays', () => {
    const { text } = front(
      'hugo',
      {
        author: { key: 'params.author' },
        cover: { key: 'image.url' },
        date: { key: 'date', type: 'day' },
        draft: { key: 'published', type: 'false-if-draft' },
        canonical: { key: 'params.canonical' },
      },
      { address: 'https://me.dev/blog/' },
    );
    expect(text).toContain(
      "params: {author: 'Me', canonical: 'https://me.dev/blog/posts/a-title/'}\n",
    );
    expect(text).toContain("image: {url: 'pic.png'}\n");
    expect(text).toContain('date: 2024-03-05\n');
    expect(text).toContain('published: true\n');
    expect(text).not.toMatch(/^(?:author|cover|draft):/m);
  });

  it('are those of every thing that a post says, under whatever name', () => {
    const { text } = front('hugo', {
      title: { key: 'headline' },
      updated: { key: 'modified', type: 'day' },
      slug: { key: 'name' },
      tags: { key: 'topics' },
      draft: { key: 'draft', type: 'true-if-draft' },
      canonical: { key: 'canonical' },
      author: { key: 'by.who.name' },
      categories: { key: 'by.sections', type: 'commas' },
      series: { key: 'by.series', type: 'list' },
    });
    expect(text).toContain("headline: 'A title'\n");
    expect(text).toMatch(/^modified: \d{4}-\d\d-\d\d$/m);
    expect(text).toContain("name: 'a-title'\n");
    expect(text).toContain("topics: ['a', 'b']\n");
    expect(text).toContain('draft: false\n');
    // Without the address of the site nobody knows the whole one of the post.
    expect(text).not.toContain('canonical');
    expect(text).toContain("by: {sections: 'Dev, Notes', who: {name: 'Me'}, series: ['Locks']}\n");
    expect(text).not.toMatch(/^(?:title|slug|tags|author|categories|series):/m);
  });

  it('have the first of several where they hold one text, and the first sentence for want of more', () => {
    const record = post('p1', 'A title', '---\nauthors: [Me, You, 3]\n---\n\nOne. Two.\n', {});
    const fields: FieldRules = {
      author: { key: 'by' },
      description: { key: 'about' },
      cover: { key: 'picture' },
    };
    const written = (generator: Generator) => {
      const dialect = dialectOf({ generator, site: { fields } }, 'UTC');
      return textOf(plan([record], ['p1'], { dialect }), 'p1').split('---')[1] ?? '';
    };
    expect(written('hugo')).toContain("by: 'Me'\n");
    expect(written('hugo')).not.toMatch(/^(?:about|picture|authors):/m);
    expect(written('astro')).toMatch(/^about: 'One\./m);
  });

  it('have no space around their texts, and none that is nothing but space', () => {
    const markdown = '---\ndescription: " "\nsummary: "  About  it. "\nauthor: " "\n---\n\nText.\n';
    const fields: FieldRules = { description: { key: 'about' }, author: { key: 'by' } };
    const dialect = dialectOf({ generator: 'hugo', site: { fields } }, 'UTC');
    const text = textOf(plan([post('p1', 'A title', markdown)], ['p1'], { dialect }), 'p1');
    expect(text).toContain("\nabout: 'About  it.'\n");
    expect(text).not.toMatch(/^by:/m);
  });

  it('leave out a picture that Astro would not find', () => {
    const gone = post('p1', 'A title', '---\ncover: gone.png\n---\n\nText.\n', {});
    const web = post('p1', 'A title', '---\ncover: https://a.example/b.png\n---\n\nText.\n', {});
    const written = (record: typeof gone) => {
      const fields: FieldRules = { cover: { key: 'image' } };
      const dialect = dialectOf({ generator: 'astro', site: { fields } }, 'UTC');
      return textOf(plan([record], ['p1'], { dialect }), 'p1').split('---')[1] ?? '';
    };
    expect(written(gone)).not.toMatch(/^image:/m);
    expect(written(web)).toContain("image: 'https://a.example/b.png'\n");
  });

  it.each<[Generator, SiteConventions, string, string]>([
    ['hugo', {}, "cover: 'pic.png'", 'content/posts/a-title/pic.png'],
    [
      'hugo',
      { images: 'static' },
      "cover: '/images/a-title/pic.png'",
      'static/images/a-title/pic.png',
    ],
    ['astro', {}, "cover: './pic.png'", 'src/content/blog/a-title/pic.png'],
    ['jekyll', { address: '/blog/' }, "cover: '/assets/a-title/pic.png'", 'assets/a-title/pic.png'],
    ['hexo', {}, "cover: '/images/a-title/pic.png'", 'source/images/a-title/pic.png'],
    ['hexo', { images: 'beside' }, "cover: 'pic.png'", 'source/_posts/a-title/pic.png'],
    ['eleventy', {}, "cover: '/blog/a-title/pic.png'", 'content/blog/a-title/pic.png'],
    ['docusaurus', {}, "cover: './pic.png'", 'blog/2024-03-05-a-title/pic.png'],
    ['markdown', {}, "cover: 'images/a-title/pic.png'", 'images/a-title/pic.png'],
  ])('name the cover as %s finds it, and it is copied: %j', (generator, site, line, path) => {
    const { text, paths } = front(generator, {}, site);
    expect(text).toContain(line);
    expect(paths).toContain(path);
  });
});
