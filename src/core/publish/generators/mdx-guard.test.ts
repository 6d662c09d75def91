import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentNode } from '#core/document/document';
import { NOTHING_KEPT } from '../kept-source';
import { hostileText } from '../testing/hostile-text';
import { plan, post, textOf } from '../testing/plan-posts';
import { renderMdx, textOfHtml } from '../testing/render-mdx';
import { docusaurusDialect } from './docusaurus';
import { guardMdx } from './mdx-guard';

const docusaurus = docusaurusDialect();

/** The body of a post that Outloud writes for Docusaurus: of Markdown, or of one block. */
function bodyOf(body: string | DocumentNode): string {
  const given =
    typeof body === 'string'
      ? post('p1', 'P', body)
      : post('p1', 'P', 'x', { document: { type: 'doc', content: [body] } });
  const text = textOf(plan([given], ['p1'], { dialect: docusaurus }), 'p1');
  return text.slice(text.indexOf('\n---\n') + 5);
}

describe('guardMdx', () => {
  it.each([
    ['a {b} c', 'a \\{b} c'],
    ['Vec\\<T> and a < b', 'Vec\\<T> and a \\< b'],
    ["import x from 'y'", "&#105;mport x from 'y'"],
    ['text\nexport y', 'text\n&#101;xport y'],
    ['<https://a.b/c_d>', '[https\\://a.b/c\\_d](https://a.b/c_d)'],
    ['a :name[b] c', 'a \\:name[b] c'],
    [':smile: \\:smile:', ":{''}smile: \\:{''}smile:"],
    ['![{a}](b.png)', '![\\{a}](b.png)'],
    ['[{a}]\n\n[{a}]: b', '[\\{a}]\n\n[\\{a}]: b'],
    ['<!-- truncate -->', '{/* truncate */}'],
    ['`{a}` `<b>`', '`{a}` `<b>`'],
    ['```js\n{a} <b>\nimport x\n```', '```js\n{a} <b>\nimport x\n```'],
    ['[a](<b {c}>)', '[a](<b {c}>)'],
    ['a } b > c', 'a } b > c'],
    ['H<kbd>2</kbd>O', 'H<kbd>2</kbd>O'],
    ['<Component x={1} />', '\\<Component x=\\{1} />'],
    [':::note[A {b}]\n\nx\n\n:::', ':::note[A \\{b}]\n\nx\n\n:::'],
    [':::other\n\nx\n\n:::', '\\:\\:\\:other\n\nx\n\n:::'],
  ])('writes %j as %j', (markdown, guarded) => {
    expect(guardMdx(markdown, NOTHING_KEPT)).toBe(guarded);
  });

  it('shows whatever text as it is, in the real compiler', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const shown = textOfHtml(
          await renderMdx(bodyOf({ type: 'paragraph', content: [{ type: 'text', text }] })),
        );
        expect(shown.replace(/\s+/g, ' ').trim()).toBe(text.replace(/\s+/g, ' ').trim());
      }),
      { numRuns: 300 },
    );
  });

  it('shows whatever code to the character', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const code = `${text}\n x ${text}`;
        const content = [{ type: 'text', text: code }];
        const block = { type: 'codeBlock', attrs: { language: 'js', meta: null }, content };
        const html = await renderMdx(bodyOf(block));
        const [shown = ''] = /(?<=<code[^>]*>)[^]*(?=<\/code>)/.exec(html) ?? [];
        expect(textOfHtml(shown).replace(/\n$/, '')).toBe(code);
      }),
      { numRuns: 200 },
    );
  });

  it('writes what the real compiler takes, whatever the Markdown', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (markdown) => {
        await renderMdx(bodyOf(markdown));
      }),
      { numRuns: 300 },
    );
  });
});
