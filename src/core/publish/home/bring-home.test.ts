import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toMarkdown } from '#core/document/to-markdown';
import type { EntryRecord } from '#core/library/record';
import { dialectOf } from '../generators/dialects';
import { newPath } from '../site-layout';
import { GENERATORS, type Generator } from '../target';
import { hostileTemplates } from '../testing/hostile-templates';
import { hostileText } from '../testing/hostile-text';
import { asset, post } from '../testing/plan-posts';
import { bringHome } from './bring-home';
import { writePost } from './testing/write-post';

const RICH = `# A post

The first *words* about [[Second|another]] post, %%not for readers%% and \`{{ code }}\`.

<!-- a remark of mine -->

> [!tip] Mind
> A callout with {{ braces }} and {% if x %}.

- one
- two with a footnote[^n]
  and a broken line

![A picture](My%20Picture.png)

\`\`\`js
const x = "{{< ref >}}";
\`\`\`

| a | b |
| - | - |
| 1 | 2 |

[^n]: What the footnote says.

The last words, <T> and import x. ^named
`;

const MOMENT = '2024-03-05T09:00:00.000Z';

function blog(generator: Generator, markdown: string, changes: Partial<EntryRecord> = {}) {
  const frontMatter = "---\nslug: 'a-post'\ndescription: 'What it is.'\n---";
  const record = post('p1', 'A post', markdown, {
    frontMatter,
    tags: ['one', 'two'],
    attachments: { 'My%20Picture.png': asset('1') },
    created: MOMENT,
    updated: MOMENT,
    ...changes,
  });
  const { layout } = dialectOf({ generator });
  const placed = (slug: string) => newPath(layout, { slug, created: MOMENT });
  const place = { path: placed('a-post'), second: placed('second') };
  return { record, ...writePost(generator, record, place) };
}

const markdownOf = ({ document, verbatim }: Pick<EntryRecord, 'document' | 'verbatim'>): string =>
  toMarkdown(document, { verbatim });

describe.each(GENERATORS)('from a blog of %s', (generator) => {
  test('what was not changed there changes nothing here, byte for byte', () => {
    const { record, written, bring } = blog(generator, RICH);
    const { theirs, left, asThere } = bring(written);
    expect(markdownOf(theirs)).toBe(markdownOf(record));
    expect({ ...theirs, document: 0, verbatim: 0 }).toEqual({
      ...record,
      document: 0,
      verbatim: 0,
    });
    expect([...left, ...asThere]).toEqual([]);
  });

  test.each([
    ['The first', 'The very first'],
    ['another', 'one more'],
    ['A callout with', 'A box with'],
    ['two with', '2 with'],
    ['A picture', 'The picture'],
    ['const x', 'let x'],
    ['What the footnote says', 'What it says'],
    ['The last words', 'Last words'],
  ])('an edit there is the same edit here: %s', (from, to) => {
    const { record, written, bring, rewriter } = blog(generator, RICH);
    const there = written.replace(from, () => to);
    expect(there).not.toBe(written);
    const { theirs, left, asThere } = bring(there);
    expect(markdownOf(theirs)).toBe(markdownOf(record).replace(from, () => to));
    expect([...left, ...asThere]).toEqual([]);
    expect(rewriter.text(theirs)).toBe(there);
  });
});

describe.each(GENERATORS)('in a blog of %s', (generator) => {
  const open = (markdown: string, changes: Partial<EntryRecord> = {}) =>
    blog(generator, markdown, changes);

  test('a paragraph with a link to another post becomes one with a link between notes', () => {
    const { written, bring, rewriter } = open('One, see [[Second|it]].\n\nTwo.\n');
    const href = /\]\(([^)]*)\)/.exec(written)?.[1];
    const there = written.replace('Two.', `New, see [there](${href}).\n\nTwo.`);
    const { theirs, left } = bring(there);
    expect(markdownOf(theirs)).toBe(
      'One, see [[Second|it]].\n\nNew, see [[Second|there]].\n\nTwo.\n',
    );
    expect([left, rewriter.text(theirs)]).toEqual([[], there]);
  });

  test('many edits, among them some that can only be kept as they stand, take few writings', () => {
    const lines = Array.from({ length: 60 }, (_, at) => `Paragraph ${at} says *something*.`);
    const { record, written, rewriter } = open(`${lines.join('\n\n')}\n`);
    const there = written.replace(/Paragraph (\d+) says (.*)/g, (line, at, rest) => {
      if (Number(at) % 6 === 0) return `Part ${at} says ${rest}`;
      return Number(at) % 6 === 3 ? `${line} A <br> and \\* [x](/y 'z').` : line;
    });
    let writings = 0;
    const counting: typeof rewriter = {
      ...rewriter,
      writing: (base) => {
        const writing = rewriter.writing(base);
        const write = (given: EntryRecord): string => {
          writings += 1;
          return writing.write(given);
        };
        return { ...writing, write };
      },
    };
    const dialect = dialectOf({ generator });
    const home = bringHome(record, written, there, { rewriter: counting, dialect, path: 'a' });
    const markdown = markdownOf(home.theirs);
    for (let at = 0; at < 60; at += 6) expect(markdown).toContain(`Part ${at} says *something*.`);
    expect(markdown.split("[x](/y 'z').")).toHaveLength(11);
    expect(writings).toBeLessThan(6);
  });

  test('what was moved there moves here, with the remark in it', () => {
    const { written, bring } = open('One %%mine%% is first.\n\nTwo is second.\n\nThree.\n');
    const [one, two] = ['One is first.', 'Two is second.'].map((text) => {
      const found = new RegExp(text.replace(' ', '\\s+')).exec(written)?.[0] ?? '';
      expect(found).not.toBe('');
      return found;
    });
    const there = written.replace(`${one}\n\n`, '').replace(`${two}\n`, () => `${two}\n\n${one}\n`);
    expect(markdownOf(bring(there).theirs)).toBe(
      'Two is second.\n\nOne %%mine%% is first.\n\nThree.\n',
    );
  });

  test('what was taken out there goes, but not with a remark that only Outloud has', () => {
    const { written, bring } = open('One.\n\nTwo.\n\nThree %%mine%%.\n');
    const there = written.replace('Two.\n\n', '').replace(/\nThree.*\n/, '');
    const { theirs, left } = bring(there);
    expect(markdownOf(theirs)).toBe('One.\n\nThree %%mine%%.\n');
    const reason =
      'It was taken out in the blog, but in the draft it holds a comment or a name that only Outloud has. Take it out of the draft if it is to go.';
    expect(left).toEqual([{ reason, text: '' }]);
  });

  test('a paragraph written anew there leaves the one with a remark of mine alone', () => {
    const markdown = 'One %%mine%% two.\n\nThree.\n';
    const { written, bring } = open(markdown);
    const { theirs, left } = bring(written.replace('One two.', 'Different'));
    expect(markdownOf(theirs)).toBe(markdown);
    const reason =
      'In the draft it holds a comment or a name that only Outloud has, and its place can’t be told any more. Change it in the draft.';
    expect(left).toEqual([{ reason, text: 'Different' }]);
  });

  test('names and sources of blocks stay', () => {
    const { record, written, bring } = open('One.\n\nTwo.\n');
    const [one, two] = record.document.content ?? [];
    const attrs = (id: string) => ({ id, source: { note: 'n', block: 'b', hash: 'h' } });
    const named = [one, two].map((block, at) => ({
      ...block,
      type: 'paragraph',
      attrs: attrs(`b${at}`),
    }));
    Object.assign(record, { document: { type: 'doc', content: named } });
    const { theirs } = bring(written.replace('Two.', 'Two, edited.'));
    expect(theirs.document.content?.map((block) => block.attrs)).toEqual([
      attrs('b0'),
      attrs('b1'),
    ]);
  });

  test('fields come home, and those that Outloud makes are listed', () => {
    const { written, bring, rewriter } = open('One.\n');
    const there = written
      .replace(/title: .*/, "title: 'Another'")
      .replace("'two'", "'three'")
      .replace(/slug: .*/, "slug: 'elsewhere'")
      .replace('---\n', '---\nweight: 3\n');
    const { theirs, left } = bring(there);
    expect([theirs.title, theirs.tags]).toEqual(['Another', ['one', 'three']]);
    expect(left.every(({ reason }) => /“(slug|weight)”/.test(reason))).toBe(true);
    const home = rewriter.text(theirs);
    for (const line of ['Another', 'three']) expect(home).toContain(line);
    if (left.length === 0) expect(home).toMatch(/^weight: 3$/m);
  });
});

test('what can’t be written as it stands there is kept word for word, and said', () => {
  const { written, bring } = blog('hugo', 'One.\n\nTwo.\n');
  const { theirs, left, asThere } = bring(written.replace('Two.', '{{< figure "a" >}}\n\nTwo.'));
  expect(markdownOf(theirs)).toBe('One.\n\n{{< figure "a" >}}\n\nTwo.\n');
  const reason = 'It is kept as it stands in the blog, which is not how Outloud writes it.';
  expect([left, asThere]).toEqual([[], [{ reason, text: '{{< figure "a" >}}' }]]);
});

test.each(GENERATORS)('hostile text comes home from %s as it was', (generator) => {
  const text = fc.oneof(hostileTemplates, hostileText);
  fc.assert(
    fc.property(text, (hostile) => {
      const { record, written, bring } = blog(generator, `Before.\n\n${hostile}\n\nAfter.\n`);
      const same = bring(written);
      expect(markdownOf(same.theirs)).toBe(markdownOf(record));
      const there = written.replace(/Before(?=\.)/, 'Ahead');
      const edited = bring(there);
      expect(markdownOf(edited.theirs)).toBe(markdownOf(record).replace('Before', 'Ahead'));
    }),
    { numRuns: 12 },
  );
});
