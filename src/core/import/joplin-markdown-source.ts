import { readFrontMatter } from '#core/document/front-matter';
import { momentOf } from '#core/moment';
import { tagName } from './joplin-source';
import { leadingFrontMatter } from './leading-front-matter';
import { isNoteFile, readMarkdownSource } from './markdown-source';
import { folderOf } from './name-index';
import type { Source } from './source';
import type { SourceReader } from './source-reader';

/** How the front matter of that export begins. */
const FRONT_MATTER =
  /^---\r?\ntitle: .*\r?\nupdated: \d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ\r?\ncreated: \d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ\r?\n/;

/** Whether the files are those of Joplin's “Markdown + front matter” export. */
export async function isJoplinMarkdown({ files, readText }: Source): Promise<boolean> {
  if (files.some((path) => path.startsWith('_resources/'))) return true;
  const first = files.find(isNoteFile);
  // One that can't be read is named when its turn comes.
  return first !== undefined && FRONT_MATTER.test(await readText(first).catch(() => ''));
}

/** Notes in the folders of their notebooks, which become tags. */
export function readJoplinMarkdown(files: readonly string[]): SourceReader {
  const reader = readMarkdownSource(files);
  return {
    ...reader,
    source: 'joplin',
    linksByPath: true,
    read: (path, markdown) => {
      const { properties } = readFrontMatter(leadingFrontMatter(markdown));
      const moment = (name: string) => {
        const value = properties[name];
        return typeof value === 'string' ? (momentOf(value) ?? undefined) : undefined;
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
