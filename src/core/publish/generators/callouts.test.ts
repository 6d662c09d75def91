import { describe, expect, it } from 'vitest';
import { plan, post } from '../testing/plan-posts';
import type { Generator } from '../target';
import { dialectOf } from './dialects';

/** What is written of the text of a post for a generator, and what is told of it. */
function write(generator: Generator, markdown: string) {
  const dialect = dialectOf({ generator }, 'UTC');
  const planned = plan([post('p1', 'P', markdown)], ['p1'], { dialect });
  const [text = ''] = planned.files.flatMap((file) => ('text' in file ? [file.text] : []));
  return {
    body: text.replace(/^---\n[^]*?\n---\n\n/, '').trim(),
    warnings: planned.warnings.map(({ what }) => what),
  };
}

const bodyOf = (generator: Generator, markdown: string): string => write(generator, markdown).body;

describe('a callout as Markdown on GitHub has it', () => {
  it.each([
    ['note', 'NOTE'],
    ['hint', 'TIP'],
    ['success', 'TIP'],
    ['important', 'IMPORTANT'],
    ['attention', 'WARNING'],
    ['danger', 'CAUTION'],
    ['bug', 'CAUTION'],
  ])('of the kind %s is an alert of the kind %s', (kind, alert) => {
    const { body, warnings } = write('markdown', `> [!${kind}]\n> a`);
    expect(body).toBe(`> [!${alert}]\n> a`);
    expect(warnings).toEqual([]);
  });

  it('is a note where GitHub has no such kind, which is told', () => {
    const { body, warnings } = write('markdown', '> [!quote] Said\n> a');
    expect(body).toBe('> [!NOTE]\n> **Said**\n>\n> a');
    expect(warnings).toEqual(['GitHub has no “quote”, so it becomes a note.']);
  });

  it('that folds is folded, and called by its kind where it has no title', () => {
    const open = bodyOf('markdown', '> [!tip]+ Read\n> a');
    expect(open).toMatch(/<details open>[^]*<summary>Read<\/summary>[^]*a[^]*<\/details>/);
    const closed = bodyOf('markdown', '> [!tip]-\n> a');
    expect(closed).toMatch(/<details>[^]*<summary>Tip<\/summary>[^]*a[^]*<\/details>/);
  });
});

describe('a callout for Docusaurus', () => {
  it('is an admonition with its title', () => {
    expect(bodyOf('docusaurus', '> [!tip] Read *me*\n> a')).toBe(':::tip[Read *me*]\n\na\n\n:::');
    expect(bodyOf('docusaurus', '> [!tip]\n> a')).toBe(':::tip\n\na\n\n:::');
  });

  it('keeps brackets of its title in balance', () => {
    expect(bodyOf('docusaurus', '> [!tip] a [b] c\n> d')).toMatch(/^:::tip\[a \\?\[b\\?\] c\]/);
    expect(bodyOf('docusaurus', '> [!tip] a `]` b\n> c')).toBe(':::tip[a \\] b]\n\nc\n\n:::');
    expect(bodyOf('docusaurus', '> [!tip] a ] b\n> c')).toMatch(/^:::tip/);
  });

  it('that folds is folded', () => {
    expect(bodyOf('docusaurus', '> [!note]- Read\n> a')).toMatch(
      /<details>[^]*<summary>Read<\/summary>[^]*a[^]*<\/details>/,
    );
    expect(bodyOf('docusaurus', '> [!note]+\n> a')).toMatch(/<summary>Note<\/summary>/);
  });
});

describe('a callout for Astro', () => {
  it('that folds is folded, and called by its kind where it has no title', () => {
    expect(bodyOf('astro', '> [!tip]- Read\n> a')).toMatch(
      /<details>[^]*<summary>Read<\/summary>[^]*a[^]*<\/details>/,
    );
    expect(bodyOf('astro', '> [!tip]+\n> a')).toMatch(/<details open>[^]*<summary>Tip<\/summary>/);
  });
});

describe('for every generator', () => {
  const GENERATORS: readonly Generator[] = [
    'hugo',
    'jekyll',
    'eleventy',
    'hexo',
    'astro',
    'docusaurus',
    'markdown',
  ];

  it.each(GENERATORS)('%s keeps the words of a callout, whatever it lacks', (generator) => {
    for (const markdown of ['> [!tip]', '> [!tip] Read', '> [!tip]\n> a', '> [!tip] Read\n> a']) {
      const body = bodyOf(generator, `Before.\n\n${markdown}\n\nAfter.`);
      expect(body).toMatch(/^Before\.[^]*After\.$/);
      if (markdown.includes('Read')) expect(body).toContain('Read');
      if (markdown.endsWith('a')) expect(body).toMatch(/^(?:> )?a$/m);
    }
  });

  it.each(GENERATORS)('%s has tasks, with what they hold beside their words', (generator) => {
    const body = bodyOf(generator, '- [x] a\n\n  ```js\n  b\n  ```\n\n- [ ] c\n');
    expect(body).toMatch(/a[^]*```js\n *b\n *```[^]*c/);
    expect(body).toMatch(/\[x\]|checked/);
  });
});
