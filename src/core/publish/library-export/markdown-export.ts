import type { Loss } from '#core/document/losses';
import type { MarkdownStyle } from '#core/document/markdown-style';
import {
  type FrontMatterFields,
  readFrontMatter,
  writeFrontMatter,
} from '#core/document/front-matter';
import { missingRecalls } from '#core/growth/recall/recalls-in-front-matter';
import { lossesOfWriting } from '#core/library/entry-losses';
import type { EntryRecord } from '#core/library/record';
import { writeEntryMarkdown } from '#core/library/entry-markdown';
import { deriveEntryValues } from '#core/note/entry-values';
import { missingTalkHistory } from '#core/talk/history-in-front-matter';
import { parentsOf, placeExportAssets } from './export-assets';
import { exportFolder, type ExportLayout } from './export-layout';
import { claimName, nameKey } from '../places/file-safe';
import { movedLinks } from '../move-links';
import { moveCovers, moveReferences } from '../move-references';
import { fileNameOf } from '../places/names';
import type { PublishedFile } from '../publish';
import { originFile, sourcePaths } from '../places/source-paths';

/** Everything in the library as Markdown files. */
export interface MarkdownExport {
  /** A text for each entry, in order, then the assets. Paths differ on every file system. */
  readonly files: readonly PublishedFile[];
  /** What a new import of the files would not bring back; found by reading every text again. */
  readonly losses: readonly {
    readonly id: string;
    readonly file: string;
    readonly what: string;
    readonly difference?: Loss;
  }[];
}

/**
 * Plans the export of entries as Markdown, private ones too: it is the person's own copy. An entry
 * that was taken in and not edited is written byte for byte as it came. Titles, tags and the rest
 * go into the front matter only where importing the file would not give them by itself.
 */
export function planMarkdownExport(
  library: readonly EntryRecord[],
  layout: ExportLayout = 'flat',
  style: Partial<MarkdownStyle> = {},
): MarkdownExport {
  const records = library.toSorted((a, b) => compare(a.created, b.created) || compare(a.id, b.id));
  const known = layout === 'source' ? sourcePaths(records) : new Map<string, string>();
  const placed = records.map((record) => {
    const path =
      known.get(record.id) ?? `${exportFolder(record, layout)}${fileNameOf(record.title)}.md`;
    return { record, path, folder: path.replace(/[^/]*$/, '') };
  });
  // A folder and a file can't have the same name.
  const folders = placed.flatMap(({ folder }) => parentsOf(folder).map(nameKey));
  const taken = new Set(folders);
  const paths = new Map<string, string>();
  // Those that have a name already keep it.
  for (const { record, path } of placed.toSorted(
    (a, b) => Number(known.has(b.record.id)) - Number(known.has(a.record.id)),
  )) {
    const claimed = claimName(path, taken, (one, count) =>
      one.replace(/(?=\.[^.]+$)/, ` ${count}`),
    );
    paths.set(record.id, claimed);
  }
  const byOrigin = new Map(records.map((record) => [originFile(record), paths.get(record.id)]));
  for (const key of folders) taken.delete(key);
  const assets = placeExportAssets(
    placed.map(({ record, folder }) => ({ folder, attachments: record.attachments })),
    taken,
  );
  const losses: MarkdownExport['losses'][number][] = [];
  const texts = placed.map(({ record, folder, path: wanted }, index): PublishedFile => {
    const path = paths.get(record.id) ?? wanted;
    const from = originFile(record);
    const links =
      from === null
        ? []
        : movedLinks(record.document, { from, to: path }, (one) => byOrigin.get(one));
    const moved = new Map([...(assets.moved[index] ?? []), ...links]);
    const document = moveReferences(record.document, moved);
    const frontMatter = moveCovers(record.frontMatter, moved);
    const copy = { ...record, document, frontMatter };
    // In its own place the file says again what it said when it was imported.
    const isAsItWas =
      known.has(record.id) &&
      record.revision === record.origin?.revision &&
      Object.keys(missingHistory(record, frontMatter)).length === 0;
    const fields = isAsItWas ? null : missingFields(copy, path.slice(folder.length));
    const { loss, ...written } = writeEntry(copy, fields, style);
    const file = { id: record.id, file: path };
    if (loss !== null) losses.push({ ...file, what: loss });
    for (const difference of lossesOfWriting({ ...copy, ...written }, written.text)) {
      losses.push({ ...file, what: DIFFERS, difference });
    }
    const { text } = written;
    return { id: record.id, path, text, modified: record.updated };
  });
  const copies = [...assets.files].map(([path, { asset, owner }]): PublishedFile => {
    return { id: records[owner]?.id ?? '', path, asset };
  });
  return { files: [...texts, ...copies], losses };
}

const DIFFERS = 'Markdown can’t say this as the entry does.';

/** An entry's text, with the front matter that was meant to be in it. */
interface WrittenEntry {
  readonly text: string;
  readonly frontMatter: string | null;
  readonly loss: string | null;
}

function writeEntry(
  record: EntryRecord,
  fields: FrontMatterFields | null,
  style: Partial<MarkdownStyle>,
): WrittenEntry {
  const write = (frontMatter: string | null, loss: string | null = null): WrittenEntry => ({
    text: writeEntryMarkdown({ ...record, frontMatter }, style),
    frontMatter,
    loss,
  });
  if (fields === null) return write(record.frontMatter);
  let frontMatter: string;
  try {
    frontMatter = writeFrontMatter(fields, record.frontMatter);
  } catch {
    const what =
      'Its front matter can’t be read and is written as it is, so what was set in Outloud is not in it.';
    return write(record.frontMatter, what);
  }
  if (record.frontMatter !== null) return write(frontMatter);
  const body = writeEntryMarkdown(record, style).replace(/^\uFEFF/, '');
  const gap = body === '' || /^\r?\n/.test(body) ? '\n' : '\n\n';
  return { text: `${frontMatter}${gap}${body}`, frontMatter, loss: null };
}

/** What a new import of the file would not know of the entry; null when it would know all. */
function missingFields(record: EntryRecord, name: string): FrontMatterFields | null {
  const derived = deriveEntryValues(record, name, 'note');
  const asItsKind = deriveEntryValues(record, name, record.kind);
  const properties = {
    ...(derived.kind === record.kind ? {} : { kind: record.kind }),
    ...(asItsKind.stage === record.stage || record.stage === null ? {} : { stage: record.stage }),
    ...missingHistory(record, record.frontMatter),
  };
  const fields = {
    ...(derived.title === record.title ? {} : { title: record.title }),
    ...(isSame(derived.tags, record.tags) ? {} : { tags: record.tags }),
    ...(isSame(derived.aliases, record.aliases) ? {} : { aliases: record.aliases }),
    ...(derived.private === record.private && asItsKind.private === record.private
      ? {}
      : { private: record.private }),
  };
  const isComplete = Object.keys({ ...fields, ...properties }).length === 0;
  // The file that an entry came from told no dates beside its own time, and need not begin to.
  const isImported = isComplete && record.origin !== null;
  if (isImported && record.revision === record.origin?.revision) return null;
  const isTold = (told: string | null, moment: string) =>
    told === moment || (isImported && told === null);
  const made = isTold(derived.created, record.created) ? null : record.created;
  // A day that the text names itself, such as that of a win, stays as it is.
  const said = readFrontMatter(record.frontMatter);
  const isNamed = said.date !== undefined;
  const created = made === null || isNamed ? {} : { date: made };
  const beside =
    made !== null && isNamed && !('created' in said.properties) ? { created: made } : {};
  const updated = isTold(derived.updated, record.updated) ? {} : { updated: record.updated };
  const all = { ...fields, ...created, properties: { ...properties, ...beside, ...updated } };
  return isImported && made === null && !('updated' in updated) ? null : all;
}

/** What is known of an entry beside its text, where its front matter doesn't say so. */
function missingHistory(record: EntryRecord, frontMatter: string | null) {
  return {
    ...missingTalkHistory(record, frontMatter),
    ...missingRecalls(record.recalls, frontMatter),
  };
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
