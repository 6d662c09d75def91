import { describe, expect, it } from 'vitest';
import { isPlainJsx, isSaidInJsx, readTag, toJsx, toRawCode, toRawHtml } from './mdx-html';

const jsx = (html: string): string | null => {
  const tag = readTag(html);
  return tag === null ? null : toJsx(tag);
};

describe('a tag as JSX', () => {
  it.each([
    ['alt', 'alt'],
    ['cite', 'cite'],
    ['class', 'className'],
    ['className', 'className'],
    ['controls', 'controls'],
    ['datetime', 'dateTime'],
    ['dir', 'dir'],
    ['height', 'height'],
    ['HREF', 'href'],
    ['id', 'id'],
    ['lang', 'lang'],
    ['open', 'open'],
    ['rel', 'rel'],
    ['src', 'src'],
    ['target', 'target'],
    ['title', 'title'],
    ['width', 'width'],
  ])('says %s as %s', (attribute, said) => {
    expect(jsx(`<b ${attribute}="x">`)).toBe(`<b ${said}="x">`);
    expect(jsx(`<b ${attribute}>`)).toBe(`<b ${said}>`);
  });

  it.each([
    ['<B>', '<b>'],
    ['</B >', '</b>'],
    ['<br>', '<br />'],
    ['<hr/>', '<hr />'],
    ['<b />', '<b />'],
    ['<i id = \'a "b"\' lang=de style=x>', '<i id="a &quot;b&quot;" lang="de">'],
    ['<i id="{a}" title="a\nb" onclick="x">', '<i>'],
    ['<Chart>', '<Chart>'],
    ['<my-tag>', '<my-tag>'],
    ['< b>', null],
    ['<b', null],
    ['a <b>', null],
    ['<b> a', null],
    ['<b id=">', null],
    ['<!-- b -->', null],
    ['<1>', null],
  ])('%j is %j', (html, written) => {
    expect(jsx(html)).toBe(written);
  });

  it('knows what nothing closes', () => {
    const names = 'area br col embed hr img input param source track wbr b p svg chart'.split(' ');
    expect(names.filter((name) => readTag(`<${name}>`)?.isVoid === true)).toEqual(
      'area br col embed hr img input param source track wbr'.split(' '),
    );
    expect(names.filter((name) => readTag(`<${name}>`)?.isKnown === false)).toEqual(['chart']);
  });

  it('is all said where each of its attributes is', () => {
    const isSaid = (html: string) => isSaidInJsx(readTag(html) ?? expect.fail());
    expect([isSaid('<b>'), isSaid('<b id="a" class=b>')]).toEqual([true, true]);
    expect([isSaid('<b style="a">'), isSaid('<b id="{a}" lang=b>')]).toEqual([false, false]);
  });
});

describe('JSX of Outloud’s own', () => {
  it.each([
    '<b className="a">',
    '</b>',
    '<br />\n',
    '<details>\n<summary>A \\{b\\}</summary>',
    '<details open>\n<summary></summary>',
    toRawHtml('<b>"x"</b>'),
    toRawCode('a {"b"}\n'),
  ])('is %j', (source) => {
    expect(isPlainJsx(source)).toBe(true);
  });

  it.each([
    '<b class="a">',
    '<br>',
    '<Chart />',
    '<details>\n<summary>{a}</summary>',
    '<details>\n<summary>a</summary>b',
    'x<details>\n<summary>a</summary>',
    '<details>\n<summary>a\\b</summary>',
    '<details>\n<summary><b></summary>',
    '<details close>\n<summary>a</summary>',
    '<div dangerouslySetInnerHTML={{ __html: "a"b" }} />',
    '<div dangerouslySetInnerHTML={{ __html: "a" }} />b',
    '<pre><code>{"a" + b + "c"}</code></pre>',
    'a<pre><code>{"a"}</code></pre>',
    '<pre><code>{a}</code></pre>',
    'text',
  ])('is not %j', (source) => {
    expect(isPlainJsx(source)).toBe(false);
  });
});
