import { testWithAnyText } from '#core/document/testing/any-text';
import { readDay } from './day';
import { findUnclosedQuote, parseQuery, writeQuery } from './query';
import { findPassage, makeSnippet, markHits } from './snippet';
import { listWords, splitNameParts, splitNames, splitWords } from './words';

const QUERIES = [
  'tag:a -"b c" kind:post before:2026-03-29 title:"x y" is:private or z*',
  'a:b:c ""',
];

testWithAnyText({
  name: 'parseQuery',
  read: (text) => [parseQuery(text), findUnclosedQuote(text), writeQuery(parseQuery(text).terms)],
  samples: QUERIES,
});
testWithAnyText({ name: 'readDay', read: readDay, samples: ['2026-03-29', 'today', '2026-Q3'] });
testWithAnyText({
  name: 'splitWords',
  read: (text) => [splitWords(text), listWords(text), splitNameParts(text), [...splitNames(text)]],
  samples: ['readFile HTTPServer x_y-z 日本語'],
});
testWithAnyText({
  name: 'makeSnippet',
  read: (text) => {
    const phrases = [
      { words: ['a'], prefix: true },
      { words: ['b', 'c'], prefix: false },
    ];
    const hit = findPassage(text, phrases);
    return [makeSnippet(text, hit, phrases), markHits(text, phrases)];
  },
});
