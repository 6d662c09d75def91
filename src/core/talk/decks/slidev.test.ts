import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeRecord } from '#core/draft/testing/make-record';
import type { EntryRecord } from '#core/library/record';
import { writeSlidevDeck } from './slidev';

const talk = (markdown: string, changes: Partial<EntryRecord> = {}): EntryRecord =>
  makeRecord('t1', 'My talk', markdown, { kind: 'talk', stage: 'ready', ...changes });

const textOf = (record: EntryRecord, notes: 'with' | 'without' = 'with'): string =>
  String(writeSlidevDeck(record, { notes }).files[0]?.content);

/** The slides of a deck by the rules of Slidev's own reader, each with its note. */
function readDeck(text: string): { readonly shown: string; readonly note: string | null }[] {
  const lines = text.split('\n');
  const slides: string[][] = [[]];
  for (let at = lines.indexOf('---', 1) + 1; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const fence = /^\s*`{3,}/.exec(line)?.[0];
    const end =
      fence === undefined ? -1 : lines.findIndex((one, n) => n > at && one.startsWith(fence));
    if (line.startsWith('---')) {
      expect(line + (lines[at + 1] ?? '')).toBe('---');
      slides.push([]);
    } else if (end >= 0) {
      slides.at(-1)?.push(...lines.slice(at, end + 1));
      at = end;
    } else slides.at(-1)?.push(line);
  }
  return slides.map((own) => {
    const shown = own.join('\n').trim();
    const last = [...shown.matchAll(/<!--([^]*?)-->/g)].at(-1);
    const isNote = last !== undefined && last.index + last[0].length === shown.length;
    return isNote
      ? { shown: shown.slice(0, last.index).trim(), note: (last[1] ?? '').trim() }
      : { shown, note: null };
  });
}

describe('writeSlidevDeck', () => {
  it('scales a diagram that is too high, and tells of one that nobody measured', () => {
    const source = `flowchart TD\n${Array.from({ length: 12 }, (_, at) => `  a${at} --> a${at + 1}`).join('\n')}`;
    const high = talk(`## One\n\n\`\`\`mermaid\n${source}\n\`\`\`\n`);
    const measured = writeSlidevDeck(high, {}, new Map([[source, { width: 120, height: 1200 }]]));
    const [, scale = ''] =
      /mermaid \{scale: ([\d.]+)\}/.exec(String(measured.files[0]?.content)) ?? [];
    expect(Number(scale) * 1200).toBeGreaterThan(300);
    expect(Number(scale) * 1200).toBeLessThan(440);
    expect(measured.warnings).toEqual([expect.stringContaining('Its diagram shrinks to')]);
    const low = writeSlidevDeck(high, {}, new Map([[source, { width: 1200, height: 300 }]]));
    expect(String(low.files[0]?.content)).toContain('```mermaid\n');
    expect(low.warnings).toEqual([]);
    expect(writeSlidevDeck(high).warnings).toEqual([
      expect.stringContaining('Its diagram may be too high'),
    ]);
  });

  it('says where lists and quotations begin at the right, and leaves the others', () => {
    const shown = textOf(talk('## One\n\n- שלום\n\ntext\n\n- b\n\n> שלום\n'));
    expect(shown.match(/<div dir="rtl">\n\n[->] שלום\n\n<\/div>/g)).toHaveLength(2);
    expect(shown.match(/dir=/g)).toHaveLength(2);
  });

  it('writes a head, a cover and a slide for each heading and break, notes last', () => {
    const record = talk(
      '## One {minutes=4}\n\n- a\n\n:::notes\nSay *this*.\n:::\n\n### Two\n\nb\n\n---\n\nc\n',
    );
    const deck = writeSlidevDeck(record);
    expect(deck).toMatchObject({ files: [{ path: 'my-talk-slidev.md' }], slides: 4, minutes: 4 });
    const text = textOf(record);
    expect(text).toMatch(/^---\ntheme: default\ntitle: 'My talk'\n[^]*?\nduration: 4min\n/);
    expect(readDeck(text)).toEqual([
      { shown: '# My talk', note: '4 min in all' },
      { shown: '## One\n\n- a', note: 'Section 4 min, slide 15 s\n\nSay *this*.' },
      { shown: '### Two\n\nb', note: null },
      { shown: 'c', note: null },
    ]);
    expect(textOf(record, 'without')).not.toMatch(/<!--|Say|min in all/);
  });

  it('leaves formulas and diagrams to Slidev, and writes images and code in its words', () => {
    const record = talk(
      '## One\n\n$a_{{b}}$\n\n```mermaid\na-->b\n```\n\n```c++ {1}\nx\n```\n\n![A](gone.png) ![B|300](https://a.example/b.png)\n',
    );
    const text = textOf(record);
    expect(text).toContain('$a_{ {b}}$');
    expect(text).toContain('```mermaid\na-->b\n```');
    expect(text).toContain('```cpp {1}\nx\n```');
    expect(text).toContain(
      'A <img src="https://a.example/b.png" alt="B" style="width: 300px; max-height: ',
    );
    expect(writeSlidevDeck(record).warnings).toContain(
      'The image gone.png is not in the library and will be missing.',
    );
  });

  it.each([
    ['an expression', 'a {{ b }} c', /<span v-pre>[^<{]*<\/span>/],
    ['an expression in code', '`{{ b }}`', /<code v-pre>[^<{]*<\/code>/],
    ['a tag', 'a Vec\\<T> b', /Vec\\<T>/],
    ['dashes', '\\--- a', /^-&#45;&#45; a$/m],
    ['a slot', '::right::', /&#58;:right|\\::right/],
    ['a comment', 'a \\<!-- b', /v-pre>[^<]*<\/span>/],
    ['HTML', 'a <Counter/> b', /\\<Counter/],
  ])('keeps %s from being read as Slidev’s own', (_, markdown, written) => {
    const [, slide] = readDeck(textOf(talk(`## One\n\n${markdown}\n\n:::notes\nSaid.\n:::\n`)));
    expect(slide?.shown).toMatch(written);
    expect(slide?.note).toContain('Said.');
  });

  it('keeps a title with dashes within the head, and YAML at a beginning a piece of code', () => {
    const text = textOf(talk('---\n\n```yaml\na: 1\n```\n', { title: 'a --- b' }));
    expect(text).toContain('title: "a -\\x2d- b"');
    expect(readDeck(text).at(-1)?.shown).toBe('<!-- -->\n\n```yaml\na: 1\n```');
  });

  it('keeps what is said in one comment, and marks of clicks as words', () => {
    const text = textOf(
      talk(
        '## One\n\n:::notes\na --> b `-->` [click] c\n\n<img src=x onerror=y>\n\n---\n\nd\n:::\n',
      ),
    );
    const [, slide] = readDeck(text);
    expect(slide?.note).toContain('a --&gt; b `--\u200b>` &#91;click] c');
    expect(slide?.note).toContain('\\<img src=x onerror=y>');
    expect(slide?.note).toMatch(/\nd$/);
  });

  it('has as many slides, notes and pieces of code as the talk, whatever is in them', () => {
    const hostile = fc.constantFrom(
      '---',
      '--- x',
      '-->',
      '<!--',
      '{{ x }}',
      '<T>',
      '::right::',
      '<<< @/a.js',
      '$$',
      '~~~',
      'theme: x',
      '[click]',
      '</script>',
    );
    const line = fc.oneof(hostile, fc.string({ maxLength: 12 }));
    const lines = fc.array(line, { minLength: 1, maxLength: 4 }).map((all) => all.join('\n'));
    const part = fc.record({ code: lines, said: fc.constantFrom('said --> so', '', '--- said') });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
        const record = talk('');
        const content = parts.flatMap(({ code, said }) => [
          { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Slide' }] },
          { type: 'codeBlock', attrs: { language: 'js' }, content: [{ type: 'text', text: code }] },
          {
            type: 'paragraph',
            content: [{ type: 'text', text: code.replace(/\s+/g, ' ') || 'x' }],
          },
          ...(said === ''
            ? []
            : [
                {
                  type: 'speakerNotes',
                  content: [{ type: 'paragraph', content: [{ type: 'text', text: said }] }],
                },
              ]),
        ]);
        const slides = readDeck(textOf({ ...record, document: { type: 'doc', content } }));
        expect(slides).toHaveLength(parts.length + 1);
        for (const [at, { said }] of parts.entries()) {
          const { note = null, shown = '' } = slides[at + 1] ?? {};
          expect(note !== null && note.includes('said')).toBe(said !== '');
          expect(shown).toMatch(/^## Slide\n\n(?:`{3,}|<pre)/);
          expect(shown.replace(/`{3,}[^]*?\n`{3,}/g, '')).not.toContain('{{');
        }
      }),
    );
  });
});
