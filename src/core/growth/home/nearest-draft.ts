import { type DraftKind, isDraftKind, type Stage, stageOf } from '#core/draft/draft';
import type { CatalogRow } from '#core/library/entry';
import { isAgenda } from '../packet/agenda';

/** The draft that is nearest to going out. */
export interface NearestDraft {
  readonly id: string;
  readonly title: string;
  readonly kind: DraftKind;
  /** How far it is, in a sentence. */
  readonly why: string;
}

/** The nearest to being done is the first. */
const OPEN: readonly Stage[] = ['ready', 'drafting', 'idea'];

/**
 * The draft that is furthest, of several the one that was changed last; null where none is open.
 * Agendas of conversations are nobody's but one's own, and never named.
 * @param rows in any order
 */
export function nearestDraft(
  rows: readonly Pick<CatalogRow, 'id' | 'title' | 'kind' | 'stage' | 'updated' | 'private'>[],
): NearestDraft | null {
  let best: { row: (typeof rows)[number]; why: string; kind: DraftKind; place: number } | null =
    null;
  for (const row of rows) {
    const { kind } = row;
    if (!isDraftKind(kind) || isAgenda(row)) continue;
    const stage = stageOf(row);
    const place = OPEN.indexOf(stage);
    if (place < 0 || (best !== null && !isNearer(row, place, best))) continue;
    best = { row, why: tellStage(kind, stage), kind, place };
  }
  if (best === null) return null;
  const { row, why, kind } = best;
  return { id: row.id, title: row.title, kind, why };
}

function isNearer(
  row: { readonly id: string; readonly updated: string },
  place: number,
  best: { readonly row: typeof row; readonly place: number },
): boolean {
  if (place !== best.place) return place < best.place;
  if (row.updated !== best.row.updated) return row.updated > best.row.updated;
  return row.id < best.row.id;
}

function tellStage(kind: DraftKind, stage: Stage): string {
  if (stage === 'idea') return 'It is an idea so far. One paragraph makes it a draft.';
  if (stage === 'drafting') return 'It is being written.';
  return kind === 'post' ? 'It is ready to be published.' : 'It is ready to be given.';
}
