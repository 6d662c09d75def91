import type { ImportReport } from '#contract/api';
import type { DocumentNode } from '#core/document/document';
import { collectImages } from '#core/document/images';
import { collectWikilinks } from '#core/document/wikilinks';
import type { EntryRecord } from '#core/library/record';
import type { SourceFile } from '#core/library/source-files';
import { deriveEntryValues } from '#core/note/entry-values';
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
  const fallbackKind = as === 'posts' ? 'post' : 'note';
  const fileName = machine.fileName(file.path);
  const markdown = await machine.sourceFiles.readText(file);
  const record = createRecord(machine, { kind: fallbackKind, fileName, markdown });
  const values = deriveEntryValues(record, fileName, fallbackKind);
  if (values.problem !== null) {
    losses.push({
      file: file.path,
      what: `The front matter can't be read and is kept as it is: ${values.problem}`,
    });
  }
  return {
    ...record,
    kind: values.kind,
    stage: values.stage,
    private: values.private,
    created: values.created ?? record.created,
    updated: values.updated ?? values.created ?? record.updated,
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
  for (const source of imageSources(record.document)) {
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

/** `![](a.png)` and `![[a.png]]`; an embed without such an ending shows another entry. */
function imageSources(document: DocumentNode): readonly string[] {
  const embeds = collectWikilinks(document).filter((link) => link.embed);
  const images = embeds.map((embed) => embed.title).filter((title) => IMAGE.test(title));
  return [...new Set([...collectImages(document), ...images])];
}

const IMAGE = /\.(?:png|jpe?g|gif|webp|svg|avif|bmp)$/i;
