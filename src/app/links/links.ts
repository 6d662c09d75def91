import { contentOf } from '#core/document/document';
import type { Api } from '#contract/calls/api';
import type { Backlink } from '#contract/links/linking';
import { collectLinks } from '#core/document/wikilinks';
import { toText } from '#core/document/to-text';
import type { EntryRecord } from '#core/library/record';
import { mapAll, mapAround } from '#core/links/map-links';
import type { LinkGraph } from '#core/links/link-graph';
import { inOrder } from '#core/order';
import { toCandidate, type JointChanges } from '../entries/joint-changes';
import { linkMentions, listMentions } from './mentions';
import { previewEntry } from './previewing';
import { findRelated } from './related';
import { planRename, rename } from './renaming';
import type { Session } from '../session';
import { findNamesakes } from './namesakes';

/** The longest context of a backlink, in characters. */
const CONTEXT = 280;

/** Who links to whom, and what a link can be completed to. */
export function createLinkCalls(session: Session, changes: JointChanges): Api['links'] {
  return {
    backlinks: async ({ id }) => {
      const { storage, links } = session.library();
      const from = links.backlinks(id);
      const records = await Promise.all(from.map((one) => storage.read(one)));
      return records.map((record) => toBacklink(links, record, id));
    },
    resolve: async ({ title }) => {
      const { links } = session.library();
      const id = links.resolve(title);
      const row = id === null ? undefined : links.row(id);
      return row === undefined ? null : toCandidate(row);
    },
    namesakes: async ({ id, title }) => findNamesakes(session.library().links, id, title),
    preview: (entry) => previewEntry(session, entry),
    outgoing: async ({ id }) => {
      const { links } = session.library();
      return links.outgoing(id).map(({ title, id: other }) => {
        const row = other === null ? undefined : links.row(other);
        return { title, entry: row === undefined ? null : toCandidate(row) };
      });
    },
    mentions: (entry) => listMentions(session, entry),
    linkMentions: (wanted) => linkMentions(session, changes, wanted),
    related: (entry) => findRelated(session, entry),
    unresolved: async ({ limit }) => {
      const { links } = session.library();
      const titles = links.unresolved(limit).map(({ title, from }) => ({
        title,
        from: from
          .map((id) => links.row(id))
          .filter((row) => row !== undefined)
          .map(toCandidate),
      }));
      return { total: links.countUnresolved(), titles };
    },
    orphans: async () => session.library().links.orphans(),
    map: async ({ around, depth, limit }) => {
      const { links, storage } = session.library();
      if (around !== undefined) return mapAround(links, around, depth, limit);
      const ids = storage.rows().map((row) => row.id);
      return mapAll(links, ids, limit);
    },
    planRename: (renaming) => planRename(session, renaming),
    rename: (renaming) => rename(session, changes, renaming),
    complete: async ({ text, limit }) => session.library().links.complete(text, limit),
    tags: async () => {
      const counts = new Map<string, { tag: string; count: number }>();
      for (const tag of session
        .library()
        .storage.rows()
        .flatMap((row) => row.tags)) {
        const key = tag.toLowerCase();
        const known = counts.get(key);
        counts.set(key, { tag: known?.tag ?? tag, count: (known?.count ?? 0) + 1 });
      }
      return [...counts.values()].toSorted((a, b) => b.count - a.count || inOrder(a.tag, b.tag));
    },
  };
}

function toBacklink(links: LinkGraph, record: EntryRecord, id: string): Backlink {
  const [block = record.document] = contentOf(record.document).filter((one) =>
    collectLinks({ type: 'doc', content: [one] }).some((title) => links.resolve(title) === id),
  );
  const text = toText(block).replaceAll(/\s+/g, ' ').trim();
  const context = text.length > CONTEXT ? `${text.slice(0, CONTEXT - 1)}…` : text;
  return { id: record.id, title: record.title, context };
}
