import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeCodeInfo, markedLines, otherCodeWords, readCodeInfo } from './code-info';
import { fromMarkdown } from './from-markdown';
import { toMarkdown } from './to-markdown';

/** The attributes of the code block that a fence with these words makes. */
function fence(info: string) {
  const { document } = fromMarkdown(`~~~${info}\ncode\n~~~\n`);
  const { language, meta } = document.content?.[0]?.attrs ?? {};
  return { language: (language ?? null) as string | null, meta: (meta ?? null) as string | null };
}

function words({ language, meta }: ReturnType<typeof fence>): string {
  return [language, meta].filter((part) => part !== null).join(' ');
}

describe('reading', () => {
  it.each([
    ['', null, null, '', false],
    ['js', 'js', null, '', false],
    ['js {1,3-5}', 'js', null, '1,3-5', false],
    ['js{1, 3 - 5}', 'js', null, '1,3-5', false],
    ['js {1-2 | 4,6|}', 'js', null, '1-2|4,6', false],
    ['ts title="src/a b.ts" {2} showLineNumbers', 'ts', 'src/a b.ts', '2', true],
    ["ts showLineNumbers title='a {1}.ts'", 'ts', 'a {1}.ts', '', true],
    ['go {hl_lines=["1-3",5] linenos=true}', 'go', null, '1-3,5', true],
    ['{.python hl_lines="1 3"}', 'python', null, '1,3', false],
    ['js:line-numbers {1}', 'js', null, '1', true],
    ['{1,3}', null, null, '1,3', false],
    ['ts {monaco}{1|2}', 'ts', null, '1|2', false],
    ['js start={5}', 'js', null, '', false],
    ['title="a"', null, 'a', '', false],
    ['js linenos=false subtitle="no"', 'js', null, '', false],
    ['c++ foo', 'c++', null, '', false],
  ])('%j', (info, language, title, marked, isNumbered) => {
    expect(readCodeInfo(fence(info))).toEqual({ language, title, marked, isNumbered });
  });
});

describe('changing', () => {
  it.each([
    ['js', { title: 'a.js' }, 'js title="a.js"'],
    ['js', { title: 'say "a"' }, `js title='say "a"'`],
    ['js {1} title="a" foo', { title: null }, 'js {1} foo'],
    ['js title="a"', { title: 'b' }, 'js title="b"'],
    ['js', { title: '! } { }' }, 'js title="! } { }"'],
    ['js subtitle="a" title="a" {1}', { marked: '2' }, 'js subtitle="a" title="a" {2}'],
    [
      'js title="{ } showLineNumbers" showLineNumbers',
      { isNumbered: false },
      'js title="{ } showLineNumbers"',
    ],
    ['js', { marked: '1, 3-5' }, 'js {1,3-5}'],
    ['js{1}', { marked: '2' }, 'js{2}'],
    ['js {1}', { marked: '1-2|4' }, 'js {1-2|4}'],
    ['js {1|2}', { marked: '' }, 'js'],
    ['{.py hl_lines="1 3"}', { marked: '2|4' }, '{.py hl_lines="2 4"}'],
    ['js title="{1}" {2} foo', { marked: '7' }, 'js title="{1}" {7} foo'],
    ['js {1} foo', { marked: '' }, 'js foo'],
    ['js {1,3} x{2}', { marked: '' }, 'js x{2}'],
    ['js start={5}', { marked: '2' }, 'js start={5} {2}'],
    ['js title="a"{2}', { marked: '7' }, 'js title="a"{7}'],
    [
      'go {hl_lines=["1-3"] linenos=true}',
      { marked: '4,6' },
      'go {hl_lines=["4","6"] linenos=true}',
    ],
    ['{.py hl_lines="1 3"}', { marked: '2' }, '{.py hl_lines="2"}'],
    ['go {linenos=true}', { isNumbered: false }, 'go'],
    ['js foo', { isNumbered: true }, 'js foo showLineNumbers'],
    ['js showLineNumbers', { isNumbered: true }, 'js showLineNumbers'],
    ['js showLineNumbers {1}', { isNumbered: false }, 'js {1}'],
    ['', { marked: '1' }, 'text {1}'],
    ['', { isNumbered: true }, 'text showLineNumbers'],
    ['{1}', { language: 'js' }, 'js {1}'],
    ['js {1}', { language: 'ts' }, 'ts {1}'],
    ['js {1}', { language: null }, 'text {1}'],
    ['js', { language: null }, ''],
    ['js', { language: ' a b`c ' }, 'a-b-c'],
  ])('%j, %j', (info, changes, changed) => {
    expect(words(changeCodeInfo(fence(info), changes))).toBe(changed);
  });

  it('says what was asked, leaves the rest, and comes back from Markdown', () => {
    const part = fc.constantFrom('{1,3}', 'title="a b"', 'showLineNumbers', 'foo', 'bar=1', 'x{2}');
    const infos = fc
      .tuple(fc.constantFrom('js', 'c++', 'text'), fc.array(part, { maxLength: 5 }))
      .map(([language, parts]) => [language, ...new Set(parts)].join(' '));
    const changes = fc.record(
      {
        title: fc.string({ minLength: 1 }).map((title) => title.trim() || 'a'),
        marked: fc.array(fc.integer({ min: 1, max: 99 })).map((lines) => lines.join(',')),
        isNumbered: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(infos, changes, (info, asked) => {
        const before = fence(info);
        const after = changeCodeInfo(before, asked);
        const title = asked.title?.replaceAll(/\s+/g, ' ');
        const spelled = title?.includes('"') ? title.replaceAll("'", '’') : title;
        expect(readCodeInfo(after)).toEqual({
          ...readCodeInfo(before),
          ...asked,
          ...(spelled === undefined ? {} : { title: spelled }),
        });
        expect(otherCodeWords(after)).toBe(otherCodeWords(before));
        const block = { type: 'codeBlock', attrs: { ...after }, content: [] };
        const { document: again } = fromMarkdown(toMarkdown({ type: 'doc', content: [block] }));
        expect(again.content?.[0]?.attrs).toMatchObject({ ...after });
      }),
    );
  });
});

it('counts only the lines that there are', () => {
  expect([...markedLines('1|3-4', 5)]).toEqual([1, 3, 4]);
  expect([...markedLines('2-3,5,9', 5)]).toEqual([2, 3, 5]);
  expect([...markedLines('1-999999999', 2)]).toEqual([1, 2]);
  expect([...markedLines('3-1,x', 4)]).toEqual([]);
});

it('tells the words that it does not know', () => {
  expect(otherCodeWords(fence('js {1} title="a" foo=1 showLineNumbers bar'))).toBe('foo=1 bar');
  expect(otherCodeWords(fence('go {hl_lines=["1-3"] linenos=true}'))).toBe('');
});
