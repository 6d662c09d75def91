import { readBlogPost } from '#core/import/blog-post';
import { readEntryMarkdown } from '#core/library/entry-markdown';
import { makeRecord } from '#core/draft/testing/make-record';
import type { EntryRecord } from '#core/library/record';
import { dialectOf } from '../generators/dialects';
import { rewritePost } from '../rewrite-post';
import { GENERATORS, type Generator } from '../target';

/** Where a post lies in each blog. */
const PATHS: Readonly<Record<Generator, string>> = {
  hugo: 'content/posts/a.md',
  jekyll: '_posts/2024-03-05-a.md',
  astro: 'src/content/blog/a.md',
  eleventy: 'content/blog/a.md',
  hexo: 'source/_posts/a.md',
  docusaurus: 'blog/2024-03-05-a.md',
  markdown: 'a.md',
};

/** What a file becomes in each blog, by the names of those that make the same of it. */
export type Rewritten = Readonly<Record<string, readonly [text: string, ...warnings: string[]]>>;

/**
 * A file of a blog after the entry that came from it became another one.
 * @param markdown what the entry says now, front matter and all; left out, what the file says
 * @param changes of its other fields
 */
export function rewrittenEverywhere(
  file: string,
  markdown: string = file,
  changes: Partial<EntryRecord> = {},
): Rewritten {
  const names = new Map<string, Generator[]>();
  for (const generator of GENERATORS) {
    const path = PATHS[generator];
    const came = readBlogPost(generator, path, file);
    const record = makeRecord('a', 'A', came.markdown, {
      kind: 'post',
      stage: came.stage,
      attachments: { 'p.png': `${'1'.repeat(64)}.png` },
      ...readEntryMarkdown(markdown),
      ...changes,
    });
    const { text, warnings } = rewritePost(
      record,
      { path, text: file, taken: [] },
      {
        dialect: dialectOf({ generator }),
        hrefTo: (title) => (title === 'Other' ? '/other/' : null),
        now: '2024-06-01T00:00:00.000Z',
        style: {},
      },
    );
    const key = JSON.stringify([text, ...warnings]);
    names.set(key, [...(names.get(key) ?? []), generator]);
  }
  return Object.fromEntries(
    [...names].map(([key, all]) => [
      all.length === GENERATORS.length ? 'all' : all.join(' '),
      JSON.parse(key) as Rewritten[string],
    ]),
  );
}
