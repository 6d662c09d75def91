import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { math, mathHtml } from 'micromark-extension-math';
import { afterAll } from 'vitest';
import { readFrontMatter } from '#core/document/front-matter';
import { escapeHtml } from '#core/document/html-text';
import { leadingFrontMatter } from '#core/import/leading-front-matter';
import { checkTwentyPosts } from './check-site';
import { publishTwentyPosts } from './publish-posts';

let folder: string;

/** A page of a text as GitHub shows it: its Markdown, formulas and alerts. */
function toPage(markdown: string): string {
  const front = leadingFrontMatter(markdown) ?? '';
  const { title = '', date = '', tags } = readFrontMatter(front);
  const html = micromark(markdown.slice(front.length), {
    allowDangerousHtml: true,
    extensions: [gfm(), math()],
    htmlExtensions: [gfmHtml(), mathHtml({ output: 'mathml' })],
  })
    .replace(/<p>\[!([A-Z]+)\]\n?/g, '<p class="$1">')
    .replace(/href="([^":]+)\.md([#"])/g, 'href="$1.html$2')
    // The anchors of headings.
    .replace(/<h2>([^<]*)<\/h2>/g, (_, words: string) => {
      return `<h2 id="${words.toLowerCase().replaceAll(' ', '-')}">${words}</h2>`;
    });
  const items = tags.map((tag) => `<li>${escapeHtml(tag)}</li>`).join('');
  return `<!doctype html><html lang="en"><body><h1>${escapeHtml(title)}</h1><time datetime="${date}">${date}</time><ul class="tags">${items}</ul><main>${html}</main></body></html>`;
}

/** The pages of all texts that are no drafts, with a list of them. */
async function showFolder(texts: string, pages: string): Promise<void> {
  const links: string[] = [];
  for (const name of await readdir(texts, { recursive: true })) {
    if (!name.endsWith('.md')) continue;
    const markdown = await readFile(join(texts, name), 'utf8');
    const { title = '', draft } = readFrontMatter(leadingFrontMatter(markdown) ?? '');
    if (draft === true) continue;
    const page = name.replace(/\.md$/, '.html');
    await mkdir(dirname(join(pages, page)), { recursive: true });
    await writeFile(join(pages, page), toPage(markdown));
    links.push(`<a class="post" href="${page}">${escapeHtml(title)}</a>`);
  }
  await cp(join(texts, 'images'), join(pages, 'images'), { recursive: true });
  await writeFile(join(pages, 'index.html'), `<!doctype html>${links.join('')}`);
}

checkTwentyPosts(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outloud-markdown-posts-'));
  const texts = join(folder, 'texts');
  const pages = join(folder, 'pages');
  await mkdir(texts);
  await publishTwentyPosts(folder, texts, 'markdown');
  await mkdir(pages);
  await showFolder(texts, pages);
  return { folder: pages, home: '/', addressOf: ({ slug }) => `/${slug}.html` };
});

afterAll(() => rm(folder, { recursive: true, force: true }));
