import { readFrontMatter, writeFrontMatter } from '#core/document/front-matter';
import type { EntryRecord } from '#core/library/record';
import type { Dialect } from '#core/publish/dialect';
import { moveCovers, moveReferences } from '#core/publish/move-references';
import { publicationIn, withPublication } from '#core/publish/publication';
import type { PlannedPublication } from '#core/publish/publish';
import type { Target } from '#core/publish/target';
import { inTurns } from '../library/all-records';
import type { Machine } from '../machine';
import { nextRevision } from '../library/records';
import type { Session } from '../session';

/**
 * The records of entries that were written to a target: where each lies there now; what readers
 * can see is published; and attachments are called as their files are called there.
 * @param revisions those that were written, by entry id
 */
export async function rememberWritten(
  session: Session,
  machine: Machine,
  { target, dialect }: { readonly target: Target; readonly dialect: Dialect },
  plan: PlannedPublication & {
    /** What is known of the copies of each by now, by entry id. */
    readonly copies: ReadonlyMap<string, Readonly<Record<string, string>>>;
  },
  revisions: ReadonlyMap<string, number>,
): Promise<readonly EntryRecord[]> {
  const { storage } = session.library();
  const at = machine.now().toISOString();
  const remembered: EntryRecord[] = [];
  const texts = plan.files.flatMap((file) => ('text' in file ? [file] : []));
  const read = await inTurns(texts, async (file) => ({
    file,
    record: await storage.read(file.id),
  }));
  for (const { file, record } of read) {
    const shown = plan.hidden.has(file.id) ? {} : asPublished(record);
    const moved = withMoved(record, plan.moved.get(file.id));
    const changes = { ...shown, ...moved, ...withCovers({ ...record, ...shown, ...moved }, plan) };
    const isChanged = Object.keys(changes).length > 0;
    const after = isChanged
      ? { ...nextRevision(machine, record, changes), updated: record.updated }
      : record;
    const copies = plan.copies.get(file.id);
    const address = dialect.writesAddress === true ? plan.pages.get(file.id) : undefined;
    const written = revisions.get(file.id) ?? record.revision;
    const publication = {
      target: target.name,
      path: file.path,
      hash: machine.hash(file.text),
      // What was saved while the files were written is not in them.
      revision: written === record.revision ? after.revision : written,
      at,
      ...(address !== undefined && { address }),
      ...(copies !== undefined && { copies }),
    };
    const last = publicationIn(record, target.name);
    const isKnown =
      last?.hash === publication.hash &&
      last.path === publication.path &&
      last.address === publication.address &&
      JSON.stringify(last.copies) === JSON.stringify(copies) &&
      last.revision === publication.revision;
    if (isChanged || !isKnown) {
      remembered.push({ ...after, publications: withPublication(after, publication) });
    }
  }
  return remembered;
}

/** What readers can see now is published, whatever it was before. */
function asPublished(record: EntryRecord): Partial<EntryRecord> {
  const { frontMatter } = record;
  const saysDraft = frontMatter !== null && readFrontMatter(frontMatter).draft === true;
  return {
    ...((record.stage === 'drafting' || record.stage === 'ready') && { stage: 'published' }),
    ...(saysDraft && { frontMatter: writeFrontMatter({ draft: false }, frontMatter) }),
  };
}

/** Pictures in front matter are called as they are called there. */
function withCovers(
  { id, frontMatter, attachments }: EntryRecord,
  { covers }: PlannedPublication,
): Partial<EntryRecord> {
  const moved = covers.get(id) ?? new Map<string, string>();
  const after = moveCovers(frontMatter, moved);
  if (after === frontMatter) return {};
  return { frontMatter: after, attachments: withPlaces(attachments, moved) };
}

function withMoved(
  record: EntryRecord,
  moved: ReadonlyMap<string, string> | undefined,
): Partial<EntryRecord> {
  if (moved === undefined) return {};
  const { document, attachments } = record;
  return {
    document: moveReferences(document, moved),
    attachments: withPlaces(attachments, moved),
  };
}

function withPlaces(
  attachments: EntryRecord['attachments'],
  moved: ReadonlyMap<string, string>,
): EntryRecord['attachments'] {
  const added = [...moved].flatMap(([source, place]) => {
    const asset = attachments[source];
    return asset === undefined ? [] : [[place, asset] as const];
  });
  return { ...attachments, ...Object.fromEntries(added) };
}
