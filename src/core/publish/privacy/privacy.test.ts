import { describe, expect, it } from 'vitest';
import { composeDraft } from '#core/draft/compose';
import { countIds, makeRecord, wholeNotes } from '#core/draft/testing/make-record';
import { asset, plan, post, textOf } from '../testing/plan-posts';

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
      {
        id: 'n1',
        title: 'Salary talk notes',
        reason: 'It is marked private. Turn that off above its text if others may read it.',
      },
      { id: 'w1', title: 'Win', reason: expect.stringContaining('win') },
      { id: 't1', title: 'T', reason: expect.stringContaining('deck') },
    ]);
  });

  it('refuses a post with a block from a private note, naming the block, and takes it when unmarked', () => {
    const draft = {
      ...post('p1', 'P', ''),
      ...composeDraft('post', wholeNotes([open, secret]), countIds()),
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

  it('refuses a tag that only private notes have', () => {
    const hidden = makeRecord('n1', 'Hidden', 'x', { private: true, tags: ['nightingale', 'sql'] });
    const shown = makeRecord('n2', 'Open', 'y', { tags: ['SQL'] });
    const library = (tags: string[]) => [hidden, shown, post('p1', 'P', 'fine', { tags })];
    expect(plan(library(['Nightingale']), ['p1']).refused).toMatchObject([
      { id: 'p1', reason: expect.stringContaining('“Nightingale”') },
    ]);
    expect(plan(library(['sql']), ['p1']).refused).toEqual([]);
  });
});
