import { fromMarkdown } from '#core/document/from-markdown';
import { readFrontMatter } from '#core/document/front-matter';
import { escapeHtml } from '#core/document/html-text';
import { toHtml } from '#core/document/to-html';
import { tellWebPictures } from '#core/document/web-pictures';
import { leadingFrontMatter } from '#core/import/leading-front-matter';

/** Readable by itself, in light and dark; no file or font is asked for. */
const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#d9dce1, #3a3d42); --soft: light-dark(#f5f6f8, #232529); --quiet: light-dark(#5c626b, #a3a9b3); }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 44rem; padding: 3rem 1.5rem 6rem; font: 1.0625rem/1.65 system-ui, sans-serif; color: light-dark(#1d2025, #e4e6ea); background: light-dark(#fff, #1b1c1e); overflow-wrap: break-word; }
h1, h2, h3, h4 { line-height: 1.25; margin: 2em 0 0.6em; }
h1 { font-size: 2.1rem; margin-top: 0; }
.about { color: var(--quiet); font-size: 0.9rem; margin: -0.4rem 0 2.2rem; }
a { color: light-dark(#2b5bb5, #8ab4f8); }
img { max-width: 100%; height: auto; border-radius: 6px; }
pre { overflow-x: auto; padding: 0.9rem 1.1rem; border: 1px solid var(--line); border-radius: 8px; background: var(--soft); font: 0.875rem/1.55 ui-monospace, monospace; }
code { font-family: ui-monospace, monospace; font-size: 0.9em; }
:not(pre) > code { padding: 0.1em 0.35em; border-radius: 4px; background: var(--soft); }
blockquote, .callout { margin: 1.4em 0; padding: 0.1em 1.1em; border-left: 3px solid var(--line); color: var(--quiet); }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { border: 1px solid var(--line); padding: 0.4em 0.75em; text-align: left; }
hr { border: 0; border-top: 1px solid var(--line); margin: 2.5em 0; }
.task-list { list-style: none; padding-left: 0.4em; }
`;

/**
 * A post as a page of its own, where no generator shows it.
 * @param markdown the post as it would be written, front matter and all
 */
export function ownPage(title: string, markdown: string): string {
  const { document } = fromMarkdown(markdown);
  const { tags, date = '' } = readFrontMatter(leadingFrontMatter(markdown));
  const about = [date.slice(0, 10), ...tags.map((tag) => `#${tag}`)].filter(Boolean).join(' · ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<p class="about">${escapeHtml(about)}</p>
${tellWebPictures(toHtml(document))}
</main>
</body>
</html>
`;
}
