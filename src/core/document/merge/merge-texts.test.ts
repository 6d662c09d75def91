import { describe, expect, test } from 'vitest';
import type { DocumentNode } from '../document';
import { fromMarkdown } from '../from-markdown';
import { toMarkdown } from '../to-markdown';
import type { MergeChoice } from './document-part';
import { chooseBlocks, mergeDocuments } from './merge-documents';

/** What a merge of three texts says for each choice, and how many choices there are. */
function choose(base: string | null, mine: string, theirs: string) {
  const read = (text: string): DocumentNode => fromMarkdown(text).document;
  const parts = mergeDocuments(base === null ? null : read(base), read(mine), read(theirs));
  const say = (choice: MergeChoice): string =>
    toMarkdown(
      chooseBlocks(
        parts,
        parts.map(() => choice),
      ),
    ).trim();
  const places = parts.filter(({ name }) => name === 'conflict').length;
  return { places, mine: say('mine'), theirs: say('theirs'), both: say('both') };
}

describe('two edits of one block', () => {
  test('in different sentences are both made', () => {
    const merged = choose(
      'One. Two. Three.',
      'One, *mine*. Two. Three.',
      'One. Two. Three, theirs.',
    );
    expect(merged).toMatchObject({ places: 0, both: 'One, *mine*. Two. Three, theirs.' });
  });

  test('in two sentences are two places, and neither is in what keeps the other', () => {
    const merged = choose(
      'It takes 5 seconds. It is the same. It ends at last.',
      'It takes 6 seconds. It is the same. It ends at noon.',
      'It takes 7 seconds. It is the same. It ends at nine.',
    );
    expect(merged).toEqual({
      places: 2,
      mine: 'It takes 6 seconds. It is the same. It ends at noon.',
      theirs: 'It takes 7 seconds. It is the same. It ends at nine.',
      both: 'It takes 6 seconds. It takes 7 seconds. It is the same. It ends at noon. It ends at nine.',
    });
  });

  test('in the whole of what it says stay two blocks, and no sentence is made that nobody wrote', () => {
    const merged = choose(
      'New line.\n\nThe end.',
      'New line changed here.\n\nThe end.',
      'New line changed in blog.\n\nThe end.',
    );
    expect(merged).toMatchObject({
      places: 1,
      both: 'New line changed here.\n\nNew line changed in blog.\n\nThe end.',
    });
  });

  test('that add to the same place follow each other', () => {
    const merged = choose('One.', 'One. Mine too.', 'One. Theirs as well.');
    expect(merged).toMatchObject({ places: 1, both: 'One. Mine too. Theirs as well.' });
  });

  test('in sentences side by side are one place, and both are made', () => {
    const merged = choose('One. Mine.', 'One. Mine. Again.', 'One. Theirs.');
    expect(merged).toEqual({
      places: 1,
      mine: 'One. Mine. Again.',
      theirs: 'One. Theirs.',
      both: 'One. Theirs. Again.',
    });
  });

  test('without what both were made from leave out nothing and repeat nothing', () => {
    const merged = choose(null, 'One. Two. Four is here.', 'One. Two. Three is here.');
    expect(merged).toMatchObject({ places: 1, both: 'One. Two. Four is here. Three is here.' });
  });

  test('of code are merged by its lines', () => {
    const code = (...lines: readonly string[]): string => `\`\`\`js\n${lines.join('\n')}\n\`\`\``;
    expect(choose(code('a', '', 'c'), code('a1', '', 'c'), code('a', '', 'c2'))).toMatchObject({
      places: 0,
      both: code('a1', '', 'c2'),
    });
    expect(choose(code('a', '', 'c'), code('a1', '', 'c'), code('a2', '', 'c'))).toEqual({
      places: 1,
      mine: code('a1', '', 'c'),
      theirs: code('a2', '', 'c'),
      both: code('a1', 'a2', '', 'c'),
    });
  });

  test('of one item leave the other items of the list alone', () => {
    const merged = choose(
      '- one\n- It takes 5 seconds.\n- three',
      '- one\n- It takes 6 seconds.\n- three',
      '- one\n- It takes 7 seconds.\n- three, too',
    );
    expect(merged).toEqual({
      places: 1,
      mine: '- one\n- It takes 6 seconds.\n- three, too',
      theirs: '- one\n- It takes 7 seconds.\n- three, too',
      both: '- one\n- It takes 6 seconds.\n\n  It takes 7 seconds.\n- three, too',
    });
  });
});
