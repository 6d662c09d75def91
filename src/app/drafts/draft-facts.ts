import { factsOf, type DraftFacts } from '#core/draft/draft-facts';
import { isDraftKind, type DraftKind } from '#core/draft/draft';
import type { CatalogRow } from '#core/library/entry';
import { runLimited } from '#core/run-limited';
import type { Session } from '../session';

/** Drafts read at the same time. */
const AT_ONCE = 32;

/** A draft as lists show it, and what is known of its text. */
export interface KnownDraft extends DraftFacts {
  readonly row: CatalogRow & { readonly kind: DraftKind };
}

/** Tells what is known of the drafts; one that can't be read is named by the check of the library. */
export interface KnownDrafts {
  /** The latest changed first. */
  all(): Promise<readonly KnownDraft[]>;
}

/** Each draft is read once, and again only when it was saved since. */
export function createKnownDrafts(session: Session): KnownDrafts {
  let known = new Map<string, DraftFacts>();
  let reading: Promise<unknown> = Promise.resolve();

  async function readAll(): Promise<readonly KnownDraft[]> {
    const { storage } = session.library();
    const rows = storage.rows().filter(isDraft);
    const keyOf = (row: CatalogRow): string => `${storage.folder} ${row.id} ${row.revision}`;
    const now = new Map<string, DraftFacts>();
    await runLimited(rows, AT_ONCE, async (row) => {
      const key = keyOf(row);
      const facts = known.get(key) ?? (await storage.read(row.id).then(factsOf, () => null));
      if (facts !== null) now.set(key, facts);
    });
    known = now;
    return rows.flatMap((row) => {
      const facts = now.get(keyOf(row));
      return facts === undefined ? [] : [{ row, ...facts }];
    });
  }

  return {
    // One after the other, so that what is asked for at once is read once.
    all: () => {
      const answer = reading.then(readAll, readAll);
      reading = answer.catch(() => undefined);
      return answer;
    },
  };
}

function isDraft(row: CatalogRow): row is KnownDraft['row'] {
  return isDraftKind(row.kind);
}
