import { expect, test } from 'vitest';
import { fromMarkdown } from '#core/document/from-markdown';
import { toMarkdown } from '#core/document/to-markdown';
import { insertExcerpts } from './rework-excerpts';
import { sourcedBlocks } from './source';
import { countIds, makeRecord } from './testing/make-record';

const image = (digit: string): string => `${digit.repeat(64)}.png`;

test('what comes into a draft takes other names where the draft means something else by them', () => {
  const note = makeRecord(
    'n2',
    'M',
    `[b][x] ![c][y] <img src="p.png"> <img src="own.png"> [^1] ![[p.png]] [d][same]

[x]: https://b.example
[y]: p.png
[same]: https://same.example

[^1]: other
`,
    { attachments: { 'p.png': image('b') } },
  );
  const { document } = fromMarkdown(`a[^1] [c][X] ![](q.png) ![](p.png) [d][same]

[x]: https://a.example

[x]: https://c.example

[same]: https://same.example

[^1]: own
`);
  const to = { isTalk: false, newBlockId: countIds() };
  const added = { note, blocks: sourcedBlocks(note) };
  const draft = { document, attachments: { 'p.png': image('a') } };
  const { document: written, attachments } = insertExcerpts(draft, 6, added, to);
  expect(attachments).toEqual({ 'p.png': image('a'), 'p-2.png': image('b') });
  const own = toMarkdown(document);
  expect(toMarkdown(written)).toBe(`${own}
[b][x-2] ![c][y] <img src="p-2.png"> <img src="own.png"> [^1-2] ![[p-2.png]] [d][same]

[x-2]: https://b.example

[y]: p-2.png

[same]: https://same.example

[^1-2]: other
`);
});
