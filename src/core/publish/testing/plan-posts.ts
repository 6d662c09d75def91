import { makeRecord } from '#core/draft/testing/make-record';
import { toCatalogRow } from '#core/library/catalog-row';
import { createLinkGraph } from '#core/links/link-graph';
import type { EntryRecord } from '#core/library/record';
import { readBlogPost } from '#core/import/blog-post';
import type { Dialect } from '../dialect';
import { hugoDialect } from '../generators/hugo';
import { indexLibrary } from '../privacy/private-index';
import { planPublication, type PublicationWish } from '../publish';
import { type KeptFile, rewritePost } from '../rewrite-post';
import type { GeneratedPost } from '../write-post';

/** The name of an asset of which one digit tells it apart. */
export const asset = (digit: string): string => `${digit.repeat(64)}.png`;

/** Plans a publication at a fixed moment. */
export function plan(
  library: readonly EntryRecord[],
  ids: readonly string[],
  changes: Partial<PublicationWish> = {},
) {
  const { trash = [] } = changes;
  return planPublication({
    dialect: hugoDialect(),
    ids,
    library,
    trash,
    index: indexLibrary({ library, trash }),
    resolve: createLinkGraph(library.map(toCatalogRow)).resolve,
    published: new Map(),
    kept: new Map(),
    obstacles: new Map(),
    taken: [],
    now: '2024-06-01T00:00:00.000Z',
    ...changes,
  });
}

/** The text planned for an entry, '' when there is none. */
export function textOf(planned: ReturnType<typeof plan>, id: string): string {
  const file = planned.files.find((one) => one.id === id && 'text' in one);
  return file !== undefined && 'text' in file ? file.text : '';
}

/** A post that is ready. */
export const post = (
  id: string,
  title: string,
  markdown: string,
  changes: Partial<EntryRecord> = {},
) => makeRecord(id, title, markdown, { kind: 'post', stage: 'ready', ...changes });

/** A file that a blog has, with nothing beside it. */
export const keptFile = (path: string, text: string): KeptFile => ({ path, text, taken: [] });

/** An entry that came from a file, with what was changed since, as it goes back there. */
export function rewritten(
  dialect: Dialect,
  file: KeptFile,
  changes: Partial<EntryRecord>,
): GeneratedPost {
  const { markdown, stage } = readBlogPost(dialect.generator, file.path, file.text ?? '');
  const record = makeRecord('a', 'A', markdown, { kind: 'post', stage, ...changes });
  const now = '2024-06-01T00:00:00.000Z';
  return rewritePost(record, file, { dialect, hrefTo: () => null, now, style: {} });
}
