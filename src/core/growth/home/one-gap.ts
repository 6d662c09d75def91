import { GAP_TAG } from '#core/check/gaps/question-note';
import { isDraftKind } from '#core/draft/draft';
import type { CatalogRow } from '#core/library/entry';
import { linkKey } from '#core/links/link-key';
import { inOrder } from '#core/order';
import { textOf } from '../growth-facts';

/** The question to answer next. */
export interface OpenGap {
  readonly id: string;
  /** The question. */
  readonly title: string;
  /** ISO 8601 in UTC. */
  readonly created: string;
  /** How many other entries link to it. */
  readonly met: number;
}

type Row = Pick<CatalogRow, 'id' | 'title' | 'kind' | 'tags' | 'aliases' | 'links' | 'created'> &
  Pick<CatalogRow, 'growth'>;

/**
 * The open question that most entries link to, of several the oldest; null where none is open.
 * @param rows in any order
 */
export function oneGap(rows: readonly Row[]): OpenGap | null {
  const open = rows.filter(isOpenGap);
  if (open.length === 0) return null;
  const owners = new Map<string, Row>();
  for (const gap of open) {
    for (const name of [gap.title, ...gap.aliases]) owners.set(linkKey(name), gap);
  }
  const met = new Map<string, number>();
  for (const row of rows) {
    if (row.links.length === 0) continue;
    const asked = new Set(row.links.map((title) => owners.get(linkKey(title))?.id));
    for (const id of asked) {
      if (id !== undefined && id !== row.id) met.set(id, (met.get(id) ?? 0) + 1);
    }
  }
  const countOf = ({ id }: Row): number => met.get(id) ?? 0;
  const [first] = open.toSorted(
    (one, other) =>
      countOf(other) - countOf(one) ||
      inOrder(one.created, other.created) ||
      inOrder(one.id, other.id),
  );
  if (first === undefined) return null;
  const { id, title, created } = first;
  return { id, title, created, met: countOf(first) };
}

function isOpenGap({ kind, tags, growth }: Row): boolean {
  return (
    !isDraftKind(kind) &&
    tags.some((tag) => tag.toLowerCase() === GAP_TAG) &&
    textOf(growth, 'gap') !== 'closed'
  );
}
