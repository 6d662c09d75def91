import { ensureSyntaxTree } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { expect, test } from 'vitest';
import { blocksOfSource } from './source-prose';
import { sourceLanguage } from './source-syntax';

/** The words that are looked up, each as it stands in the source. */
function wordsOf(doc: string): string[] {
  const created = EditorState.create({ doc, extensions: [sourceLanguage()] });
  // A slow machine would go on parsing later.
  ensureSyntaxTree(created, doc.length, 60_000);
  const { state } = created.update({});
  return blocksOfSource(state).flatMap(({ words, start }) =>
    words.map(({ word, from, to }) => {
      expect(doc.slice(start + from, start + to)).toBe(word);
      return word;
    }),
  );
}

test.each([
  [
    'headings, lists, quotes and tables have words',
    '# One\n\n- two *three*\n> four\n\n| five | six |\n|---|---|\n| seven | **eight** |\n',
    ['One', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'],
  ],
  ['tasks and marked words do', '- [ ] one ~~two~~ ==three==\n', ['one', 'two', 'three']],
  [
    'the words of a link do, its address does not',
    'see [the docs](https://exmaple.org/pth "ttle") now\n',
    ['see', 'the', 'docs', 'now'],
  ],
  [
    'code does not',
    'run `npm strat` now\n\n```js\nconst mistke = 1;\n```\n\n    indnted cde\n\nend\n',
    ['run', 'now', 'end'],
  ],
  ['front matter does not', '---\ntitle: Mistke\ntags: [wrng]\n---\n\nwords\n', ['words']],
  [
    'HTML, links to notes, embeds and addresses do not',
    '<div>tgas</div>\n\nsee [[Noet]] and <b>bold</b> https://exmaple.org/pth\n',
    ['see', 'and', 'bold'],
  ],
  [
    'comments and formulas do not',
    'one%%rmark%% two $\\alhpa$ three\n\n$$\nabd\n$$\n',
    ['one', 'two', 'three'],
  ],
  ['half a word in bold is left alone', 'spel**ling** here\n', ['here']],
])('%s', (_, source, words) => {
  expect(wordsOf(source)).toEqual(words);
});
