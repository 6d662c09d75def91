import type { MarkdownStyle } from '#core/document/markdown-style';
import { writeEntryMarkdown } from '#core/library/entry-markdown';
import type { EntryRecord } from '#core/library/record';
import { planMarkdownExport, type MarkdownExport } from './markdown-export';
import { fileNameOf } from '../places/names';
import type { PublishedFile } from '../publish';
import type { RecordFormat } from './record-format';
import { tellFormat } from './records-readme';

/** All that a library holds. */
export interface WholeLibrary {
  readonly records: readonly EntryRecord[];
  readonly trash: readonly EntryRecord[];
  /** As JSON. */
  readonly settings: unknown;
}

/**
 * Plans the export of all records, private ones too, with a file that explains the others: it is
 * the person's own copy, readable without Outloud.
 */
export function planRecordsExport(
  { records, trash, settings }: WholeLibrary,
  format: RecordFormat,
  style: Partial<MarkdownStyle> = {},
): MarkdownExport {
  const planned =
    format === 'markdown'
      ? planMarkdownExport(records, 'kind', style)
      : planJsonExport({ records, trash }, style);
  return {
    ...planned,
    files: [
      // No Markdown: importing the folder doesn't make an entry of it.
      { id: '', path: 'README.txt', text: tellFormat(format) },
      { id: '', path: 'settings.json', text: toJson(settings) },
      ...planned.files,
    ],
  };
}

function planJsonExport(
  { records, trash }: Pick<WholeLibrary, 'records' | 'trash'>,
  style: Partial<MarkdownStyle>,
): MarkdownExport {
  const fileOf = (record: EntryRecord, folder: string): PublishedFile => ({
    id: record.id,
    path: `${folder}${record.kind}/${nameOf(record)}.json`,
    text: toJson({ markdown: writeEntryMarkdown(record, style), record }),
    modified: record.updated,
  });
  const all = [...records, ...trash];
  const assets = new Set(all.flatMap(({ attachments }) => Object.values(attachments)));
  return {
    files: [
      ...records.map((record) => fileOf(record, 'records/')),
      ...trash.map((record) => fileOf(record, 'trash/')),
      ...[...assets].map((asset): PublishedFile => ({ id: '', path: `files/${asset}`, asset })),
    ],
    losses: [],
  };
}

/** The day, the title and the id: in order, to be found, and each its own. */
function nameOf({ id, created, title }: EntryRecord): string {
  return `${created.slice(0, 10)} ${fileNameOf(title)} ${id}`;
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
