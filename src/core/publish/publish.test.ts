import { describe, expect, it } from 'vitest';
import { asset, plan, post, textOf } from './testing/plan-posts';

describe('planPublication', () => {
  it('writes a leaf bundle with quoted front matter and without the title as a heading', () => {
    const planned = plan(
      [
        post(
          'p1',
          'C#: "what\'s" new',
          '---\ndescription: "d: e"\nlayout: wide # kept\n---\n# C#: "what\'s" new\n\nText\nover two lines.\n',
          {
            tags: ['1.10', 'C#'],
          },
        ),
      ],
      ['p1'],
    );
    expect(planned.refused).toEqual([]);
    expect(planned.files.map((file) => file.path)).toEqual([
      'content/posts/c-sharp-whats-new/index.md',
    ]);
    expect(textOf(planned, 'p1')).toBe(
      [
        '---',
        `title: 'C#: "what''s" new'`,
        'date: 2024-03-05T10:00:00+00:00',
        'lastmod: 2024-03-06T10:00:00+00:00',
        "slug: 'c-sharp-whats-new'",
        'draft: false',
        "tags: ['1.10', 'C#']",
        "description: 'd: e'",
        "layout: 'wide'",
        '---',
        '',
        'Text over two lines.',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['a\ndraft: false\nlayout: evil', "title: 'a draft: false layout: evil'"],
    ['a\n---\n<script>', "title: 'a --- <script>'"],
    ['"; x: y', `title: '"; x: y'`],
    ['+++\nx=1\n+++', "title: '+++ x=1 +++'"],
    ['\ud800', 'title: "\\ufffd"'],
    ['2024', "title: '2024'"],
  ])('keeps the title %j in one field', (title, line) => {
    const text = textOf(plan([post('p1', title, 'x')], ['p1']), 'p1');
    expect(text.split('\n---\n')[0]?.split('\n')).toContain(line);
    expect(text.match(/^(draft|layout):/gm)).toEqual(['draft:']);
  });

  it('escapes shortcodes in prose, code and spans, and an opening without an end', () => {
    const text = textOf(
      plan(
        [post('p1', 'P', 'a {{< x >}} b\n\n```\n{{% y %}} {{</* z */>}}\n```\n\n`{{<`\n')],
        ['p1'],
      ),
      'p1',
    );
    expect(text).toContain('a {{</* x */>}} b');
    expect(text).toContain('{{%/* y */%}} {{</*/* z */*/>}}');
    expect(text).toContain('`{{</*`\n\n<!-- */>}} -->');
  });

  it('escapes shortcodes in the midst of a text and leaves the text around them', () => {
    const text = textOf(plan([post('p1', 'P', 'a {{< x >}} b {{% y %}} c\n')], ['p1']), 'p1');
    expect(text).toContain('a {{</* x */>}} b {{%/* y */%}} c\n');
  });

  it('links to entries that readers can open and names the others', () => {
    const library = [
      post(
        'p1',
        'One',
        '[[Two]] [[two|deux]] [[Two#In depth!]] [[Three]] [[Nowhere|there]] [[Four]]',
      ),
      post('p2', 'Two', 'x'),
      post('p3', 'Three', 'y'),
      post('p4', 'Four', 'z', { frontMatter: '---\nslug: old-four\n---' }),
    ];
    const text = textOf(
      plan(library, ['p1', 'p2'], {
        published: new Map([['p4', 'content/posts/old-four/index.md']]),
      }),
      'p1',
    );
    expect(text).toContain(
      '[Two](../two/) [deux](../two/) [Two](../two/#in-depth) Three there [Four](../old-four/)',
    );
  });

  it('copies images under safe names', () => {
    const planned = plan(
      [
        post(
          'p1',
          'P',
          '![a](<img/My Pic.png>) ![b](../up/my-pic.png) ![[c.png]] ![gone](gone.png)\n\n<img src="c.png">',
          {
            attachments: {
              'img/My Pic.png': asset('a'),
              '../up/my-pic.png': asset('b'),
              'c.png': asset('c'),
            },
          },
        ),
      ],
      ['p1'],
    );
    expect(planned.files.slice(1)).toEqual([
      { id: 'p1', path: 'content/posts/p/my-pic.png', asset: asset('a') },
      { id: 'p1', path: 'content/posts/p/my-pic-2.png', asset: asset('b') },
      { id: 'p1', path: 'content/posts/p/c.png', asset: asset('c') },
    ]);
    expect(textOf(planned, 'p1')).toContain(
      '![a](my-pic.png) ![b](my-pic-2.png) ![](c.png) ![gone](gone.png)\n\n<img src="c.png">',
    );
    expect(planned.warnings.map((warning) => warning.what)).toContainEqual(
      expect.stringContaining('gone.png'),
    );
  });

  it('drops comments, block ids and sources, and keeps the summary cut', () => {
    const text = textOf(
      plan(
        [
          post(
            'p1',
            'P',
            'a %%secret%% b ^block\n\n%%\nall secret\n%%\n\n<!--more-->\n\n<!-- secret -->\n\nx <!-- secret --> y\n',
          ),
        ],
        ['p1'],
      ),
      'p1',
    );
    expect(text.split('---\n')[2]).toBe('\na b\n\n<!--more-->\n\nx y\n');
  });

  it('refuses a comment that hides across blocks', () => {
    const planned = plan([post('p1', 'P', '<div><!-- a\n\nb --></div>\n')], ['p1']);
    expect(planned.refused[0]?.reason).toMatch(/not closed/);
  });

  it('writes what is not ready as a draft and says so', () => {
    const planned = plan([post('p1', 'P', 'x', { stage: 'idea' })], ['p1']);
    expect(textOf(planned, 'p1')).toContain('draft: true');
    expect(planned.warnings[0]?.what).toContain('draft');
  });

  it('writes what its front matter calls a draft as a draft', () => {
    const planned = plan([post('p1', 'P', '---\ndraft: true\n---\nx')], ['p1']);
    expect(textOf(planned, 'p1')).toContain('draft: true');
    expect([...planned.hidden]).toEqual(['p1']);
  });

  it('keeps clear of what the target has, unless it is its own', () => {
    const library = [
      post('p1', 'Go', 'x'),
      post('p2', 'go', 'y', { frontMatter: '---\nslug: go\n---' }),
    ];
    const planned = plan(library, ['p1', 'p2'], { taken: ['go', 'other'] });
    expect(Object.fromEntries(planned.slugs)).toEqual({ p1: 'go-2', p2: 'go' });
  });

  it('keeps clear of the slug that an earlier post has, not of one that has never been out', () => {
    const [went, never] = ['---\nslug: go\n---', null].map((frontMatter) =>
      plan([post('p1', 'Go', 'x'), post('p2', 'Go', 'y', { frontMatter })], ['p1']),
    );
    expect([went?.slugs.get('p1'), never?.slugs.get('p1')]).toEqual(['go-2', 'go']);
  });

  it('links to the address that a post names itself', () => {
    const library = [
      post('p1', 'One', '[[Two]]'),
      post('p2', 'Two', 'x', { frontMatter: '---\nurl: /my/own/\n---' }),
    ];
    expect(textOf(plan(library, ['p1', 'p2']), 'p1')).toContain('[Two](../../my/own/)');
  });

  it("writes math, callouts and highlights in Hugo's way and warns", () => {
    const planned = plan(
      [
        post(
          'p1',
          'P',
          '> [!tip] Use $x$\n> Body\n\n## Head {b}\n\n: no list\n\n```js {1,3} title="a.js"\n1\n```\n',
        ),
      ],
      ['p1'],
    );
    expect(textOf(planned, 'p1')).toContain(
      '> **Use $x$**\n>\n> Body\n\n## Head {b\\}\n\n\\: no list\n\n```js {hl_lines=["1","3"] title="a.js"}\n1\n```\n',
    );
    expect(planned.warnings.map((warning) => warning.what)).toEqual(
      expect.arrayContaining([expect.stringContaining('Math'), 'Callouts become quotations.']),
    );
  });

  it('writes what a fence says of its code in its own words, and names what it leaves out', () => {
    const fence = '```js {2-3} title="a.js" showLineNumbers foo=1\n1\n```\n';
    const planned = plan([post('p1', 'P', fence)], ['p1']);
    expect(textOf(planned, 'p1')).toContain(
      '```js {hl_lines=["2-3"] linenos=true title="a.js"}\n1\n```\n',
    );
    expect(planned.warnings[0]?.what).toBe('The code attributes “foo=1” are left out.');
  });

  it('says which links become words, and that diagrams need the site’s help', () => {
    const text = 'See [[P2]] and [[A note]].\n\n```mermaid\npie\n```\n';
    const planned = plan([post('p1', 'P', text), post('p2', 'P2', 'x')], ['p1', 'p2']);
    expect(planned.warnings.map(({ what }) => what)).toEqual([
      'The link to “A note” becomes words: it isn’t in this blog.',
      'Diagrams are drawn only by a site that has a render hook for Mermaid.',
    ]);
  });

  it('writes an image without the width that it has here, and says so', () => {
    const planned = plan(
      [post('p1', 'P', '![A chart|right|300](https://a.example/b.png "C")')],
      ['p1'],
    );
    expect(textOf(planned, 'p1')).toContain('![A chart](https://a.example/b.png "C")');
    expect(planned.warnings[0]?.what).toBe('The widths and sides of images are left out.');
  });

  it('writes highlights as plain text and warns', () => {
    const marks = [{ type: 'highlight', attrs: { order: null } }];
    const document = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'hi', marks }] }],
    };
    const planned = plan([post('p1', 'P', '', { document })], ['p1']);
    expect(textOf(planned, 'p1')).toContain('\nhi\n');
    expect(planned.warnings[0]?.what).toBe('Highlights become plain text.');
  });
});
