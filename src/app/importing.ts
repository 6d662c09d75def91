import type { ImportReport } from '#contract/api';
import { collectImages } from '#core/document/images';
import { readFrontMatter } from '#core/document/front-matter';
import { DRAFT_KINDS, stagesOf, type DraftKind, type Stage } from '#core/draft/draft';
import { ENTRY_KINDS, type EntryKind } from '#core/library/entry';
import type { EntryRecord } from '#core/library/record';
import type { SourceFile } from '#core/library/source-files';
import { describeProblem } from '#core/problem';
import type { Announcer } from './announcer';
import type { Machine } from './machine';
import { createRecord } from './records';
import type { Session } from './session';

/** Records kept in one durable write. */
const BATCH = 50;

export type ImportAs = 'notes' | 'posts';

/** Takes Markdown files in; the files themselves are only read. */
export interface Importing {
  import(paths: readonly string[], as: ImportAs): Promise<ImportReport>;
}

type Loss = ImportReport['losses'][number];

export function createImporting(
  session: Session,
  machine: Machine,
  announcer: Announcer,
): Importing {
  return {
    import: async (paths, as) => {
      const { files, skipped: unlisted } = await machine.sourceFiles.list(
        paths.map((path) => machine.absolutePath(path)),
      );
      const imported: ImportReport['imported'][number][] = [];
      const skipped = [...unlisted];
      const losses: Loss[] = [];
      for (let start = 0; start < files.length; start += BATCH) {
        const records: EntryRecord[] = [];
        for (const file of files.slice(start, start + BATCH)) {
          try {
            const record = await readFile(session, machine, file, as, losses);
            records.push(record);
            imported.push({ id: record.id, file: file.path, title: record.title });
          } catch (error) {
            skipped.push({ file: file.path, reason: describeProblem(error) });
          }
        }
        if (records.length > 0) await session.keep(records);
        announcer.announce('progressed', {
          task: 'Importing',
          done: Math.min(start + BATCH, files.length),
          total: files.length,
        });
      }
      return { imported, skipped, losses };
    },
  };
}

async function readFile(
  session: Session,
  machine: Machine,
  file: SourceFile,
  as: ImportAs,
  losses: Loss[],
): Promise<EntryRecord> {
  const markdown = await machine.sourceFiles.readText(file);
  const record = createRecord(machine, {
    kind: as === 'posts' ? 'post' : 'note',
    untitled: titleFromName(machine.fileName(file.path)),
    markdown,
  });
  const values = readFrontMatter(record.frontMatter ?? '');
  if (values.problem !== undefined) {
    losses.push({
      file: file.path,
      what: `The front matter can't be read and is kept as it is: ${values.problem}`,
    });
  }
  const kind = toKind(values.properties['kind']) ?? record.kind;
  return {
    ...record,
    kind,
    stage: toStage(kind, values.properties['stage'], values.draft),
    created: toDate(values.date) ?? record.created,
    updated: toDate(values.properties['updated']) ?? record.updated,
    attachments: await attachImages(session, machine, file, record, losses),
  };
}

/** Keeps the images that the text refers to; what can't be had is a loss, not a failure. */
async function attachImages(
  session: Session,
  machine: Machine,
  file: SourceFile,
  record: EntryRecord,
  losses: Loss[],
): Promise<Record<string, string>> {
  const attachments: Record<string, string> = {};
  for (const source of collectImages(record.document)) {
    if (/^([a-z][a-z0-9+.-]*:|\/\/|#)/i.test(source) || source === '') continue;
    try {
      const bytes = await machine.sourceFiles.readBeside(file, source);
      const extension = /\.([0-9a-z]{1,8})(?:[?#].*)?$/i.exec(source)?.[1]?.toLowerCase() ?? 'bin';
      attachments[source] = await session.library().storage.addAsset(bytes, extension);
    } catch (error) {
      losses.push({
        file: file.path,
        what: `The image ${source} did not come along: ${describeProblem(error)}`,
      });
    }
  }
  return attachments;
}

function toKind(value: unknown): EntryKind | undefined {
  return ENTRY_KINDS.find((kind) => kind === value);
}

function toStage(kind: EntryKind, value: unknown, draft: boolean | undefined): Stage | null {
  const draftKind: DraftKind | undefined = DRAFT_KINDS.find((one) => one === kind);
  if (draftKind === undefined) return null;
  const stages = stagesOf(draftKind);
  const fallback = draft === false ? stages.at(-1) : 'drafting';
  return stages.find((stage) => stage === value) ?? fallback ?? 'drafting';
}

function toDate(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

/** `2024-03-05-event-loop.md` becomes `event loop`: a title is for people. */
function titleFromName(name: string): string {
  const bare = name.replace(/\.[^.]+$/, '');
  const readable = bare
    .replace(/^\d{4}-\d{1,2}-\d{1,2}-/, '')
    .replaceAll(/[-_]+/g, ' ')
    .trim();
  return readable === '' ? bare : readable;
}
