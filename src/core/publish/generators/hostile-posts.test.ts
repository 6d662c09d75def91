import fc from 'fast-check';
import { load } from 'js-yaml';
import { Liquid } from 'liquidjs';
import MarkdownIt from 'markdown-it';
import { Marked } from 'marked';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import nunjucks from 'nunjucks';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { GENERATORS, type Generator } from '../target';
import { hostilePosts } from '../testing/hostile-posts';
import { renderMdx } from '../testing/render-mdx';
import { type Seen, seenIn, seenOf, writeHostilePost } from '../testing/write-hostile-post';

/** More than these are tried by hand: OUTLOUD_RUNS=5000, and OUTLOUD_SEED for others. */
const RUNS = Number(process.env['OUTLOUD_RUNS'] ?? 60);

const liquid = new Liquid();
const markdownIt = new MarkdownIt({ html: true });
const marked = new Marked({ gfm: true, breaks: true });

/** GitHub's Markdown; micromark loses line ends of code that stands in a tight list. */
function seenInGfm(markdown: string): Seen {
  const html = micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  return { words: seenIn(html).words, code: seenIn(markdownIt.render(markdown)).code };
}

/** Shortcodes as Hugo reads them: in comments they are shown, all others would be run. */
function runShortcodes(text: string): string {
  return text.replace(/\{\{([<%])([^]*?)(?:[>%]\}\}|$)/g, (all, sign: string, inner: string) => {
    const comment = /^\/\*([^]*)\*\/$/.exec(inner);
    if (comment === null) throw new Error(`Hugo would run ${all}`);
    return `{{${sign}${comment[1]}${sign === '<' ? '>' : '%'}}}`;
  });
}

/** What readers see of the body, as near as a generator's own parts in JavaScript come. */
const READ: Readonly<Record<Generator, (body: string, front: string) => Promise<readonly Seen[]>>> =
  {
    hugo: async (body) => [seenInGfm(runShortcodes(body))],
    // kramdown is tried with the real programs.
    jekyll: async (body) => {
      liquid.parseAndRenderSync(body);
      return [];
    },
    astro: async (body) => [seenInGfm(body)],
    eleventy: async (body) =>
      [liquid.parseAndRenderSync(body), nunjucks.renderString(body, {})].map((text) =>
        seenIn(markdownIt.render(text)),
      ),
    hexo: async (body, front) => {
      const text = front.includes('disableNunjucks: true') ? body : nunjucks.renderString(body, {});
      return [seenIn(await marked.parse(text))];
    },
    docusaurus: async (body) => [seenIn(await renderMdx(body))],
    markdown: async (body) => [seenInGfm(body)],
  };

/** The tags that front matter says, each a text or one with an address of its own. */
function labelsOf({ tags }: { tags: readonly (string | { label: string })[] }): readonly string[] {
  return tags.map((tag) => (typeof tag === 'string' ? tag : tag.label));
}

describe.each(GENERATORS)('%s', (generator) => {
  it('reads in the front matter what was given, by whichever YAML', () => {
    fc.assert(
      fc.property(hostilePosts, (given) => {
        const { front } = writeHostilePost(given, generator);
        for (const read of [load(front), parse(front, { version: '1.1' })]) {
          expect(read).toMatchObject({ title: given.title, ...given.fields });
          expect(labelsOf(read)).toEqual(given.tags);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('shows all words and code of hostile posts, and runs none', async () => {
    await fc.assert(
      fc.asyncProperty(hostilePosts, async (given) => {
        const { front, body } = writeHostilePost(given, generator);
        for (const seen of await READ[generator](body, front))
          expect(seen, body).toEqual(seenOf(given));
      }),
      { numRuns: RUNS },
    );
  });
});
