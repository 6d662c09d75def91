import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeRecord } from '#core/draft/testing/make-record';
import type { EntryRecord } from '#core/library/record';
import { countPages, outlineOf } from '../outline';
import { writeSlidePages } from './write-pages';

const talk = (markdown: string, changes: Partial<EntryRecord> = {}): EntryRecord =>
  makeRecord('t1', 'My talk', markdown, { kind: 'talk', stage: 'ready', ...changes });

const shownOn = (markdown: string, page = 2): string =>
  writeSlidePages(talk(markdown)).pages[page - 1]?.html ?? '';

describe('writeSlidePages', () => {
  it('writes a page for the title and one for each slide, with what is said beside it', () => {
    const { pages, minutes } = writeSlidePages(
      talk(
        '## One {minutes=4}\n\n- a\n\n:::notes\nSay *this* & that.\n:::\n\n### Two {minutes=1 priority=may}\n\nb\n\n---\n\nc %%not this%%\n',
        { frontMatter: '---\nevent: A meetup\ndate: 2026-03-04\n---' },
      ),
    );
    expect(
      pages.map(({ number, title, section, priority }) => [number, title, section, priority]),
    ).toEqual([
      [1, 'My talk', '', 'must'],
      [2, 'One', 'One', 'should'],
      [3, 'Two', 'One', 'may'],
      [4, '', 'One', 'may'],
    ]);
    expect(pages[0]?.html).toContain('<p class="about">A meetup · 2026-03-04</p>');
    expect(pages[1]).toMatchObject({
      said: 'Say this & that.',
      notes: '<p>Say <em>this</em> &amp; that.</p>',
    });
    expect(pages.map(({ html }) => html).join('')).not.toMatch(/Say|not this|minutes=/);
    expect(pages.reduce((sum, page) => sum + page.minutes, 0)).toBeCloseTo(minutes);
  });

  it('has as many pages as the outline counts', () => {
    const record = talk('***\n\n## One\n\n***\n\n***\n\nmore\n\n### Two\n');
    expect(writeSlidePages(record).pages).toHaveLength(countPages(outlineOf(record.document)));
    expect(countPages(outlineOf(record.document))).toBe(4);
  });

  it('writes no word of the notes when it is asked for none', () => {
    const written = writeSlidePages(talk('## One\n\n:::notes\nsecret\n:::\n'), {
      notes: 'without',
    });
    expect(JSON.stringify(written)).not.toContain('secret');
  });

  it('has letters of formulas in their shapes, and space around the names of functions', () => {
    const html = shownOn('## One\n\n$x \\in \\mathbb{R}$ and $n \\log n$\n');
    expect(html).toContain('<mi mathvariant="normal">ℝ</mi>');
    expect(html).toMatch(
      /<mi>n<\/mi><mspace [^>]*><\/mspace><mi>log<\/mi><mo>\u2061<\/mo><mspace /,
    );
  });

  it('has what is sided begin at the right where its text does', () => {
    const html = shownOn('## שלום\n\n- אחת\n\n> שתיים\n\n`<ul>`\n');
    for (const tag of ['h2', 'ul', 'blockquote']) expect(html).toContain(`<${tag} dir="auto">`);
    expect(html.match(/dir=/g)).toHaveLength(3);
  });

  it('shows code to the letter, in colours, with its marked lines and its title', () => {
    const code = 'const a = "<b>";\n\nreturn `${a}`;';
    const html = shownOn(`## One\n\n\`\`\`js title="a.js" {3}\n${code}\n\`\`\`\n`);
    expect(html).toContain('<span class="hljs-keyword">const</span>');
    expect(html).toContain('<p class="code-title">a.js</p>');
    expect(html).toContain('<span class="line marked"><span class="hljs-keyword">return</span>');
    const shown = /<code[^>]*>([^]*)<\/code>/.exec(html)?.[1]?.replace(/<[^>]*>/g, '');
    expect(shown?.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"')).toBe(
      code,
    );
  });

  it('numbers the lines of code where it is asked to, of that code alone', () => {
    const code = (words: string) => shownOn(`## One\n\n\`\`\`js${words}\na;\nb;\n\`\`\`\n`);
    expect(code(' showLineNumbers')).toMatch(
      /<pre class="code lines"><code [^>]*><span class="line">a;<\/span>\n<span class="line">b;<\/span></,
    );
    expect(code('')).toMatch(/<pre class="code"><code [^>]*>a;\nb;</);
  });

  it('shows formulas as MathML, diagrams as their source, and what can’t be drawn as it is', () => {
    const html = shownOn('## One\n\n$a^2$\n\n$$\nb\n$$\n\n```mermaid\na-->b\n```\n\n$\\frac{$\n');
    expect(html).toMatch(/<p><span class="katex"><math/);
    expect(html).toContain('<div class="formula"><span class="katex"><math');
    expect(html).toContain('<pre class="mermaid">a--&gt;b</pre>');
    expect(html).toContain('<code class="math">\\frac{</code>');
    const { warnings } = writeSlidePages(talk('## One\n\n$\\frac{$\n'));
    expect(warnings).toEqual(['Slide 2, “One”: A formula can’t be drawn, so its source is shown.']);
  });

  it('gives pictures that stand alone the room that is left', () => {
    expect(shownOn('## One\n\n![A chart](https://a.example/b.png)\n')).toContain(
      '<div class="picture"><img src="https://a.example/b.png" alt="A chart"></div>',
    );
    const two = shownOn('## One\n\n![a](https://a.example/b.png) ![c](https://a.example/d.png)\n');
    expect(two).toContain('<div class="picture"><img src="https://a.example/b.png"');
    const words = shownOn('## One\n\n![a](https://a.example/b.png) words\n');
    expect(words).not.toContain('class="picture"');
    expect(shownOn('## One\n\n\\\n \n')).not.toContain('class="picture"');
  });

  it('sets a full slide smaller and says so, and a nearly empty one larger', () => {
    const items = (count: number): string => `## One\n\n${'- a point to make\n'.repeat(count)}`;
    expect(shownOn(items(3))).toContain('plain-page size-150');
    expect(shownOn(items(9))).toContain('plain-page size-100');
    expect(shownOn(items(14))).toContain('plain-page size-80');
    expect(writeSlidePages(talk(items(14))).warnings[0]).toMatch(
      /^Slide 2, “One”: It needs about 120 % of the height of a slide, so it is set at 80 %\./,
    );
  });

  it('knows a slide by its heading’s id, else by its title', () => {
    const record = talk('## One\n\na\n\n---\n\nb\n\n## Same\n\n## Same\n');
    const keys = (one: EntryRecord): string[] => writeSlidePages(one).pages.map(({ key }) => key);
    expect(keys(record)).toEqual(['title', '“One”', '“One” 2', '“Same”', '“Same” 2']);
    const content = record.document.content?.map((block, index) =>
      index === 0 ? { ...block, attrs: { ...block.attrs, id: 'h1' } } : block,
    );
    const named = { ...record, document: { ...record.document, content: content ?? [] } };
    expect(keys(named).slice(0, 3)).toEqual(['title', 'h1', 'h1 2']);
    expect(JSON.stringify(writeSlidePages(named).pages.map(({ html }) => html))).not.toContain(
      'h1 2',
    );
  });

  it('puts a footnote on the slide that refers to it, and leaves out where links lead', () => {
    const html = shownOn('## One\n\na[^n], [[Secret plans|b]]\n\n## Two\n\n[^n]: The note.\n');
    expect(html).toContain('<p>a[n], b</p>\n<p>[n] The note.</p>');
    expect(html).not.toContain('Secret plans');
  });

  it('lets nothing of a text become markup', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          '</section>',
          '<script>alert(1)</script>',
          '</aside>',
          '<img onerror=x>',
          '<b>',
        ),
        fc.constantFrom(
          '## ',
          '',
          '- ',
          '> ',
          '```html\n',
          ':::notes\n',
          '| a |\n|-|\n| ',
          '$$\n',
          '`',
        ),
        fc.string({ maxLength: 20 }),
        (hostile, before, text) => {
          const markdown = `## One\n\n${before}${text}${hostile}`;
          const { pages } = writeSlidePages(talk(markdown, { title: hostile }));
          const html = pages.map((page) => page.html + page.notes).join('\n');
          expect(html).not.toMatch(/<\/?(?:section|script|aside|b)>|<img onerror/);
        },
      ),
    );
  });
});
