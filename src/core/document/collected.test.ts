import { describe, expect, it } from 'vitest';
import { fromMarkdown } from './from-markdown';
import { readCuts, withoutPlan, writeCuts } from './heading-plan';
import { collectImages, replaceImages } from './images';
import { collectTags, isTagName, renameTag, retagList } from './tags';
import { toMarkdown } from './to-markdown';
import { collectLinks, collectWikilinks } from './wikilinks';
import { countTextWords } from './words';

const read = (markdown: string) => fromMarkdown(markdown).document;

describe('the pictures of a text', () => {
  it('are its sources, each once and in order', () => {
    expect(collectImages(read('![a](b) [c](d) ![](b)\n\n- ![e][f]\n\n[f]: g'))).toEqual(['b', 'g']);
    expect(collectImages(read('a ![[b.png]]'))).toEqual([]);
  });

  it.each([
    ['![a](b) ![c](d)', '![a](x) ![c](d)'],
    ['[a](b)', '[a](b)'],
    ['![a][r]\n\n[r]: b', '![a][r]\n\n[r]: x'],
    ['[a][r]\n\n[r]: b', '[a][r]\n\n[r]: b'],
    ['![a](b)\n\n[r]: b', '![a](x)\n\n[r]: b'],
    ['- **![a](b "c")**', '- **![a](x "c")**'],
  ])('get others, and so do the definitions that they refer to: %j', (markdown, replaced) => {
    const document = replaceImages(read(markdown), (source) => (source === 'b' ? 'x' : null));
    expect(toMarkdown(document).trim()).toBe(replaced);
  });

  it('are the same objects where none is replaced', () => {
    const document = read('![a](b)\n\nc');
    expect(replaceImages(document, () => null)).toBe(document);
  });
});

describe('the links of a text', () => {
  it('are told with all that they say', () => {
    expect(collectWikilinks(read('[[A#B|c]] ![[D#^e]] [f](g) [[#H]]'))).toEqual([
      { title: 'A', heading: 'B', block: null, label: 'c', embed: false },
      { title: 'D', heading: null, block: 'e', label: null, embed: true },
      { title: '', heading: 'H', block: null, label: null, embed: false },
    ]);
  });

  it('lead to titles, each once', () => {
    expect(collectLinks(read('[[A]] [[B|c]] ![[A#d]] [[#e]] [f](g)'))).toEqual(['A', 'B']);
  });
});

describe('the tags of a text', () => {
  it('are those in its words, each once and as first written', () => {
    expect(collectTags(read('#One `#no` #ONE #two/b \\#three\n\n# #four'))).toEqual([
      'One',
      'two/b',
      'four',
    ]);
  });

  it.each([
    ['a', true],
    ['a/b-c_d', true],
    ['12', false],
    ['fff', false],
    ['a b', false],
    ['', false],
    ['a#b', false],
  ])('may be %j: %s', (name, is) => {
    expect(isTagName(name)).toBe(is);
  });

  it.each([
    ['Old', 'new'],
    ['OLD/a', 'new/a'],
    ['older', 'older'],
    ['a/old', 'a/old'],
  ])('%s is called %s after a new name', (tag, name) => {
    expect(renameTag(tag, 'old', 'new')).toBe(name);
  });

  it('stay one list, each once, or the same list', () => {
    expect(retagList(['a', 'old', 'NEW', 'old/x'], 'old', 'new')).toEqual(['a', 'new', 'new/x']);
    const tags = ['a', 'A', 'b'];
    expect(retagList(tags, 'old', 'new')).toBe(tags);
  });
});

describe('what a talk plans with a heading', () => {
  it.each([
    ['20', [20]],
    ['20,5.5', [20, 5.5]],
    ['', []],
    [null, []],
    [7, []],
  ])('its cut %j means %j', (cut, slots) => {
    expect(readCuts(cut)).toEqual(slots);
  });

  it('is written with the least first, each once', () => {
    expect(writeCuts([20, 5, 20, 100])).toBe('5,20,100');
    expect(writeCuts([])).toBeNull();
  });

  it('is no business of readers', () => {
    const [heading] = read('## A {minutes=5 priority=must demo=local cut=10} ^id').content ?? [];
    const plain = withoutPlan(heading ?? expect.fail());
    expect(toMarkdown({ type: 'doc', content: [plain] })).toBe('## A ^id\n');
  });
});

it.each([
  ['', 0],
  ['one', 1],
  ['one two-three don’t snake_case', 4],
  ['- — …', 0],
  ['a1 2b 3', 3],
  ['日本語 ひら カ', 6],
  ['e\u0301t\u00e9', 1],
  ["'a'", 1],
  ['_a', 1],
])('%j has %i words', (text, count) => {
  expect(countTextWords(text)).toBe(count);
});
