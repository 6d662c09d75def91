import type { FoundGap } from '#contract/checking/gaps';
import { checkDraft } from '#core/check/check';
import { GAP_RULES } from '#core/check/gaps/gap-rules';
import { isDraftKind } from '#core/draft/draft';
import type { CatalogRow } from '#core/library/entry';
import { inOrder } from '#core/order';
import { Problem } from '#core/problem';
import type { Announcer } from '../announcer';
import { readDraft } from './checked-draft';
import type { Machine } from '../machine';
import type { OpenLibrary, Session } from '../session';

/** Its name in `progressed`. */
const TASK = 'Looking for gaps';
/** Drafts between two reports of progress. */
const REPORTED = 10;

/** A draft and what the rules for gaps find in it. */
export interface DraftGaps {
  readonly row: CatalogRow;
  readonly gaps: readonly FoundGap[];
}

/** What the rules find in all drafts, kept while nothing that it depends on has changed. */
export interface FoundGaps {
  /** @returns those of every draft that can be read, the latest changed first, and the others */
  find(progress: Announcer): Promise<{
    readonly drafts: readonly DraftGaps[];
    readonly unread: readonly CatalogRow[];
  }>;
}

interface Kept {
  readonly key: string;
  readonly gaps: readonly FoundGap[];
}

/** @param announcer of the whole app, which tells what changes */
export function createFoundGaps(
  session: Session,
  machine: Machine,
  announcer: Announcer,
): FoundGaps {
  const kept = new Map<string, Kept>();
  let of: OpenLibrary | null = null;
  let changes = 0;
  // What is ignored changes beside the revision.
  announcer.on('libraryChanged', ({ ids }) => {
    changes += 1;
    for (const id of ids) kept.delete(id);
  });

  /** What is found in a draft; null where it can't be read. */
  async function findAnew(row: CatalogRow, key: string): Promise<readonly FoundGap[] | null> {
    await machine.pause();
    if (session.current() !== of) {
      throw new Problem('closed', 'The library was closed. Open it and look again.');
    }
    const before = changes;
    const gaps = await findIn(session, row).catch(() => null);
    if (gaps !== null && changes === before) kept.set(row.id, { key, gaps });
    return gaps;
  }

  return {
    find: async (progress) => {
      const library = session.library();
      if (library !== of) kept.clear();
      of = library;
      const rows = library.storage.rows();
      const revisions = new Map<string, number>();
      const drafts: CatalogRow[] = [];
      for (const row of rows) {
        revisions.set(row.id, row.revision);
        if (isDraftKind(row.kind)) drafts.push(row);
      }
      drafts.sort((a, b) => inOrder(b.updated, a.updated));
      const choices = JSON.stringify(library.storage.settings().rules ?? {});
      const found: DraftGaps[] = [];
      const unread: CatalogRow[] = [];
      for (const [done, row] of drafts.entries()) {
        if (done % REPORTED === 0) {
          progress.announce('progressed', { task: TASK, done, total: drafts.length });
        }
        const key = `${keyOf(row, library, revisions)} ${choices}`;
        const known = kept.get(row.id);
        const gaps = known?.key === key ? known.gaps : await findAnew(row, key);
        if (gaps === null) unread.push(row);
        else found.push({ row, gaps });
      }
      return { drafts: found, unread };
    },
  };
}

/** The same while the draft and all that it links to are the same. */
function keyOf(
  { revision, links: titles }: CatalogRow,
  { links }: OpenLibrary,
  revisions: ReadonlyMap<string, number>,
): string {
  const linked = titles.map((title) => {
    const id = links.resolve(title);
    return id === null ? '' : `${id}@${revisions.get(id)}`;
  });
  return [revision, ...linked].join(' ');
}

async function findIn(session: Session, row: CatalogRow): Promise<readonly FoundGap[]> {
  const { storage } = session.library();
  const record = await storage.read(row.id);
  const draft = await readDraft(session, record);
  const { problems } = checkDraft(draft, GAP_RULES, {
    choices: storage.settings().rules ?? {},
    ignored: record.ignored,
  });
  return problems.map(({ rule, severity, message, words, place, question }) => ({
    draft: { id: row.id, title: row.title, kind: row.kind },
    rule: rule.id,
    title: rule.title,
    severity,
    message,
    words,
    place: place && { block: place.block, start: place.from, end: place.to },
    question: question ?? words,
  }));
}
