import { makeRecord } from '#core/draft/testing/make-record';
import { readBlogPost } from '#core/import/blog-post';
import type { EntryRecord } from '#core/library/record';
import { deriveEntryValues } from '#core/note/entry-values';
import { readEntryMarkdown } from '#core/library/entry-markdown';
import { dialectOf } from '../generators/dialects';
import type { Generator } from '../target';
import { plan, textOf } from './plan-posts';

/** A post as an import of its blog takes it in. @param edit changes its Markdown in the library */
function importedPost(
  generator: Generator,
  path: string,
  text: string,
  edit: (markdown: string) => string = (markdown) => markdown,
): EntryRecord {
  const { markdown, fileName, stage, created, onlyTags } = readBlogPost(generator, path, text);
  const edited = edit(markdown);
  const read = readEntryMarkdown(edited);
  const { title, tags, aliases } = deriveEntryValues(read, fileName, 'post');
  return makeRecord('p1', title, edited, {
    kind: 'post',
    stage,
    tags: [...(onlyTags ?? tags)],
    aliases: [...aliases],
    ...(created !== undefined && { created }),
  });
}

/** The file of a post that came from a blog, as it is written again after an edit. */
export function rewritten(
  generator: Generator,
  path: string,
  text: string,
  edit?: (markdown: string) => string,
): { readonly text: string; readonly warnings: readonly string[] } {
  const record = importedPost(generator, path, text, edit);
  const dialect = dialectOf({ generator });
  const kept = new Map([['p1', { path, text, taken: [] }]]);
  const planned = plan([record], ['p1'], { dialect, kept });
  return { text: textOf(planned, 'p1'), warnings: planned.warnings.map(({ what }) => what) };
}
