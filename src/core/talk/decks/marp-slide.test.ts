import { describe, expect, it } from 'vitest';
import { makeRecord } from '#core/draft/testing/make-record';
import { writeMarpDeck } from './marp';

/** The second slide of a talk with the Markdown on it, without its style, and what is told of it. */
function slideOf(markdown: string, notes = '') {
  const said = notes === '' ? '' : `\n\n:::notes\n${notes}\n:::\n`;
  const record = makeRecord('t1', 'My talk', `## One\n\n${markdown}${said}`, {
    kind: 'talk',
    stage: 'ready',
    attachments: { 'own.png': 'asset.png' },
  });
  const { files, warnings } = writeMarpDeck(record);
  const text = String(files[0]?.content);
  const [shown = '', note = ''] = text.slice(text.indexOf('## One') + 6).split('<!--');
  return { shown: shown.trim(), note: note.replace(/-->\s*$/, '').trim(), warnings };
}

const shownOf = (markdown: string): string => slideOf(markdown).shown;

describe('what Marp has no words for', () => {
  it.each([
    ['a link to a note', '[[Notes|my notes]]', 'my notes'],
    ['an embed', '![[Notes]]', 'Notes'],
    ['a tag', '#sql', '\\#sql'],
    ['highlighted words', 'a ==b== c', 'a b c'],
    ['a callout', '> [!tip] Read *me*\n> Now.', '> **Read _me_**\n>\n> Now.'],
  ])('has %s as words', (_, markdown, written) => {
    expect(shownOf(markdown)).toBe(written);
  });

  it('leaves out what is told of code but its language', () => {
    const { shown, warnings } = slideOf('```js title="a.js" {1}\nb\n```');
    expect(shown).toBe('```js\nb\n```');
    expect(warnings).toEqual([
      'Slide 2, “One”: Titles, marked lines and line numbers of code are left out.',
    ]);
  });
});

describe('images for Marp', () => {
  it.each([
    ['![A|300](own.png)', '![A w:300px](images/own.png)'],
    ['![|300x200](own.png)', '![w:300px h:200px](images/own.png)'],
    ['![](own.png)', '![](images/own.png)'],
    ['![a bg left:30% 50% b](own.png)', '![a \u2060bg \u2060left:30% \u206050% b](images/own.png)'],
    ['![background hotfit](own.png)', '![background hotfit](images/own.png)'],
  ])('%s is written as %s', (markdown, written) => {
    expect(shownOf(markdown).split('\n')[0]).toBe(written);
  });

  it('tells of sides that are left out, of them alone', () => {
    const told = 'Slide 2, “One”: The sides on which images stand are left out.';
    expect(slideOf('![A|left](own.png)').warnings).toContain(told);
    expect(slideOf('![A|300](own.png)').warnings).not.toContain(told);
  });
});

describe('what is said', () => {
  it('is read out as it was written, and ends no comment', () => {
    const { note } = slideOf(
      'a',
      '1\\. b\\_c `d\\_e` --> f\n\n```js\n\\_ --> g\n```\n\n#sql [[Notes]]',
    );
    expect(note).toBe('15 s\n\n1. b_c `d\\_e` - -> f\n\n```js\n\\_ - -> g\n```\n\n#sql Notes');
  });

  it('stands alone on a slide that shows nothing', () => {
    const record = makeRecord('t1', 'My talk', 'a\n\n---\n\n:::notes\nb\n:::\n', { kind: 'talk' });
    expect(String(writeMarpDeck(record).files[0]?.content)).toMatch(
      /\n---\n\n<!--\n15 s\n\nb\n-->\n$/,
    );
  });

  it('begins with plain words where nobody planned the time', () => {
    const record = makeRecord('t1', 'My talk', '## One\n\n:::notes\na: b\n:::\n', { kind: 'talk' });
    expect(String(writeMarpDeck(record).files[0]?.content)).toMatch(/<!--\n15 s\n\na: b\n-->/);
  });
});
