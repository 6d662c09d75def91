import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visitNodes } from '#core/document/tree';
import { composeDraft } from '#core/draft/compose';
import { countIds, makeRecord, wholeNotes } from '#core/draft/testing/make-record';
import type { EntryRecord } from '#core/library/record';
import { outlineOf } from '../outline';
import { writeMarpDeck } from './marp';
import type { WrittenDeck } from './prepare-deck';

const talk = (markdown: string, changes: Partial<EntryRecord> = {}): EntryRecord =>
  makeRecord('t1', 'My talk', markdown, { kind: 'talk', stage: 'ready', ...changes });

/** The Markdown that Marp reads. */
function fileOf({ files }: WrittenDeck): string {
  return String(files[0]?.content);
}

/** The slides of a deck by Marp's rule: rules outside code part them. */
function slidesOf(text: string): string[] {
  const body = text.replace(/^---\n[^]*?\n---\n/, '');
  const slides: string[][] = [[]];
  let fence: string | null = null;
  for (const line of body.split('\n')) {
    const opened = /^(`{3,})/.exec(line)?.[1];
    if (opened !== undefined && (fence === null || line === fence))
      fence = fence === null ? opened : null;
    if (line === '---' && fence === null) slides.push([]);
    else slides.at(-1)?.push(line);
  }
  return slides.map((lines) => lines.join('\n').trim());
}

describe('writeMarpDeck', () => {
  it('writes front matter, a title slide and a slide for each heading and break', () => {
    const deck = writeMarpDeck(
      talk(
        '# My talk\n\n## One {minutes=4}\n\n- a\n\n:::notes\nSay *this*.\n:::\n\n### Two\n\nb\n\n---\n\nc\n',
      ),
    );
    expect(deck.words).toBe(
      [
        "---\nmarp: true\ntheme: default\npaginate: true\ntitle: 'My talk'\n---",
        '# My talk\n\n<!--\n4 min in all\n-->',
        '---',
        '## One\n\n- a\n\n<!--\nSection 4 min, slide 15 s\n\nSay *this*.\n-->',
        '---',
        '### Two\n\nb',
        '---',
        'c\n',
      ].join('\n\n'),
    );
    expect(deck).toMatchObject({
      files: [{ path: 'my-talk.md', content: deck.words }],
      slides: 4,
      minutes: 4,
    });
  });

  it('writes the width of an image in its own words, and names what it has none for', () => {
    const deck = writeMarpDeck(
      talk('## One\n\n![A left turn|right|300](https://a.example/b.png)\n\n```js {1}\na\n```\n'),
    );
    expect(deck.words).toContain('![A \u2060left turn w:300px](https://a.example/b.png)');
    expect(deck.words).toContain('```js\na\n```');
    expect(JSON.stringify(deck)).toContain('The sides on which images stand are left out.');
    expect(JSON.stringify(deck)).toContain('line numbers of code are left out');
  });

  it('keeps Marp from making pictures of emoji, which it would fetch from the internet', () => {
    const deck = writeMarpDeck(
      talk('## Hi 👩‍💻\n\n© :smile: at 10:30:00, `🎉 <b>`\n\n```js\n"👩‍💻" < 1\n\n🎉\n```\n'),
    );
    const [, slide] = slidesOf(fileOf(deck));
    expect(slide).toContain(
      [
        '## Hi &#x1f469;\u200d&#x1f4bb;',
        '&#xa9; :\u2060smile: at 10:30:00, <code>&#x1f389; &lt;b&gt;</code>',
        '<pre><code class="language-js">&quot;&#x1f469;\u200d&#x1f4bb;&quot; &lt; 1\n\n&#x1f389;\n</code></pre>',
      ].join('\n\n'),
    );
    expect(deck.words).toContain('## Hi 👩‍💻');
    expect(deck.warnings).toEqual([]);
  });

  it('keeps pictures within what the slide’s text leaves of it', () => {
    const image = '![a](https://a.example/b.png)';
    const styleOf = (markdown: string) =>
      /<style scoped>\n(.*)\n<\/style>/.exec(fileOf(writeMarpDeck(talk(markdown))))?.[1];
    expect(styleOf('## One\n\nx')).toBeUndefined();
    expect(styleOf(`## One\n\n${image}`)).toContain('max-height: 489px; max-width: 100%');
    expect(styleOf(`## One\n\nx\n\n${image} ${image}`)).toMatch(/: 429px; max-width: 49%/);
    expect(styleOf(`${'- a\n'.repeat(9)}\n${image}`)).toContain('max-height: 160px');
  });

  it.each([
    ['## One\n\n```mermaid\npie\n```', 'Slide 2, “One”: Marp draws no Mermaid diagrams'],
    [`## One\n\n${'- point\n'.repeat(11)}`, 'Slide 2, “One”: It needs about 110 % of the height'],
    [`## One\n\nx\n\n---\n\n${'- point\n'.repeat(20)}`, 'Slide 3, behind “One”: It needs about'],
    [
      `## One\n\n${'![a](https://a.example/b.png)\n\n'.repeat(4)}`,
      'It needs about 135 % of the height',
    ],
    [
      `## One\n\n|${' one-long-word |'.repeat(8)}\n|${' - |'.repeat(8)}\n`,
      'Its table needs about 160 % of the width of a slide. Show fewer columns.',
    ],
    [`## One\n\n    ${'x'.repeat(200)}\n`, 'Slide 2, “One”: Its code shrinks to 37 % to fit'],
  ])('says what of a slide Marp will not show well: %j', (markdown, warning) => {
    const { warnings } = writeMarpDeck(talk(markdown));
    expect(warnings).toEqual([expect.stringContaining(warning)]);
  });

  it('says nothing of a slide that is shown as it is, of a formula, or of what is only said', () => {
    const said = `:::notes\n${'Much to say. '.repeat(200)}\n:::`;
    const deck = writeMarpDeck(
      talk(`## One\n\n${'- point\n'.repeat(8)}\n${said}\n\n### Two\n\n$x$\n\n$$\nx\n$$\n`),
    );
    expect(deck.warnings).toEqual([]);
  });

  it('takes over what the front matter tells Marp of its looks, and of that alone', () => {
    const frontMatter = [
      '---',
      'theme: gaia',
      'class: [lead, invert]',
      "color: '#eee'",
      'style: |',
      '  h1 { color: red }',
      'headingDivider: 2',
      'footer: secret',
      '---',
    ].join('\n');
    const deck = writeMarpDeck(talk('## One', { frontMatter }));
    const [head = ''] = fileOf(deck).split('\n---\n');
    expect(head.split('\n').slice(1)).toEqual([
      'marp: true',
      'theme: gaia',
      'paginate: true',
      "title: 'My talk'",
      "class: 'lead invert'",
      "color: '#eee'",
      "style: 'h1 { color: red }'",
    ]);
    expect(deck.warnings).toEqual([]);
    const full = `## One\n\n${'a\n\n'.repeat(7)}`;
    const gaia = writeMarpDeck(talk(full, { frontMatter: '---\ntheme: gaia\n---' }));
    expect(gaia.warnings).toEqual([expect.stringContaining('of the height of a slide')]);
    expect(writeMarpDeck(talk(full)).warnings).toEqual([]);
    const other = writeMarpDeck(talk('## One', { frontMatter: '---\ntheme: ours\n---' }));
    expect(fileOf(other)).toContain('\ntheme: default\n');
    expect(other.warnings).toEqual([expect.stringContaining('no theme “ours”')]);
  });

  it('tells how long the talk may take', () => {
    const frontMatter = '---\nslot: 20\n---';
    expect(writeMarpDeck(talk('## One', { frontMatter })).slot).toBe(20);
    expect(writeMarpDeck(talk('## One')).slot).toBeNull();
  });

  it.each([
    ['an end of the comment', 'a --> b --!> c ---> d', 'a - -> b - -!> c -- -> d'],
    ['a directive', 'theme: gaia', 'theme: gaia'],
    ['signs that Markdown escapes', 'a_b [x] 1 < 2 and `\\.` #1', 'a_b [x] 1 < 2 and `\\.` #1'],
  ])('keeps %s in speaker notes from being read as something else', (_, said, written) => {
    const record = talk('## One\n');
    const notes = {
      type: 'speakerNotes',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: said }] }],
    };
    const content = [...(record.document.content ?? []), notes];
    const [, slide] = slidesOf(
      writeMarpDeck({ ...record, document: { type: 'doc', content } }).words,
    );
    expect(slide?.match(/-->/g)).toHaveLength(1);
    expect(slide?.match(/<!--\n(.*)\n/)?.[1]).toMatch(/^\d+ s$/);
    if (!written.includes('`')) expect(slide).toContain(`\n\n${written}\n-->`);
  });

  it('never turns the comments of the author into speaker notes', () => {
    const deck = writeMarpDeck(
      talk('## One\n\n<!-- secret -->\n\nx <!-- secret --> %%secret%% y\n\n%%\nsecret\n%%\n'),
    );
    expect(deck.words).not.toContain('secret');
  });

  it('keeps code exact, rules and comments in it included', () => {
    const code = '---\n\n<!-- theme: x -->\n\n```\n\t{{< y >}}\n';
    const record = talk('## One\n');
    const content = [
      ...(record.document.content ?? []),
      {
        type: 'codeBlock',
        attrs: { language: 'md', meta: '{1,3}' },
        content: [{ type: 'text', text: code }],
      },
    ];
    const deck = writeMarpDeck({ ...record, document: { type: 'doc', content } });
    expect(deck.words).toContain(`\`\`\`\`md\n${code}\n\`\`\`\``);
    expect(slidesOf(deck.words)).toHaveLength(2);
  });

  it('puts footnotes on the slide that refers to them, and lines on one line', () => {
    const deck = writeMarpDeck(talk('## One\n\nover\ntwo lines[^n]\n\n[^n]: The note.\n'));
    expect(slidesOf(deck.words)[1]).toBe('## One\n\nover two lines\\[n]\n\n\\[n] The note.');
  });

  it('copies images and keeps their descriptions from being directives', () => {
    const asset = `${'a'.repeat(64)}.png`;
    const deck = writeMarpDeck(
      talk('## One\n\n![bg left a photo w:30](x.png)\n', { attachments: { 'x.png': asset } }),
    );
    expect(deck.copies).toEqual([{ asset, name: 'images/x.png' }]);
    expect(deck.words).toContain('![\u2060bg \u2060left a photo \u2060w:30](images/x.png)');
  });

  it('splits into the slides of the outline, whatever is in them', () => {
    const block = fc.constantFrom(
      'Prose here. More of it.',
      '## H',
      '### H',
      '- a\n- b',
      '```\n---\n```',
      '> ---',
      '***',
      '| a |\n| - |\n| b |',
      '<!-- c -->',
      '* * *',
      '---',
      'Setext\n---',
      '1. x\n\n   ---',
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 10 }), (blocks) => {
        const note = makeRecord('n1', 'Note', ['Start.', ...blocks].join('\n\n'));
        const draft = composeDraft('talk', wholeNotes([note]), countIds());
        const deck = writeMarpDeck({ ...talk(''), ...draft });
        const slides = outlineOf(draft.document).sections.flatMap((section) => section.slides);
        const empty = slides.filter(
          (slide) =>
            slide.heading === null &&
            slide.shown.every((one) => one.type === 'htmlBlock') &&
            slide.notes.length === 0,
        );
        expect(deck.slides).toBe(slides.length + 1 - empty.length);
        expect(slidesOf(deck.words)).toHaveLength(deck.slides);
        let code = 0;
        visitNodes(note.document, (node) => {
          if (node.type === 'codeBlock') code += 1;
        });
        expect(deck.words.split('\n```\n---\n```\n').length - 1).toBe(code);
      }),
    );
  });
});
