// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitrarySpoilt, arbitraryText } from '#core/document/testing/arbitrary-text';
import { runsOf } from '#core/document/testing/fuzz-runs';
import { fromMarkdown } from '#core/document/from-markdown';
import { toHtml } from '#core/document/to-html';
import { cleanHtml } from './foreign/clean-html';
import { markdownOfPage } from './markdown-of-page';
import { pasted } from './testing/paste-into';

const PAGES = [
  '<h1>A</h1><p>b <b style="font-weight:normal">c</b> <a href="javascript:__kbx()">d</a></p><ul><li>e<ol><li>f</ol></ul>',
  '<table><tr><th colspan=2>a<td>b</tr></table><pre class="language-js">c\n</pre><img src=x onerror=__kbx()>',
  '<div class="MsoNormal" style="mso-list:l0 level1 lfo1">1. a<o:p></o:p></div><script>__kbx()</script><svg onload=__kbx()>',
  '<meta charset=utf-8><b id="docs-internal-guid-1"><span style="font-weight:700">a</span></b><details><summary>b</summary>c</details>',
  '<blockquote><blockquote><iframe srcdoc="<script>__kbx()</script>"></iframe></blockquote><input type=checkbox checked> d',
];
const TAGS =
  'b i s a p div span ul ol li table tr td th h1 pre code blockquote img br hr math svg template iframe style'.split(
    ' ',
  );
const tag = fc.tuple(
  fc.constantFrom(...TAGS),
  fc.constantFrom(
    '',
    ' style="font-weight:bold"',
    ' onclick="__kbx()"',
    ' href="x"',
    ' colspan="999999"',
  ),
);
const soup = fc
  .array(
    fc.oneof(
      tag.map(([name, more]) => `<${name}${more}>`),
      tag.map(([name]) => `</${name}>`),
      arbitraryText,
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));
const html = fc.oneof(soup, arbitrarySpoilt(PAGES), arbitraryText);

/** Scripts and handlers among the elements; text may say `onerror=`. */
function whatRuns(shown: string): string[] {
  const page = new DOMParser().parseFromString(shown, 'text/html');
  return [...page.querySelectorAll('*')].flatMap((element) => [
    ...(element.tagName === 'SCRIPT' ? ['script'] : []),
    ...[...element.attributes]
      .filter(({ name, value }) => /^on/i.test(name) || /^\s*javascript:/i.test(value))
      .map(({ name, value }) => `${name}=${value}`),
  ]);
}

it('any page that is pasted becomes a document without anything that runs', () => {
  fc.assert(
    fc.property(html, (page) => {
      expect(typeof cleanHtml(page)).toBe('string');
      const markdown = markdownOfPage(page);
      expect(fromMarkdown(markdown).document.type).toBe('doc');
      const document = pasted({ 'text/html': page, 'text/plain': 'x' });
      expect(document.type).toBe('doc');
      expect(whatRuns(toHtml(document))).toEqual([]);
    }),
    { numRuns: runsOf(15) },
  );
}, 300_000);
