import { expect, it } from 'vitest';
import { attributes, element, escapeHtml, isHtmlComment, safeAddress } from './html-text';

it('text means nothing between tags and in attributes', () => {
  expect(escapeHtml(`a & <b> "c" 'd'`)).toBe('a &amp; &lt;b&gt; &quot;c&quot; &#39;d&#39;');
  expect(attributes({ id: 'a"b', title: null, lang: '' })).toBe(' id="a&quot;b" lang=""');
  expect(element('p', { class: 'a' }, 'b<i>c</i>')).toBe('<p class="a">b<i>c</i></p>');
  expect(element('p', {}, '')).toBe('<p></p>');
});

it.each([
  'a.md',
  '/a:b',
  '?a:b',
  '#a:b',
  '',
  'http://a',
  'HTTPS://a',
  'mailto:a@b',
  'tel:1',
  'ftp://a',
  'xmpp:a',
  'irc://a',
])('%j can be followed', (address) => {
  expect(safeAddress(address)).toBe(address);
});

it.each([
  'javascript:a',
  ' java\tscript:a',
  '\u0001javascript:a',
  'file:///a',
  'data:a',
  'xhttp:a',
  'httpx:a',
  ':a',
])('%j can’t', (address) => {
  expect(safeAddress(address)).toBeNull();
});

it.each([
  ['<!-- a -->', true],
  [' <!-- a\n--> <!--b--> ', true],
  ['<!-- a', true],
  ['', true],
  ['<!-- a --> b', false],
  ['<b>', false],
])('%j is nothing but comments: %s', (html, is) => {
  expect(isHtmlComment(html)).toBe(is);
});
