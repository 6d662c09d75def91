import { fenceJsonFrontMatter } from './json-front-matter';
import { createNameIndex, lastPart, type NameIndex } from './name-index';
import { referencePaths } from './reference-paths';
import { isMarkdownName } from './source';
import type { SourceReader } from './source-reader';

/** Any folder of Markdown files, or a single file. */
export function readMarkdownSource(files: readonly string[]): SourceReader {
  const index = createNameIndex(files);
  return {
    source: 'markdown',
    texts: files.filter(isNoteFile),
    refused: [],
    linksByPath: false,
    read: (path, text) => ({ key: path, markdown: understood(text), fileName: lastPart(path) }),
    locate: (reference, from) => locateByName(reference, from, index),
    locateTitle: (title, from) => locateText(title, from, index),
  };
}

/** A post of Hugo may lie among other texts. Without a title, JSON may be what the text is about. */
function understood(text: string): string {
  const fenced = fenceJsonFrontMatter(text);
  return typeof fenced?.values['title'] === 'string' ? fenced.markdown : text;
}

/** Whether a file is a note: MDX belongs to web sites, folders with a dot to tools. */
export function isNoteFile(path: string): boolean {
  return isMarkdownName(path) && !/\.mdx$/i.test(path) && !/(?:^|\/)\./.test(path);
}

/** Where the reference says, then any file of that name. */
export function locateByName(reference: string, from: string, index: NameIndex): readonly string[] {
  const paths = referencePaths(reference, from);
  const named = paths.map((path) => index.find(path, from) ?? index.find(lastPart(path), from));
  return [...new Set([...paths, ...named.filter((path) => path !== null)])];
}

/** The text that `[[Name]]`, `[[folder/Name]]` or `[[./Name.md]]` means. */
export function locateText(title: string, from: string, index: NameIndex): string | null {
  if (title.startsWith('./') || title.startsWith('../')) {
    const [path] = referencePaths(title, from);
    return path === undefined ? null : locateText(`/${path}`, from, index);
  }
  const found = index.find(/\.md$/i.test(title) ? title : `${title}.md`, from);
  return found !== null && isNoteFile(found) ? found : null;
}
