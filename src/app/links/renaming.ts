import type { RenamePlan, LinkChange } from '#contract/links/linking';
import { editAtoms } from '#core/document/edit-atoms';
import type { EntryRecord } from '#core/library/record';
import { linkKey } from '#core/links/link-key';
import { retargetLinks, retitle } from '#core/links/rename';
import { Problem } from '#core/problem';
import { toCandidate, type JointChanges } from '../entries/joint-changes';
import type { Session } from '../session';

/** A new title, and the one that links still have. */
export interface Renaming {
  readonly id: string;
  readonly from?: string;
  readonly title: string;
}

interface Found {
  readonly from: string;
  /** The entry itself. */
  readonly record: EntryRecord;
  /** Entries whose links are to follow, the entry itself among them where it links to itself. */
  readonly linking: readonly EntryRecord[];
  readonly links: number;
  readonly obstacle: string | null;
}

/** What would follow a new title. */
export async function planRename(session: Session, renaming: Renaming): Promise<RenamePlan> {
  const { linking, links, obstacle } = await find(session, renaming);
  return { links, entries: linking.map(toCandidate), obstacle };
}

/**
 * Gives an entry a new title, unless it has that already, and lets the links to the old one follow:
 * all or nothing.
 */
export async function rename(
  session: Session,
  changes: JointChanges,
  renaming: Renaming,
): Promise<LinkChange> {
  const { title } = renaming;
  if (title.trim() === '') throw new Problem('bad-input', 'A title needs at least one letter.');
  const { from, record, linking, links, obstacle } = await find(session, renaming);
  const isOther = record.title !== title;
  const touched = [...(isOther && !linking.includes(record) ? [record] : []), ...linking];
  const nothing = { change: null, links: 0, entries: [], obstacle };
  if (touched.length === 0) return nothing;
  const changed = (one: EntryRecord): Partial<EntryRecord> => {
    const renamed = isOther && one.id === record.id ? retitle(one, title) : {};
    if (!linking.includes(one)) return renamed;
    const text = { ...one, ...renamed };
    const { document, verbatim } = editAtoms(text, retargetLinks(text.document, from, title));
    return { ...renamed, document, verbatim };
  };
  const wanted = touched.map((one) => ({ record: one, to: changed(one) }));
  const change = await changes.keep(wanted, { id: record.id, from, title });
  return { change, links, entries: linking.map(toCandidate), obstacle };
}

async function find(session: Session, { id, from: told, title }: Renaming): Promise<Found> {
  const { storage, links } = session.library();
  const record = await storage.read(id);
  const from = told ?? record.title;
  const nothing = { from, record, linking: [], links: 0, obstacle: null };
  const ids = links.linking(from);
  if (linkKey(from) === linkKey(title) || ids.length === 0) return nothing;
  const names = new Set(record.aliases.map(linkKey));
  if (names.has(linkKey(from))) return nothing;
  const other = links.named(from).find((one) => one !== id);
  if (other !== undefined) {
    const { title: itsTitle } = await storage.read(other);
    return {
      ...nothing,
      obstacle: `Links to “${from}” stay: they lead to another entry of that name, “${itsTitle}”.`,
    };
  }
  if (links.resolve(title, id) !== id) {
    return {
      ...nothing,
      obstacle: `Links to “${from}” stay: another entry is called “${title}”, and they would lead there.`,
    };
  }
  const linking = await Promise.all(
    ids.map(async (one) => (one === id ? record : storage.read(one))),
  );
  const counts = linking.map((one) => retargetLinks(one.document, from, title).length);
  return { ...nothing, linking, links: counts.reduce((sum, count) => sum + count, 0) };
}
