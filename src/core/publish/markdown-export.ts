import { replaceImages } from '#core/document/images';
import { type FrontMatterFields, writeFrontMatter } from '#core/document/front-matter';
import type { EntryRecord } from '#core/library/record';
import { writeEntryMarkdown } from '#core/library/entry-markdown';
import { deriveEntryValues } from '#core/note/entry-values';
import { placeExportAssets } from './export-assets';
import { claimName } from './file-safe';
import { fileNameOf } from './names';
import type { PublishedFile } from './publish';

/** Everything in the library as Markdown files. */
export interface MarkdownExport {
  /** A text for each entry, in order, then the assets. Paths differ on every file system. */
  readonly files: readonly PublishedFile[];
  /** What a new import of the files would not bring back. */
  readonly losses: readonly { readonly id: string; readonly what: string }[];
}

/**
 * Plans the export of entries as Markdown, private ones too: it is the person's own copy. An entry
 * that was taken in and not edited is written byte for byte as it came. Titles, tags and the rest
 * go into the front matter only where importing the file would not give them by itself.
 */
export function planMarkdownExport(library: readonly EntryRecord[]): MarkdownExport {
  const records = library.toSorted((a, b) => compare(a.created, b.created) || compare(a.id, b.id));
  const taken = new Set<string>();
  const named = records.map((record) => ({
    record,
    name: claimName(`${fileNameOf(record.title)}.md`, taken, (name, count) =>
      name.replace(/\.md$/, ` ${count}.md`),
    ),
  }));
  const assets = placeExportAssets(
    records.map((record) => record.attachments),
    taken,
  );
  const losses: { id: string; what: string }[] = [];
  const texts = named.map(({ record, name }, index): PublishedFile => {
    const moved = assets.moved[index] ?? new Map<string, string>();
    const document =
      moved.size === 0
        ? record.document
        : replaceImages(record.document, (source) => moved.get(source) ?? null);
    const { text, loss } = writeEntry({ ...record, document }, name);
    if (loss !== null) losses.push({ id: record.id, what: loss });
    return { id: record.id, path: name, text };
  });
  const copies = [...assets.files].map(([path, { asset, owner }]): PublishedFile => {
    return { id: records[owner]?.id ?? '', path, asset };
  });
  return { files: [...texts, ...copies], losses };
}

function writeEntry(record: EntryRecord, name: string): { text: string; loss: string | null } {
  const fields = missingFields(record, name);
  if (fields === null) return { text: writeEntryMarkdown(record), loss: null };
  let frontMatter: string;
  try {
    frontMatter = writeFrontMatter(fields, record.frontMatter ?? undefined);
  } catch {
    const what =
      'Its front matter can’t be read and is written as it is, so what was set in Outloud is not in it.';
    return { text: writeEntryMarkdown(record), loss: what };
  }
  if (record.frontMatter !== null) {
    return { text: writeEntryMarkdown({ ...record, frontMatter }), loss: null };
  }
  const body = writeEntryMarkdown(record).replace(/^\uFEFF/, '');
  const gap = body === '' || /^\r?\n/.test(body) ? '\n' : '\n\n';
  return { text: `${frontMatter}${gap}${body}`, loss: null };
}

/** What a new import of the file would not know of the entry; null when it would know all. */
function missingFields(record: EntryRecord, name: string): FrontMatterFields | null {
  const derived = deriveEntryValues(record, name, 'note');
  const asItsKind = deriveEntryValues(record, name, record.kind);
  const properties = {
    ...(derived.kind === record.kind ? {} : { kind: record.kind }),
    ...(asItsKind.stage === record.stage || record.stage === null ? {} : { stage: record.stage }),
  };
  const fields = {
    ...(derived.title === record.title ? {} : { title: record.title }),
    ...(isSame(derived.tags, record.tags) ? {} : { tags: record.tags }),
    ...(isSame(derived.aliases, record.aliases) ? {} : { aliases: record.aliases }),
    ...(derived.private === record.private && asItsKind.private === record.private
      ? {}
      : { private: record.private }),
  };
  // A file that came in without dates and was never touched goes out without them.
  const isUntouched = record.verbatim !== null && record.revision === 1;
  const isComplete = Object.keys({ ...fields, ...properties }).length === 0;
  if (isComplete && isUntouched) return null;
  const created = derived.created === record.created ? {} : { date: record.created };
  const updated = derived.updated === record.updated ? {} : { updated: record.updated };
  return { ...fields, ...created, properties: { ...properties, ...updated } };
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
