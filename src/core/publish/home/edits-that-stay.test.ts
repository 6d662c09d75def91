import { expect, test } from 'vitest';
import { blockHash } from '#core/document/blocks';
import { toMarkdown } from '#core/document/to-markdown';
import type { EntryRecord } from '#core/library/record';
import { post } from '../testing/plan-posts';
import { takeTextHome } from './take-home';

/**
 * Takes a text home that a blog got in some way of writing.
 * @param written what was written there; what the writing gives now where it is left out
 */
function takeHome(
  own: string,
  change: (written: string) => string,
  write: (markdown: string) => string = (markdown) => markdown,
  written = write(own),
) {
  const markdownOf = ({ document, verbatim }: Pick<EntryRecord, 'document' | 'verbatim'>) =>
    toMarkdown(document, { verbatim });
  const { edited, left, asThere } = takeTextHome(post('p', 'A', own), written, change(written), {
    write: (record) => write(markdownOf(record)),
    keysAlone: ({ blocks }) => blocks.map(blockHash),
    names: { titles: new Map(), sources: new Map() },
  });
  return { markdown: markdownOf(edited), left, asThere };
}

const escapeTags = (markdown: string) => markdown.replaceAll('{{<', '{{</*');

test('a text that is written otherwise by now keeps no edit beside it from coming home', () => {
  const own = 'See [it](/new/).\n\nTwo.\n\nThree.\n';
  const edit = (text: string) => text.replace('Two', 'Second').replace('Three', 'Third');
  expect(takeHome(own, edit, undefined, own.replace('new', 'old'))).toEqual({
    markdown: edit(own),
    left: [],
    asThere: [],
  });
});

test('beside it an edit that can only be kept as it stands is kept so, and the others come home', () => {
  const own = 'See [it](/new/).\n\nTwo.\n\nThree.\n\nFour.\n';
  const edit = (text: string) =>
    text.replace('Two', 'Second').replace('Three', '{{< x >}}').replace('Four', 'Fourth');
  expect(takeHome(own, edit, escapeTags, own.replace('new', 'old'))).toMatchObject({
    markdown: edit(own),
    left: [],
    asThere: [{ text: '{{< x >}}.' }],
  });
});

test('what looks escaped there but is written as it stands comes home as it stands', () => {
  const own = 'See [it](/new/).\n\nTwo.\n';
  const edit = (text: string) => text.replace('Two', '{% raw %}Two{% endraw %}');
  expect(takeHome(own, edit, undefined, own.replace('new', 'old'))).toEqual({
    markdown: edit(own),
    left: [],
    asThere: [],
  });
});

test('what was moved there and is written otherwise in its new place stays where it was', () => {
  const own = 'One.\n\nTwo.\n\nThree.\n\nFour.\n';
  const begin = (markdown: string) => markdown.replace(/^(\w+)\./, '$1, to begin with.');
  const move = (text: string) => `Three.\n\n${text.replace('Three.\n\n', '')}`;
  expect(takeHome(own, move, begin)).toMatchObject({
    markdown: own,
    left: [{ reason: 'It was moved in the blog. Move it in the draft.', text: 'Three.' }],
  });
});

test('what Outloud adds by itself is not changed from there', () => {
  const own = 'One.\n\nTwo.\n';
  const edit = (text: string) => text.replace('Outloud', 'me').replace('Two', 'Second');
  const { markdown, left } = takeHome(own, edit, (text) => `Made by Outloud.\n\n${text}`);
  expect(markdown).toBe('One.\n\nSecond.\n');
  const reason =
    'Outloud makes this by itself from other parts of the text. Change those in the draft.';
  expect(left).toEqual([{ reason, text: 'Made by me.' }]);
});

test('a footnote that became two there stays one here', () => {
  const own = 'One[^a].\n\n[^a]: Note.\n\nTwo.\n';
  const atEnd = (text: string) => text.replace(/(\[\^a\]: .*\n\n)([^]*)/, '$2\n$1').trimEnd();
  const edit = (text: string) => `${text}\n\n[^b]: Another.\n`;
  const { markdown } = takeHome(own, edit, (text) => `${atEnd(text)}\n`);
  expect(markdown).toContain('[^a]: Note.');
});
