import { expect, it } from 'vitest';
import { makeRecord } from '#core/draft/testing/make-record';
import { comparedWords, readingsOf } from './compared-words';
import { documentText } from './document-text';
import { readSaid } from './said';

it.each([
  ['a1b c_d-e', ['a1b', 'c', 'd', 'e']],
  ["1'a a'1 a' b", ['1a', 'a', '1', 'a', 'b']],
  ["O'Neil’s", ['oneils']],
  ['日本語 ひら カナ', ['日', '本', '語', 'ひ', 'ら', 'カ', 'ナ']],
  ['กa ກb កc', ['ก', 'a', 'ກ', 'b', 'ក', 'c']],
  ['ﬁle ２', ['file', '2']],
  ['हिन्दी', ['हिन्दी']],
  ['100%ag 100%ab', ['100', 'ag', '100']],
  ['%4', ['4']],
  ['\\u0041b \\x41b \\u41 \\xe', ['ab', 'ab', 'u41', 'xe']],
  ['\\u00e9e \\u{e9}e \\u{41', ['ee', 'ee', 'u', '41']],
])('the words of %j are %j', (text, words) => {
  expect(comparedWords(text)).toEqual(words);
});

it.each([
  ['plain words', []],
  ['salaryTalkNotes', ['salary Talk Notes']],
  ['SalaryTalkNotes', [' Salary Talk Notes']],
  ['salaryTalk', []],
  ['xSalaryTalk and 1aBcD', ['x Salary Talk']],
  ['UTFEncoding', [' U T F Encoding']],
  ['c2VjcmV0IHdvcmRzIGFyZSBo', ['secret words are h']],
  ['c2VjcmV0IHdvcmRzIGFyZSBo\r\nZXJl', [' Z X Jl', 'secret words are here']],
  ['c2VjcmV0IHdvcmRzIGFyZSB', []],
])('the words within %j are read, too: %j', (text, inside) => {
  expect(readingsOf(text).slice(2)).toEqual(inside.length === 0 ? [] : [inside.join('\n')]);
});

it('HTML in quotes is read as HTML', () => {
  const [plain, read] = readingsOf(
    'a <div dangerouslySetInnerHTML={{ __html: "<b>c\\n\\"d\\"\\t\\\\e\\/f</b>" }} /> g',
  );
  expect(plain).toBe('a <b>c "d" \\e/f</b> g');
  expect(read).toBe('a c "d" \\e/f g');
  const other = 'a <div x={{ __html: "b" }} /> <div dangerouslySetInnerHTML={{ __html: b }} />';
  expect(readingsOf(other)[0]).toBe(other);
});

const TEXT = [
  '---\nnote: said above\n---',
  '# Head',
  'One [[Other|label]] and [[Secret]] #tag $x$ a[^1]b<i>c</i>d%%hidden one%%e![alt](src.png "title")f\\\ng',
  '[link](/href "of it") https://me.dev/page www.me.dev/x.',
  '```js meta\ncode\n```',
  '%%\nhidden two\n%%',
  '<div><!-- hidden three -->shown</div>',
  '{{ raw }}',
  '$$\nlatex\n$$',
  '[^1]: Footnote',
].join('\n\n');

it('what an entry says is its running text, then all else; its comments are apart', () => {
  const record = makeRecord('n', 'Title', `${TEXT}\n`);
  const { shown, hidden } = readSaid(record, (name) => name === 'Secret');
  expect(hidden).toBe('hidden one\n\nhidden two\n\n hidden three ');
  expect(shown.split('\n').filter((line) => line !== '')).toEqual([
    'Title',
    'Head',
    'One label and  tag x abcdef',
    'g',
    'link    ',
    'code',
    'Footnote',
    '---',
    'note: said above',
    '---',
    'Other',
    'label',
    'tag',
    'x',
    '1',
    '<i>',
    '</i>',
    'alt',
    'title',
    'src.png',
    '/href',
    'of it',
    ' ',
    ' ',
    'meta',
    '<div>shown</div>',
    '{{ raw }}',
    'latex',
    '1',
  ]);
});

it('all that a text holds is in its text, comments too', () => {
  const { document } = makeRecord('n', 'Title', `${TEXT}\n`);
  const lines = documentText(document).split('\n');
  for (const words of [
    'Head',
    'Other',
    'label',
    'Secret',
    'tag',
    'x',
    'hidden one',
    'hidden two',
    'alt',
    'title',
    '/href',
    'of it',
    'meta',
    'code',
    '{{ raw }}',
    '<div><!-- hidden three -->shown</div>',
    'latex',
    'Footnote',
  ])
    expect(lines, words).toContain(words);
  expect(lines).not.toContain('src.png');
});
