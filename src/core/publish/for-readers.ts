import { type DocumentNode, EMPTY_DOCUMENT, stringAttribute } from '#core/document/document';
import { readFrontMatter } from '#core/document/front-matter';
import { fromMarkdown } from '#core/document/from-markdown';
import { readImageShape } from '#core/document/image-shape';
import { collectTags } from '#core/document/tags';
import { visitNodes } from '#core/document/tree';
import { linkOwnSections } from '#core/draft/own-sections';
import { fenceJsonFrontMatter } from '#core/import/json-front-matter';
import { leadingFrontMatter } from '#core/import/leading-front-matter';
import { lastPart } from '#core/import/name-index';
import type { EntryRecord } from '#core/library/record';

/** A post as every generator gets it, and what its readers may miss. */
export interface ForReaders {
  readonly record: EntryRecord;
  readonly warnings: readonly string[];
}

/**
 * What holds for a post whichever generator writes it: the `#tags` of its text are its tags too, a
 * link to a note that became a section of the post leads there, and a picture that nobody
 * described is told of. What the blog's file said already is left as it is.
 * @param there the text of the post's file in the blog, null when there is none
 * @param resolve the id of the entry that a `[[link]]` names, or undefined
 */
export function forReaders(
  record: EntryRecord,
  there: string | null,
  resolve: (title: string) => string | undefined,
): ForReaders {
  const markdown = there === null ? '' : (fenceJsonFrontMatter(there)?.markdown ?? there);
  const document = markdown === '' ? EMPTY_DOCUMENT : fromMarkdown(markdown).document;
  const listed = readFrontMatter(leadingFrontMatter(markdown)).tags;
  const known = new Set(bareImages({ document, attachments: record.attachments }));
  return {
    record: {
      ...record,
      tags: joinTags(record, without(collectTags(document), listed)),
      document: linkOwnSections(record.document, resolve),
    },
    warnings: bareImages(record)
      .filter((source) => !known.has(source))
      .map(
        (source) =>
          `The picture ${nameOf(source)} has no description, so readers who can’t see it miss it.`,
      ),
  };
}

/**
 * The tags of an entry, then those in its text, each once whatever its case.
 * @param words `#words` that the blog had in its text without meaning them as tags
 */
function joinTags(record: EntryRecord, words: readonly string[]): string[] {
  const seen = new Set(keysOf([...words, ...record.tags]));
  const inText = collectTags(record.document).filter((tag) => !seen.has(tag.toLowerCase()));
  return inText.length === 0 ? record.tags : [...record.tags, ...inText];
}

function without(tags: readonly string[], others: readonly string[]): readonly string[] {
  const keys = new Set(keysOf(others));
  return tags.filter((tag) => !keys.has(tag.toLowerCase()));
}

function keysOf(tags: readonly string[]): readonly string[] {
  return tags.map((tag) => tag.toLowerCase());
}

/** The sources of pictures without a description, each once. */
function bareImages({
  document,
  attachments,
}: Pick<EntryRecord, 'document' | 'attachments'>): readonly string[] {
  const sources = new Set<string>();
  visitNodes(document, (node) => {
    const source = pictureOf(node, attachments);
    if (source !== null) sources.add(source);
  });
  return [...sources];
}

function pictureOf(
  node: DocumentNode,
  attachments: Readonly<Record<string, string>>,
): string | null {
  if (node.type === 'image') {
    const { alt } = readImageShape(stringAttribute(node, 'alt'));
    return alt.trim() === '' ? stringAttribute(node, 'src') : null;
  }
  const title = node.type === 'embed' ? stringAttribute(node, 'title') : '';
  if (!Object.hasOwn(attachments, title)) return null;
  return stringAttribute(node, 'label').trim() === '' ? title : null;
}

/** What a picture is called in a message; one that is its own source has no name. */
function nameOf(source: string): string {
  if (/^data:/i.test(source)) return 'in the text';
  const name = lastPart(source.replace(/[?#][^]*$/, ''));
  try {
    return `“${decodeURI(name)}”`;
  } catch {
    return `“${name}”`;
  }
}
