import { readBlog } from './blog-source';
import type { CsvRows } from './csv-table';
import { findBlog } from './find-blog';
import { isJoplinMarkdown, readJoplinMarkdown } from './joplin-markdown-source';
import { isJoplinExport, readJoplinExport } from './joplin-source';
import { isObsidianVault, readObsidianVault } from './obsidian-source';
import { readMarkdownSource } from './markdown-source';
import { isNotionExport, readNotionExport } from './notion-source';
import type { Source } from './source';
import type { SourceReader } from './source-reader';

/** Tells by its files what a source is, and gives the reader of that kind. */
export async function readSource(
  source: Source,
  readRows: (csv: string) => CsvRows,
): Promise<SourceReader> {
  const { files } = source;
  if (isObsidianVault(files)) return readObsidianVault(files);
  if (isJoplinExport(files)) return readJoplinExport(source);
  if (isNotionExport(files)) return readNotionExport(files, readRows);
  if (await isJoplinMarkdown(source)) return readJoplinMarkdown(files);
  const blog = await findBlog(source);
  if (blog !== null) return readBlog(blog, files);
  return readMarkdownSource(files);
}
