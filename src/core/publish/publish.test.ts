import { describe, expect, it } from 'vitest';
import { composeDraft } from '#core/draft/compose';
import { countIds, makeRecord } from '#core/draft/testing/make-record';
import type { EntryRecord } from '#core/library/record';
import { planPublication, type Publication } from './publish';

const asset = (digit: string): string => `${digit.repeat(64)}.png`;

function plan(
  library: readonly EntryRecord[],
  ids: readonly string[],
  changes: Partial<Publication> = {},
) {
  return planPublication({
    ids,
    library,
    published: new Set(),
    taken: [],
    now: '2024-06-01T00:00:00.000Z',
    ...changes,
  });
}

function textOf(planned: ReturnType<typeof plan>, id: string): string {
  const file = planned.files.find((one) => one.id === id && 'text' in one);
  return file !== undefined && 'text' in file ? file.text : '';
}

const post = (id: string, title: string, markdown: string, changes: Partial<EntryRecord> = {}) =>
  makeRecord(id, title, markdown, { kind: 'post', stage: 'ready', ...changes });

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
    const text = textOf(plan(library, ['p1', 'p2'], { published: new Set(['p4']) }), 'p1');
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
    expect(text.split('---\n')[2]).toBe('\na  b\n\n<!--more-->\n\nx  y\n');
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

describe('privacy', () => {
  const secret = makeRecord(
    'n1',
    'Salary talk notes',
    'My manager said the reorganisation starts in May 2025.\n\nshort',
    { private: true },
  );
  const open = makeRecord('n2', 'Public', 'Everyone knows that this sentence is public knowledge.');

  it('refuses what is private, wins and talks, naming the reason', () => {
    const library = [
      secret,
      makeRecord('w1', 'Win', 'x', { kind: 'win' }),
      makeRecord('t1', 'T', 'x', { kind: 'talk', stage: 'ready' }),
    ];
    expect(plan(library, ['n1', 'w1', 't1']).refused).toEqual([
      { id: 'n1', title: 'Salary talk notes', reason: 'It is marked private.' },
      { id: 'w1', title: 'Win', reason: expect.stringContaining('win') },
      { id: 't1', title: 'T', reason: expect.stringContaining('deck') },
    ]);
  });

  it('refuses a post with a block from a private note, naming the block, and takes it when unmarked', () => {
    const draft = {
      ...post('p1', 'P', ''),
      ...composeDraft('post', 'P', [open, secret], countIds()),
    };
    const refused = plan([secret, open, draft], ['p1']).refused;
    expect(refused[0]?.reason).toContain(
      '“Salary talk notes” comes from the private note “Salary talk notes”',
    );
    expect(plan([{ ...secret, private: false }, open, draft], ['p1']).refused).toEqual([]);
  });

  it.each([
    ['text', 'He wrote: the reorganisation starts in *May* 2025.'],
    ['code', '```\nmy manager said the reorganisation starts\n```'],
    ['inline code', 'x `manager said the reorganisation starts in`'],
    [
      'alternative text',
      '![manager said the reorganisation starts in may](https://e.example/x.png)',
    ],
    ['a link address', '[x](https://e.example/manager-said-the-reorganisation-starts-in)'],
    [
      'an escaped address',
      '[x](https://e.example/manager%20said%20the%20reorganisation%20starts%20in)',
    ],
    ['a link title', '[x](https://e.example "manager said the reorganisation starts in")'],
    ['a table', '| manager said the |\n| - |\n| reorganisation starts in |'],
    ['a footnote', 'x[^1]\n\n[^1]: manager said the reorganisation starts in'],
    ['raw HTML', '<p data-x="manager said the reorganisation starts in">'],
    ['front matter', '---\ndescription: manager said the reorganisation starts in\n---\nx'],
    [
      'nested front matter',
      '---\nseo:\n  text: [manager said the reorganisation starts in]\n---\nx',
    ],
    ['the title of the note', 'See Salary Talk Notes.'],
    ['a link', '[[Salary talk notes]]'],
    ['an embed', '![[salary talk notes]]'],
    ['a heading', '## Salary talk: notes'],
    ['math', '$$\nmanager said the reorganisation starts in\n$$'],
    ['two paragraphs', 'manager said the\n\nreorganisation starts in'],
    ['a tag', '#salary-talk-notes'],
  ])('finds private words in %s', (_, markdown) => {
    const { frontMatter, document } = makeRecord('x', '', markdown);
    const draft = post('p1', 'P', '', { frontMatter, document });
    expect(plan([secret, open, draft], ['p1']).refused).toHaveLength(1);
    expect(plan([{ ...secret, private: false }, open, draft], ['p1']).refused).toEqual([]);
  });

  it('finds private words in a title, a tag and an image', () => {
    const sentence = 'manager said the reorganisation starts in';
    expect(plan([secret, post('p1', sentence, 'x')], ['p1']).refused).toHaveLength(1);
    expect(plan([secret, post('p1', 'P', 'x', { tags: [sentence] })], ['p1']).refused).toHaveLength(
      1,
    );
    const withImage = { ...secret, attachments: { 'pay.png': asset('a') } };
    const showing = post('p1', 'P', '![x](x.png)', { attachments: { 'x.png': asset('a') } });
    expect(plan([withImage, showing], ['p1']).refused[0]?.reason).toContain('image');
    expect(
      plan([withImage, { ...open, attachments: { 'y.png': asset('a') } }, showing], ['p1']).refused,
    ).toEqual([]);
  });

  it('lets through what a public note says as well', () => {
    const alsoOpen = makeRecord(
      'n3',
      'Also',
      'My manager said the reorganisation starts in May 2025.',
    );
    const draft = post('p1', 'P', 'My manager said the reorganisation starts in May 2025.');
    expect(plan([secret, alsoOpen, draft], ['p1']).refused).toEqual([]);
  });

  it('refuses one post and writes the others without links to it', () => {
    const library = [
      secret,
      post('p1', 'Leaky', 'See salary talk notes.'),
      post('p2', 'Fine', '[[Leaky]] text'),
    ];
    const planned = plan(library, ['p1', 'p2']);
    expect(planned.refused.map((refusal) => refusal.id)).toEqual(['p1']);
    expect(textOf(planned, 'p2')).toContain('\nLeaky text\n');
    expect(planned.files.map((file) => file.id)).toEqual(['p2']);
  });

  it('takes a second at most for a thousand notes', () => {
    const words = Array.from({ length: 400 }, (_, index) => `word${index}`).join(' ');
    const library = Array.from({ length: 1000 }, (_, index) =>
      makeRecord(`n${index}`, `Note ${index}`, '', {
        private: index % 2 === 0,
        document: {
          type: 'doc',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: `${index} ${words}` }] }],
        },
      }),
    );
    const started = performance.now();
    expect(plan([...library, post('p1', 'P', 'fine')], ['p1']).refused).toEqual([]);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
