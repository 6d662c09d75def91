import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toMarkdown } from '#core/document/to-markdown';
import type { EntryRecord } from '#core/library/record';
import { toCatalogRow } from '#core/library/catalog-row';
import { createLinkGraph } from '#core/links/link-graph';
import { dialectOf } from '../generators/dialects';
import type { PublicationWish } from '../publish';
import { GENERATORS, type Generator } from '../target';
import { hostileTemplates } from '../testing/hostile-templates';
import { hostileText } from '../testing/hostile-text';
import { asset, post } from '../testing/plan-posts';
import { bringHome } from './bring-home';
import { createRewriter } from './rewriter';

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
  const second = post('p2', 'Second', 'Text.', { frontMatter: "---\nslug: 'second'\n---" });
  const library = [record, second];
  const dialect = dialectOf({ generator });
  const placed = (slug: string) => dialect.newPath({ slug, created: MOMENT });
  const wish: PublicationWish = {
    dialect,
    ids: ['p1'],
    library,
    resolve: createLinkGraph(library.map(toCatalogRow)).resolve,
    published: new Map([
      ['p1', placed('a-post')],
      ['p2', placed('second')],
    ]),
    kept: new Map(),
    obstacles: new Map(),
    taken: [],
    now: '2024-06-01T00:00:00.000Z',
  };
  const rewriter = createRewriter(wish, record, undefined);
  const written = rewriter.text(record);
  const path = placed('a-post');
  const bring = (there: string) => bringHome(record, written, there, { rewriter, dialect, path });
  return { record, written, bring, rewriter };
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
