import commonmark from 'commonmark-spec';
import { describe, expect, it } from 'vitest';
import { compareDocuments } from './losses';
import { fromMarkdown } from './from-markdown';
import { schema } from './schema';
import { htmlTokens, renderMarkdown, rendersAlike } from './testing/same-html';
import { readCorpus, readExamples } from './testing/shared-files';
import { toMarkdown } from './to-markdown';

interface Example {
  readonly name: string;
  readonly markdown: string;
}

const commonmarkExamples = commonmark.tests.map((test) => ({
  name: `CommonMark ${test.number} (${test.section})`,
  markdown: test.markdown.replaceAll('→', '\t'),
}));

const gfmExamples = [
  ...readExamples('gfm-spec.txt').filter(
    ({ extension }) => extension !== '' && extension !== 'tagfilter',
  ),
  ...readExamples('gfm-extensions.txt').filter(({ extension }) => extension !== 'tagfilter'),
];

const corpus = readCorpus();

/** The names of the examples for which the check fails, with what it says. */
function failures(examples: readonly Example[], check: (markdown: string) => void): string[] {
  return examples.flatMap(({ name, markdown }) => {
    try {
      check(markdown);
      return [];
    } catch (error) {
      return [`${name}: ${error instanceof Error ? error.message : String(error)}`];
    }
  });
}

function checkHtml(markdown: string): void {
  const canonical = toMarkdown(fromMarkdown(markdown).document);
  expect(htmlTokens(renderMarkdown(canonical))).toEqual(htmlTokens(renderMarkdown(markdown)));
}

function checkBytes(markdown: string): void {
  const { document, verbatim } = fromMarkdown(markdown);
  expect(toMarkdown(document, { verbatim })).toBe(markdown);
}

function checkFixedPoint(markdown: string): void {
  const { document } = fromMarkdown(markdown);
  const first = toMarkdown(document);
  const again = fromMarkdown(first).document;
  expect(compareDocuments(document, again)).toEqual([]);
  expect(toMarkdown(again)).toBe(first);
}

function checkSchema(markdown: string): void {
  const { document } = fromMarkdown(markdown);
  const node = schema.nodeFromJSON(document);
  node.check();
  expect(node.toJSON()).toEqual(document);
}

const SLOW = 240_000;

const suites = [
  { name: 'CommonMark 0.31.2', examples: commonmarkExamples, count: 652 },
  { name: 'GFM', examples: gfmExamples, count: 51 },
  { name: 'the corpus', examples: corpus, count: 574 },
];

for (const { name, examples, count } of suites) {
  describe.skipIf(examples.length === 0)(name, () => {
    it(`has ${count} examples`, () => expect(examples).toHaveLength(count));
    it(
      'renders the same when written anew',
      () => expect(failures(examples, checkHtml)).toEqual([]),
      SLOW,
    );
    it(
      'is byte for byte the same unedited',
      () => expect(failures(examples, checkBytes)).toEqual([]),
      SLOW,
    );
    it(
      'reads and writes the same in a second pass',
      () => expect(failures(examples, checkFixedPoint)).toEqual([]),
      SLOW,
    );
    it('fits the schema', () => expect(failures(examples, checkSchema)).toEqual([]), SLOW);
  });
}

describe('the comparison of HTML', () => {
  it.each([
    ['*a*', '**a**'],
    ['a\n\nb', 'a\nb'],
    ['- a\n- b', '- a\n\n- b'],
    ['`a  b`', 'a  b'],
    ['```\na  b\n```', '```\na b\n```'],
    ['[a](b)', '[a](c)'],
    ['a b', 'ab'],
    ['<b x="1">', '<b x="2">'],
  ])('tells %j from %j', (one, other) => {
    expect(rendersAlike(one, other)).toBe(false);
  });

  it.each([
    ['a  b', 'a b'],
    ['&amp;', '\\&'],
    ['<b y="1" x=\'2\'>', '<b x="2" y=1>'],
    ['* a', '- a'],
  ])('takes %j and %j for the same', (one, other) => {
    expect(rendersAlike(one, other)).toBe(true);
  });
});
