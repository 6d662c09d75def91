import { readFrontMatter } from '#core/document/front-matter';
import type { Source } from '#core/import/source';
import type { SourceReader, SourceText } from '#core/import/source-reader';
import type { EntryKind } from '#core/library/entry';
import type { EntryRecord } from '#core/library/record';
import { deriveEntryValues } from '#core/note/entry-values';
import type { Machine } from './machine';
import { createRecord } from './records';

/** A source that is being imported, with what its files mean. */
export interface OpenedSource {
  readonly source: Source;
  readonly reader: SourceReader;
  /** Paths of the files that texts show. */
  readonly taken: Set<string>;
}

/** A text on its way into the library. */
export interface Incoming extends OpenedSource {
  /** Its path in the source. */
  readonly path: string;
  /** What a person calls the file. */
  readonly file: string;
  /** What names it in the source for good, see the record. */
  readonly origin: string;
  /** As it was read, before links and attachments. */
  readonly markdown: string;
  record: EntryRecord;
  /** What does not come in as it was. */
  readonly losses: string[];
}

/** Reads one text of a source. @throws Problem when it can't be read. */
export async function readIncoming(
  machine: Machine,
  { source, reader, taken }: OpenedSource,
  path: string,
  fallbackKind: EntryKind,
): Promise<Incoming> {
  const text = reader.read(path, await source.readText(path));
  const kind = text.kind ?? fallbackKind;
  const record = await createRecord(machine, {
    foreign: true,
    kind,
    fileName: text.fileName,
    markdown: text.markdown,
    ...(text.title !== undefined && { title: text.title }),
    ...(text.tags && { tags: text.tags }),
  });
  const values = deriveEntryValues(record, text.fileName, kind);
  const losses = [...(text.losses ?? [])];
  if (values.problem !== null) {
    losses.push(`The front matter can't be read and is kept as it is: ${values.problem}`);
  }
  return {
    source,
    reader,
    taken,
    path,
    file: source.nameOf(path),
    origin: text.key === path ? source.nameOf(path) : text.key,
    markdown: text.markdown,
    record: {
      ...record,
      kind: values.kind,
      stage: stageOf(text, record.frontMatter, values),
      private: values.private,
      aliases: [...new Set([...record.aliases, ...(text.aliases ?? [])])],
      created: text.created ?? values.created ?? record.created,
      updated: text.updated ?? values.updated ?? text.created ?? values.created ?? record.updated,
    },
    losses,
  };
}

/** A stage that the text itself names goes before that of its place in the source. */
function stageOf(
  text: SourceText,
  frontMatter: string | null,
  { kind, stage }: Pick<EntryRecord, 'kind' | 'stage'>,
): EntryRecord['stage'] {
  if (stage === null || text.stage === undefined || kind !== text.kind) return stage;
  const { properties } = readFrontMatter(frontMatter ?? '');
  return 'stage' in properties ? stage : text.stage;
}
