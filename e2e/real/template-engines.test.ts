import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DocumentNode } from '#core/document/document';
import { fromMarkdown } from '#core/document/from-markdown';
import { toMarkdown } from '#core/document/to-markdown';
import { eleventyDialect } from '#core/publish/generators/eleventy';
import { hexoDialect } from '#core/publish/generators/hexo';
import { jekyllDialect } from '#core/publish/generators/jekyll';
import { keepSource, NOTHING_KEPT } from '#core/publish/kept-source';
import { hostileTemplates } from '#core/publish/testing/hostile-templates';
import { makeHexoSite } from './hexo-site';
import { runTool, toolFile } from './run-tool';

const eleventy = eleventyDialect();
const hexo = hexoDialect();
const jekyll = jekyllDialect();

const TEXTS = fc.sample(hostileTemplates, 500);

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outloud-engines-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** A package of a tool's `node_modules`. */
function load<T>(tools: string, name: string): T {
  return createRequire(join(tools, 'package.json'))(name) as T;
}

it('reaches Markdown as it was, through the Liquid that Jekyll runs', async () => {
  const file = join(folder, 'texts.json');
  await writeFile(file, JSON.stringify(TEXTS.map((text) => jekyll.guard(text, NOTHING_KEPT, ''))));
  const script =
    'puts JSON.generate(JSON.parse(File.read(ARGV[0])).map { |t| Liquid::Template.parse(t).render })';
  const shown = await runTool('ruby', ['-rjson', '-rliquid', '-e', script, file], folder);
  expect(JSON.parse(shown)).toEqual(TEXTS);
});

it('reaches Markdown as it was, through the engines that Eleventy runs', () => {
  const tools = toolFile('OUTLOUD_ELEVENTY');
  const { Liquid } = load<{ Liquid: new () => { parseAndRenderSync(text: string): string } }>(
    tools,
    'liquidjs',
  );
  const nunjucks = load<{ renderString(text: string, data: object): string }>(tools, 'nunjucks');
  for (const text of TEXTS) {
    const guarded = eleventy.guard(text, NOTHING_KEPT, '');
    expect(new Liquid().parseAndRenderSync(guarded)).toBe(text);
    expect(nunjucks.renderString(guarded, {})).toBe(text);
  }
});

/** What the file of a post held before: one tag that is meant. */
const FILE = keepSource('{% asset_img a.png %}', fromMarkdown('').document);

/** A text as the words of an edited block, before it is guarded. */
function writeWords(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const words: DocumentNode = { type: 'paragraph', content: [{ type: 'text', text: line }] };
  const item = { type: 'listItem', content: [words] };
  const { blocks } = hexo.translate(
    [
      words,
      { type: 'heading', attrs: { level: 2 }, content: words.content ?? [] },
      { type: 'codeBlock', content: [{ type: 'text', text }] },
      { type: 'bulletList', content: [item, item] },
      { type: 'blockquote', content: [words] },
    ],
    { hrefTo: () => null, kept: FILE, path: '', isThere: () => true },
  );
  return toMarkdown({ type: 'doc', content: blocks });
}

interface HexoProgram {
  init(): Promise<void>;
  readonly config: { marked: object };
  readonly post: {
    render(
      source: null,
      data: { content: string; engine: 'md'; disableNunjucks?: true },
    ): Promise<{ content: string }>;
  };
}

it('is shown by Hexo, in a post that has templates, as it would be without Nunjucks', async () => {
  const tools = toolFile('OUTLOUD_HEXO');
  const site = join(folder, 'site');
  await makeHexoSite(site, tools);
  const Hexo = load<new (site: string, options: object) => HexoProgram>(tools, 'hexo');
  const program = new Hexo(site, { silent: true });
  await program.init();
  // Which way a quote turns is no matter here.
  program.config.marked = { ...program.config.marked, smartypants: false };
  const show = async (content: string, disableNunjucks?: true) => {
    const post = { content, engine: 'md', ...(disableNunjucks && { disableNunjucks }) } as const;
    const shown = (await program.post.render(null, post)).content;
    // What nobody sees: comments, references for signs, a heading's name and tooltip.
    return shown
      .replaceAll('<!-- -->', '')
      .replace(/&#(?:x([0-9A-F]+)|(\d+));/g, (_, hex?: string, digits?: string) =>
        String.fromCharCode(Number(hex === undefined ? digits : `0x${hex}`)),
      )
      .replace(/(<h2) id="[^"]*"(><a) href="[^"]*" class="headerlink" title="[^"]*"/g, '$1$2');
  };
  for (const text of TEXTS) {
    const markdown = writeWords(text);
    const shown = await show(hexo.guard(markdown, FILE, ''));
    expect(shown, markdown).toBe(await show(markdown, true));
  }
});
