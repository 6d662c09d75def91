import { BLOG_LAYOUTS } from './blog-layouts';
import { readBlog } from './blog-source';
import { isObsidianVault, readObsidianVault } from './obsidian-source';
import { readMarkdownSource } from './markdown-source';
import type { Source } from './source';
import type { SourceReader } from './source-reader';

/** Tells by its files what a source is, and gives the reader of that kind. */
export async function readSource(source: Source): Promise<SourceReader> {
  const { files } = source;
  if (isObsidianVault(files)) return readObsidianVault(files);
  const blog = BLOG_LAYOUTS.find((layout) => layout.recognise(files));
  if (blog !== undefined) return readBlog(blog, files);
  return readMarkdownSource(files);
}
