import { describe, expect, it } from 'vitest';
import { keptFile, plan, post, rewritten, textOf } from '../testing/plan-posts';
import { jekyllDialect } from './jekyll';

const jekyll = jekyllDialect();

/** The Markdown of a post without its front matter. */
const write = (markdown: string) => {
  const planned = plan([post('a', 'A', markdown)], ['a'], { dialect: jekyll });
  return { ...planned, body: textOf(planned, 'a').replace(/^---\n[^]*?\n---\n\n/, '') };
};

describe('a new post for Jekyll', () => {
  it('lies under its day and says its address', () => {
    const late = post('a', 'C#: new', '---\ndate: 2024-03-05T23:30:00-05:00\n---\n\nText.\n', {
      created: '2024-03-06T04:30:00.000Z',
      tags: ['1.10'],
    });
    const { files } = plan([late], ['a'], { dialect: jekyll });
    expect(files[0]).toMatchObject({
      path: '_posts/2024-03-05-c-sharp-new.md',
      text: [
        '---',
        "layout: 'post'",
        "title: 'C#: new'",
        'date: 2024-03-05T23:30:00-05:00',
        'last_modified_at: 2024-03-06T10:00:00+00:00',
        "permalink: '/2024/03/05/c-sharp-new.html'",
        "tags: ['1.10']",
        '---',
        '',
        'Text.',
        '',
      ].join('\n'),
    });
  });

  it('links to the address of the other post', () => {
    const other = post('b', 'Other', 'Text.\n');
    const planned = plan([post('a', 'A', 'See [[Other]].\n'), other], ['a', 'b'], {
      dialect: jekyll,
    });
    expect(textOf(planned, 'a')).toContain('See [Other](/2024/03/05/other.html).');
  });

  it('hides an idea', () => {
    const idea = post('a', 'A', 'Text.\n', { stage: 'idea' });
    const planned = plan([idea], ['a'], { dialect: jekyll });
    expect(textOf(planned, 'a')).toContain('\npublished: false\n');
    expect([...planned.hidden]).toEqual(['a']);
  });

  it.each([
    ['a | b', 'a \\| b\n'],
    ['\\$\\$5 or $6', '\\$\\$5 or $6\n'],
    ['\\: no definition', '\\: no definition\n'],
    ['*a*{: .b}', '*a*\\{: .b}\n'],
    ['\\&copy;', '&#38;copy;\n'],
    ['$a|b$', '$$a\\vert b$$\n'],
    ['https://a.example/b', '<https://a.example/b>\n'],
    ['[a](https://a.example/?b=c&d=e)', '<a href="https://a.example/?b=c&amp;d=e">a</a>\n'],
    ['a\\\nb', 'a  \nb\n'],
    ['1) one', '1. one\n'],
    ['```js {1} x\ny\n```', '```js\ny\n```\n'],
    ['- a\n  ```yaml\n  - b\n  ```', '- a\n\n  ```yaml\n  - b\n  ```\n'],
    ['- ```yaml\n  - b\n  ```', '- <!-- -->\n\n  ```yaml\n  - b\n  ```\n'],
    [
      '- ```yaml\n  a\n\n  ---\n  ```',
      '- <!-- -->\n\n  <pre><code>a&#10;&#10;&#45;&#45;&#45;</code></pre>\n',
    ],
    ['a\\\n: b', 'a  \n\\: b\n'],
    ['[a](/b "c | d")', '<a href="/b" title="c &#124; d">a</a>\n'],
    ['[^a b](/c)', '[&#94;a b](/c)\n'],
    ['![a | b](/c.png)', '<img src="/c.png" alt="a &#124; b">\n'],
    ['* a\n\n- b', '* a\n\n<!-- -->\n\n- b\n'],
  ])('writes %j as kramdown reads it', (markdown, written) => {
    expect(write(`${markdown}\n`).body).toBe(written);
  });

  it('says what will look different', () => {
    const { warnings } = write('```js {1}\ny\n```\n\n$x$\n\n3. three\n\n> [!note]\n> x\n');
    expect(warnings.map(({ what }) => what)).toEqual([
      'Titles, marked lines and numbers of code are left out.',
      'Formulas are drawn only by a site whose pages load MathJax or KaTeX.',
      'Numbered lists begin at 1 in Jekyll.',
      'Callouts become quotations.',
    ]);
  });

  it('cuts the summary where the post does', () => {
    const cut = plan([post('a', 'A', 'One.\n\n<!-- more -->\n\nTwo.\n')], ['a'], {
      dialect: jekyll,
    });
    expect(textOf(cut, 'a')).toContain("\nexcerpt_separator: '<!--more-->'\n");
    expect(textOf(cut, 'a')).toContain('One.\n\n<!--more-->\n\nTwo.\n');
  });

  it('keeps its images out of the folders of the site', () => {
    expect(jekyll.assetsOf('_posts/2024-03-05-a-b.md')).toEqual({
      folder: 'assets/a-b/',
      prefix: '/assets/a-b/',
    });
    expect(jekyll.assetsOf('_posts/2024-03-05-images.md').folder).toBe('assets/images-post/');
  });
});

describe('a post that Jekyll has', () => {
  const file = keptFile('_posts/2024-03-05-a.md', '---\ntitle: A\n---\n\nText.\n');

  it('is hidden and shown by published', () => {
    const hidden = rewritten(jekyll, file, { stage: 'idea' });
    expect(hidden.text).toBe('---\ntitle: A\npublished: false\n---\n\nText.\n');
    const shown = rewritten(jekyll, keptFile(file.path, hidden.text), { stage: 'published' });
    expect(shown.text).toBe(file.text);
  });

  it('stays hidden among the drafts, whatever Outloud says', () => {
    const draft = rewritten(jekyll, keptFile('_drafts/a.md', file.text ?? ''), {
      stage: 'published',
    });
    expect(draft).toMatchObject({ isDraft: true, text: file.text });
    expect(draft.warnings).toEqual(['It lies among the drafts, so Jekyll does not show it.']);
  });

  it('gets old addresses beside those that it has', () => {
    const redirected = keptFile(file.path, '---\ntitle: A\nredirect_from: /older/\n---\n\nText.\n');
    const { text } = rewritten(jekyll, redirected, { aliases: ['/old/'] });
    expect(text).toContain('/older/');
    expect(text).toContain('/old/');
  });
});
