import { describe, expect, it } from 'vitest';
import { fromMarkdown } from './from-markdown';
import { schema } from './schema';
import { toHtml } from './to-html';
import { toMarkdown } from './to-markdown';
import { toText } from './to-text';

const hostile: Readonly<Record<string, string>> = {
  quotes: `${'>'.repeat(10_000)} a`,
  'spaced quotes': `${'> '.repeat(10_000)}a`,
  brackets: '['.repeat(10_000),
  images: '!['.repeat(10_000),
  bullets: `${'- '.repeat(5_000)}a`,
  numbers: `${'1. '.repeat(5_000)}a`,
  'nested list': Array.from({ length: 1_000 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
  'angle brackets': '<'.repeat(50_000),
  ampersands: `${'&'.repeat(50_000)};`,
  spaces: `a${' '.repeat(100_000)}b`,
  emphasis: '*a **b '.repeat(2_000) + '** *'.repeat(2_000),
  links: `${'[a'.repeat(2_000)}${'](b)'.repeat(2_000)}`,
  highlights: '==a'.repeat(5_000),
  comments: '%%a\n\n'.repeat(5_001),
  dollars: '$a'.repeat(5_000),
  wikilinks: '[[a'.repeat(5_000),
  templates: '{{a'.repeat(5_000),
  notes: ':::notes\n'.repeat(1_000),
  'code in one line': '`a` [b](c) '.repeat(50_000),
  surrogate: '\ud800 lone',
  nul: 'a\u0000b',
};

describe('hostile Markdown', () => {
  it.each(Object.entries(hostile))(
    '%s: read, shown and written without loss',
    (_, markdown) => {
      const { document, verbatim } = fromMarkdown(markdown);
      schema.nodeFromJSON(document).check();
      expect(toMarkdown(document, { verbatim })).toBe(markdown);
      const canonical = toMarkdown(document);
      expect(toMarkdown(fromMarkdown(canonical).document)).toBe(canonical);
      expect(toHtml(document)).not.toBe('');
      expect(toText(document)).not.toBe('');
    },
    60_000,
  );

  it('reads the front matter of a note that nests too deep', () => {
    const markdown = `---\nprivate: true\n---\n\n${'>'.repeat(1_000)} a\n`;
    const { document, verbatim } = fromMarkdown(markdown);
    expect(document.content?.map((block) => block.type)).toEqual(['frontmatter', 'rawBlock']);
    expect(toMarkdown(document, { verbatim })).toBe(markdown);
    expect(toMarkdown(document)).toBe(markdown);
  });

  it('reads and keeps a note of 5 MB', () => {
    const words = 'Lorem ipsum dolor sit `amet`, consetetur sadipscing.\n'.repeat(60);
    const text = `${words}\n*Elitr* sed [diam](nonumy).\n\n- a\n- b\n\n`;
    const times = Math.ceil(5_000_000 / text.length);
    const markdown = text.repeat(times);
    const { document, verbatim } = fromMarkdown(markdown);
    expect(document.content).toHaveLength(times * 3);
    expect(toMarkdown(document, { verbatim })).toBe(markdown);
  }, 120_000);
});
