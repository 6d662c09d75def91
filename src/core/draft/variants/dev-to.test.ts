import fc from 'fast-check';
import { Liquid, type ParseStream, type TagToken, type Template } from 'liquidjs';
import { describe, expect, it } from 'vitest';
import { type DocumentNode, stringAttribute } from '#core/document/document';
import { fromMarkdown } from '#core/document/from-markdown';
import { visitNodes } from '#core/document/tree';
import { hostileTemplates } from '#core/publish/testing/hostile-templates';
import { makeRecord } from '../testing/make-record';
import { toDevTo } from './dev-to';
import { AT_ADA, everything } from './testing/every-kind';

type TagImplOptions = Exclude<
  Parameters<Liquid['registerTag']>[1],
  new (...args: never[]) => unknown
>;

/** As Forem does before Markdown and Liquid, see `MarkdownProcessor::Parser` in forem/forem. */
function guardCode(markdown: string): string {
  return markdown.replace(
    /\s*~{3}.*?~{3}|\s*`{3}.*?`{3}|`{2}.+?`{2}|`{1}.+?`{1}/gs,
    (code: string) => {
      const kept = code
        .replaceAll('{% endraw %}', '{----% endraw %----}')
        .replaceAll('{% raw %}', '{----% raw %----}');
      return /^\s*`{3}/.test(code)
        ? `\n{% raw %}\n${kept}\n{% endraw %}\n`
        : `{% raw %}${kept}{% endraw %}`;
    },
  );
}

/** What Liquid makes of a post; tags that are meant to run leave their text. */
function runLiquid(markdown: string): string {
  const liquid = new Liquid();
  for (const name of ['katex', 'details']) liquid.registerTag(name, blockTag(name));
  liquid.registerTag('embed', {
    parse(token: TagToken) {
      this['url'] = token.args;
    },
    render() {
      return `<${String(this['url'])}>`;
    },
  });
  return liquid
    .parseAndRenderSync(guardCode(markdown))
    .replaceAll('{----% endraw %----}', '{% endraw %}')
    .replaceAll('{----% raw %----}', '{% raw %}');
}

/** A tag whose content is run, see https://liquidjs.com/tutorials/register-filters-tags.html. */
function blockTag(name: string): TagImplOptions {
  return {
    parse(_, remain) {
      const templates: Template[] = [];
      this['templates'] = templates;
      this.liquid.parser
        .parseStream(remain)
        .on(`tag:end${name}`, function stop(this: ParseStream) {
          this.stop();
        })
        .on('template', (template: Template) => void templates.push(template))
        .on('end', () => {
          throw new Error(`Nothing ends ${name}.`);
        })
        .start();
    },
    *render(context, emitter) {
      yield this.liquid.renderer.renderTemplates(this['templates'] as Template[], context, emitter);
    },
  };
}

const bodyOf = (text: string): string => text.replace(/^---\n[^]*?\n---\n/, '');

/** All words that a reader sees, without what lies between them. */
function wordsIn(blocks: readonly DocumentNode[]): string {
  let words = '';
  visitNodes({ type: 'doc', content: blocks }, (node) => {
    words += node.type === 'mathInline' ? 'x' : (node.text ?? '');
    words += decode(stringAttribute(node, 'value'));
    if (node.type === 'hashtag') words += `#${stringAttribute(node, 'name')}`;
  });
  return words.replace(/\s+/g, '');
}

const decode = (html: string): string =>
  html
    .replace(/<\/?(?:pre|code)>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

const MATH = { type: 'mathInline', attrs: { latex: 'x' } };

/** A post made of one text: as prose, as a heading, as code, within a line and a list. */
function postOf(text: string): readonly DocumentNode[] {
  const line = text.replace(/\s+/g, ' ').trim();
  const words = [{ type: 'text', text: line }];
  const paragraph = { type: 'paragraph', content: words };
  const span = { type: 'text', text: line, marks: [{ type: 'code' }] };
  return [
    { type: 'heading', attrs: { level: 2 }, content: words },
    paragraph,
    { type: 'codeBlock', attrs: { language: 'js', meta: null }, content: [{ type: 'text', text }] },
    {
      type: 'paragraph',
      content: [{ type: 'text', text: 'a ' }, span, { type: 'text', text: ' b' }],
    },
    { type: 'paragraph', content: [...words, MATH, ...words] },
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph] }] },
    { type: 'blockquote', content: [paragraph] },
  ];
}

describe('a copy for dev.to', () => {
  it('says everything in dev.to’s way, and lists what it could not', () => {
    const { text, path, warnings } = toDevTo(everything(), {}, AT_ADA);
    expect(path).toBe('on-locks-why-dev-to.md');
    expect(text).toMatchInlineSnapshot(`
      "---
      title: 'On locks: why?'
      published: false
      description: 'What a lock is.'
      tags: 'csharp, webdev, db, a'
      canonical_url: 'https://ada.dev/on-locks/'
      cover_image: 'https://ada.dev/on-locks/c.png'
      series: 'Locks'
      ---

      First, see [Locks](https://ada.dev/locks/), [there](https://ada.dev/other/), Hidden and [One](#one).[^n] And \`{{ x }}\` or {% raw %}{{ y }}{% endraw %} and {% raw %}{% if %}{% endraw %} \\{% raw %}{{{% endraw %}open.

      {% embed https://www.youtube.com/watch?v=abc %}

      ## One

      > **Mind**
      >
      > the gap

      ~~~mermaid
      graph TD; A-->B
      ~~~

      <pre><code>const a = &#96;{% raw %}{{ b }}{% endraw %}&#96;;
      {% raw %}{%{% endraw %}endraw%}
      </code></pre>

      ~~~md
      \`\`\`js
      x
      \`\`\`
      ~~~

      {% katex %} a\\_{1} \\\\\\\\ { {b}} {% endkatex %}

      Inline {% katex inline %}x\\_1^{2}{% endkatex %} and marked ~~gone~~ a tick &#96; here, @ada.

      - ☑ done
      - ☐ not
        - inner

      | a | b |
      | --- | --- |
      | 1 | longer |

      {% details More %}

      hidden

      {% enddetails %}

      ![A chart](https://ada.dev/on-locks/c.png) ![gone](images/x.png) [root](https://ada.dev/about/) rel [ref](https://a.b/ref)

      #### Deep

      line<br>break #tag

      [^n]: A note with [link](https://a.b/%7B%7Bc%7D%7D).
      "
    `);
    expect(warnings).toMatchInlineSnapshot(`
      [
        "images/x.png has no address on the web yet. Upload it there, and put its address in.",
        "The link to “Other” leads to its page, not to “Deep”.",
        "The link to “Hidden” becomes words: it has no address on the web.",
        "“{{ y }}” is shown as it is written.",
        "“{% if %}” is shown as it is written.",
        "Callouts become quotations.",
        "Diagrams are shown as code, unless the site draws Mermaid by itself.",
        "Titles, marked lines and numbers of code are left out.",
        "Highlights become plain text.",
        "The widths and sides of images are left out.",
        "The link to other.md becomes words: it leads nowhere from there.",
        "The tag “C#” is “csharp” there.",
        "The tag “web-dev” is “webdev” there.",
        "It takes 4 tags of letters and digits: b, c left out.",
        "Links to videos, code and posts that stand alone are shown embedded.",
        "Code that dev.to would take apart is written as HTML, without colours.",
        "Formulas are drawn by dev.to’s katex tags.",
        "Names after an @ lead to the people on dev.to who are called so.",
        "Boxes of tasks become signs.",
        "Folded parts are dev.to’s own, which may show their text without bold and links.",
      ]
    `);
  });

  it('is run by Liquid without a trace', () => {
    const shown = runLiquid(bodyOf(toDevTo(everything(), {}, AT_ADA).text));
    expect(shown).toContain('{{ y }} and {% if %}');
    expect(shown).toContain('{%endraw%}');
    expect(shown).not.toMatch(/katex|details|embed|{% raw/);
  });

  it('has a sign for a task among other items', () => {
    const record = makeRecord('p1', 'T', '- [x] done\n- other\n', { kind: 'post' });
    expect(toDevTo(record, {}, AT_ADA).text).toContain('- ☑ done\n- other\n');
  });

  it('shows any text as it is, however much it looks like Liquid or code', () => {
    fc.assert(
      fc.property(hostileTemplates, (text) => {
        const blocks = postOf(text);
        const record = makeRecord('p1', 'Title', '', {
          kind: 'post',
          document: { type: 'doc', content: blocks },
        });
        const body = bodyOf(toDevTo(record, {}, AT_ADA).text);
        expect(wordsIn(fromMarkdown(runLiquid(body)).document.content ?? [])).toBe(wordsIn(blocks));
      }),
      { numRuns: 500 },
    );
  });

  it('asks for the address of the original where it is not known', () => {
    const { text, warnings } = toDevTo(everything(), {}, { ...AT_ADA, original: null });
    expect(text).not.toContain('canonical_url');
    expect(warnings[0]).toContain('Give the address of the original');
  });

  it('takes four tags of letters and digits, each once, and says what became of the others', () => {
    const record = makeRecord('p1', 'T', 'x\n', {
      tags: ['.NET', 'dotnet', '日本語', '…', 'A_b', 'c', 'd'],
    });
    const { text, warnings } = toDevTo(record, {}, AT_ADA);
    expect(text).toContain("tags: 'dotnet, 日本語, ab, c'\n");
    expect(warnings).toEqual([
      'The tag “.NET” is “dotnet” there.',
      'The tag “A_b” is “ab” there.',
      'It takes 4 tags of letters and digits: …, d left out.',
    ]);
  });
});
