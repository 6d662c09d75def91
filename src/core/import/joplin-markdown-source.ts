import { readFrontMatter } from '#core/document/front-matter';
import { tagName } from './joplin-source';
import { leadingFrontMatter } from './leading-front-matter';
import { readMarkdownSource } from './markdown-source';
import { folderOf } from './name-index';
import type { SourceReader } from './source-reader';

/** Whether the files are those of Joplin's “Markdown + front matter” export. */
export function isJoplinMarkdown(files: readonly string[]): boolean {
  return files.some((path) => path.startsWith('_resources/'));
}

/** Notes in the folders of their notebooks, which become tags. */
export function readJoplinMarkdown(files: readonly string[]): SourceReader {
  const reader = readMarkdownSource(files);
  return {
    ...reader,
    source: 'joplin',
    linksByPath: true,
    read: (path, markdown) => {
      const { properties } = readFrontMatter(leadingFrontMatter(markdown) ?? '');
      const moment = (name: string) => {
        const value = properties[name];
        const date = new Date(typeof value === 'string' ? value : '');
        return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
      };
      const created = moment('created');
      const updated = moment('updated');
      const notebook = folderOf(path).split('/').map(tagName).join('/');
      return {
        ...reader.read(path, markdown),
        tags: notebook === '' ? [] : [notebook],
        ...(created !== undefined && { created }),
        ...(updated !== undefined && { updated }),
      };
    },
  };
}
