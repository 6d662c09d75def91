import { describe, expect, test } from 'vitest';
import { makeRecord } from '#core/draft/testing/make-record';
import { toMarkdown } from '#core/document/to-markdown';
import { readBlogPost } from '#core/import/blog-post';
import type { Generator } from '../target';
import { asset } from '../testing/plan-posts';
import { writePost } from './testing/write-post';

/** What the file of each blog holds that its own dialect alone knows. */
const FILES: readonly [Generator, path: string, own: string][] = [
  ['hugo', 'content/posts/a.md', '{{< figure src="x" >}}'],
  ['jekyll', '_posts/2024-03-05-a.md', '{% include x.html %}'],
  ['eleventy', 'content/blog/a.md', '{{ x }}'],
  ['hexo', 'source/_posts/a.md', '{% asset_img x.png %}'],
  ['astro', 'src/content/blog/a.mdx', '<Tabs x={1} />'],
  ['docusaurus', 'blog/2024-03-05-a.mdx', '<Tabs x={1} />'],
  ['markdown', 'a.md', '{{ x }}'],
];

/** A post that came from a blog, and changes of its file there since it was written into it. */
function fromBlog(
  generator: Generator,
  path: string,
  file: string,
  edit: (markdown: string) => string,
) {
  const came = readBlogPost(generator, path, file);
  const mine = makeRecord('p1', 'A post', edit(came.markdown), {
    kind: 'post',
    stage: came.stage,
    attachments: { 'my p.png': asset('1') },
  });
  const second = path.replace('a.md', 'other.md');
  const post = writePost(generator, mine, { path, second, cameFrom: file });
  const bring = (there: string) => {
    const { theirs, left, asThere } = post.bring(there);
    const { document, verbatim } = theirs;
    const markdown = toMarkdown(document, { verbatim });
    return { markdown, left, asThere, again: post.rewriter.text(theirs) };
  };
  return { written: post.written, bring };
}

describe.each(FILES)('a post that came from %s', (generator, path, own) => {
  const front = '---\ntitle: A post\n---\n\n';
  const markdown = `One *two*.\n\n${own}\n\n- a\n- b\n\nLast ${own} words.\n`;
  const file = front + markdown;

  test('comes home as its file is changed there', () => {
    const { written, bring } = fromBlog(generator, path, file, (same) => same);
    expect(written).toBe(file);
    expect(bring(written)).toEqual({ markdown, left: [], asThere: [], again: file });
    for (const [from, to] of [
      ['One', 'The one'],
      ['- b', '- b\n- c'],
      ['Last', 'The last'],
      [`${own}\n\n- a`, `${own}\n\nNew ${own}.\n\n- a`],
      [`${own}\n\n- a`, '- a'],
    ] as const) {
      const changed = markdown.replace(from, () => to);
      const there = front + changed;
      expect(bring(there)).toEqual({ markdown: changed, left: [], asThere: [], again: there });
    }
  });

  test('comes home beside what was changed here', () => {
    const { written, bring } = fromBlog(generator, path, file, (text) =>
      text.replace('One', '[[Second|1]] %%mine%%').replace('- a', '![x](<my p.png>)\n\n- a'),
    );
    const there = written.replace('Last', 'The last').replace('*two*', '*too*');
    expect(bring(there)).toMatchObject({
      markdown: expect.stringContaining('[[Second|1]] %%mine%% *too*.\n'),
      left: [],
      asThere: [],
      again: there,
    });
  });
});
