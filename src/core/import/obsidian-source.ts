import { readFrontMatter } from '#core/document/front-matter';
import { leadingFrontMatter } from './leading-front-matter';
import { createNameIndex, lastPart } from './name-index';
import { isNoteFile, locateByName, locateText } from './markdown-source';
import type { SourceReader } from './source-reader';

/** Whether the files are those of an Obsidian vault. */
export function isObsidianVault(files: readonly string[]): boolean {
  return files.some((path) => path.startsWith('.obsidian/'));
}

/** A vault: notes are called as their files are, and a title in front matter is another name. */
export function readObsidianVault(files: readonly string[]): SourceReader {
  const index = createNameIndex(files);
  return {
    source: 'obsidian',
    texts: files.filter(isNoteFile),
    refused: [],
    linksByPath: true,
    read: (path, markdown) => {
      const fileName = lastPart(path);
      const title = fileName.replace(/\.[^.]+$/, '');
      const named = readFrontMatter(leadingFrontMatter(markdown)).title;
      return {
        key: path,
        markdown,
        fileName,
        title,
        aliases: named === undefined || named === title ? [] : [named],
      };
    },
    locate: (reference, from) => locateByName(reference, from, index),
    locateTitle: (title, from) => locateText(title, from, index),
  };
}
