import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileTemplates } from '#core/publish/testing/hostile-templates';
import { makeRecord } from '../testing/make-record';
import { toMedium } from './medium';
import { AT_ADA, everything } from './testing/every-kind';

describe('a copy for Medium', () => {
  it('is HTML of what Medium keeps', () => {
    const { text, plain, warnings } = toMedium(everything(), AT_ADA);
    expect(text).toMatchInlineSnapshot(`
      "<h1>On locks: why?</h1>
      <p>First, see <a href="https://ada.dev/locks/">Locks</a>, <a href="https://ada.dev/other/">there</a>, Hidden and One. [1] And <code>{{ x }}</code> or <code>{{ y }}</code> and <code>{% if %}</code> {{open.</p>
      <p><a href="https://www.youtube.com/watch?v=abc">https://www.youtube.com/watch?v=abc</a></p>
      <h2>One</h2>
      <blockquote>
      <p><strong>Mind</strong></p>
      <p>the gap</p>
      </blockquote>
      <pre><code>graph TD; A--&gt;B
      </code></pre>
      <pre><code>const a = \`{{ b }}\`;
      {%endraw%}
      </code></pre>
      <pre><code>\`\`\`js
      x
      \`\`\`
      </code></pre>
      <pre><code>a_{1} \\\\ {{b}}
      </code></pre>
      <p>Inline <code>x_1^{2}</code> and marked gone a tick \` here, @ada.</p>
      <ul>
      <li>☑ done</li>
      <li>☐ not</li>
      <li>inner</li>
      </ul>
      <pre><code>a | b
      --|-------
      1 | longer
      </code></pre>
      <p>More</p>
      <p>hidden</p>
      <p><img src="https://ada.dev/on-locks/c.png" alt="A chart"> [Image: gone] <a href="https://ada.dev/about/">root</a> rel <a href="https://a.b/ref">ref</a></p>
      <h3>Deep</h3>
      <p>line<br>
      break #tag</p>
      <h2>Notes</h2>
      <ol>
      <li>A note with <a href="https://a.b/{{c}}">link</a>.</li>
      </ol>
      <hr>
      <p><em>Originally published at <a href="https://ada.dev/on-locks/">https://ada.dev/on-locks/</a>.</em></p>
      "
    `);
    expect(plain).toContain('# On locks: why?\n\nFirst, see [Locks](https://ada.dev/locks/)');
    expect(warnings).toMatchInlineSnapshot(`
      [
        "Pasting does not set the canonical link: type it into the story’s settings, under “Advanced settings”.",
        "images/x.png has no address on the web yet. Upload it there, and put its address in.",
        "The link to “Other” leads to its page, not to “Deep”.",
        "The link to “Hidden” becomes words: it has no address on the web.",
        "Links to the text’s own sections become words.",
        "“{{ y }}” is shown as it is written.",
        "“{% if %}” is shown as it is written.",
        "Callouts become quotations.",
        "Diagrams are shown as code, unless the site draws Mermaid by itself.",
        "Titles, marked lines and numbers of code are left out.",
        "Highlights become plain text.",
        "The widths and sides of images are left out.",
        "The link to other.md becomes words: it leads nowhere from there.",
        "Medium takes 5 tags: c left out.",
        "Put the cover in yourself, above the text.",
        "Footnotes become notes at the end.",
        "Formulas are shown as their source.",
        "What is struck out is shown as plain text.",
        "Boxes of tasks become signs.",
        "Lists within lists become one list.",
        "Medium has no tables: they become code, in columns.",
        "Of raw HTML only the words stay.",
        "Medium has two sizes of headings: the deeper ones look alike.",
      ]
    `);
  });

  it('holds no element or attribute that Medium does not know', () => {
    const known = /^\/?(?:h[123]|p|blockquote|pre|code|ul|ol|li|strong|em|a|img|br|hr|sup)$/;
    fc.assert(
      fc.property(fc.constantFrom(...MARKUP), hostileTemplates, (markup, text) => {
        const record = makeRecord('p1', 'T', `${markup}\n\n${text}\n`, { kind: 'post' });
        const { text: html } = toMedium(record, AT_ADA);
        for (const [, name = '', attributes = ''] of html.matchAll(/<(\/?[a-z0-9]+)([^<>]*)>/g)) {
          expect(name).toMatch(known);
          expect(attributes).not.toMatch(/\s(?:class|style|id|on\w+)=/);
        }
        expect(html).not.toMatch(/<(?:script|style)/i);
      }),
    );
  });

  it('has a sign for a task among other items', () => {
    const record = makeRecord('p1', 'T', '- [x] done\n- other\n', { kind: 'post' });
    expect(toMedium(record, AT_ADA).text).toContain('<li>☑ done</li>\n<li>other</li>');
  });

  it('has its sections in two sizes', () => {
    const record = makeRecord('p1', 'T', '# A\n\n## B\n\n### C\n\n#### D\n', { kind: 'post' });
    expect(toMedium(record, AT_ADA).text.match(/<h\d>/g)?.join('')).toBe('<h1><h2><h3><h3><h3>');
  });
});

const MARKUP = [
  '<script>alert(1)</script>',
  '<style>p { color: red }</style>',
  '<p class="x" style="color: red" onclick="x()">words</p>',
  'a <span class="x">b</span>',
  '> [!warning] C\n> d',
  '- [x] done',
  '| a | b |\n|:--|--:|\n| c | d |',
  '$$\nx\n$$ and $y$ #tag ==z==',
  '[[Locks]] ![[x.png]]',
  '![a|left|200](https://a.b/c.png)',
  'x[^1]\n\n[^1]: y',
];
