import type { CatalogRow } from '#core/library/entry';
import { inOrder } from '#core/order';
import { completeTitle, type TitleCandidate } from './complete-title';
import { linkKey } from './link-key';

/** What the graph needs to know of an entry. */
export type LinkedRow = Pick<CatalogRow, 'id' | 'title' | 'aliases' | 'links' | 'created'>;

/** A title that entries link to and no entry has. */
export interface UnresolvedLink {
  /** As the first of them writes it. */
  readonly title: string;
  readonly from: readonly string[];
}

/** A title that an entry links to. */
export interface OutgoingLink {
  readonly title: string;
  /** Null where no entry has it. */
  readonly id: string | null;
}

/** Which entries link to which, by titles and aliases, kept in step row by row. */
export interface LinkGraph {
  /** Brings in a new or changed entry. */
  set(row: LinkedRow): void;
  remove(id: string): void;
  /**
   * The entry that a link's title names, without regard to case and spacing. A title goes before
   * an alias; among entries of the same name the one created first is meant.
   * @param renamed an entry that is taken to have this title, too
   */
  resolve(title: string, renamed?: string): string | null;
  /** Every entry that has this title or alias. */
  named(title: string): readonly string[];
  /** Every entry with a link of this title, oldest first. */
  linking(title: string): readonly string[];
  /** The other entries that link to this one, oldest first. */
  backlinks(id: string): readonly string[];
  /** Those that most entries link to first, then by name. */
  unresolved(limit?: number): readonly UnresolvedLink[];
  countUnresolved(): number;
  /** The links of an entry, each title once and as it is written, with the entry that it names. */
  outgoing(id: string): readonly OutgoingLink[];
  /** Entries without a link to or from another one, oldest first. A link may be unresolved. */
  orphans(): readonly string[];
  row(id: string): LinkedRow | undefined;
  /** Entries whose title or an alias holds the text, best first. */
  complete(text: string, limit: number): readonly TitleCandidate[];
}

export function createLinkGraph(rows: Iterable<LinkedRow> = []): LinkGraph {
  const byId = new Map<string, LinkedRow>();
  const titles = new Index();
  const aliases = new Index();
  const links = new Index();

  const rowOf = (id: string) => byId.get(id);
  const oldestFirst = (ids: Iterable<string>) => {
    const known = [...ids].map(rowOf).filter((row) => row !== undefined);
    return known.toSorted(compareAge).map((row) => row.id);
  };

  /** Whether no entry has this name, which is a key already. */
  const isNobody = (key: string) => !titles.has(key) && !aliases.has(key);

  const graph: LinkGraph = {
    set: (row) => {
      graph.remove(row.id);
      byId.set(row.id, row);
      titles.add(row.title, row.id);
      for (const alias of row.aliases) aliases.add(alias, row.id);
      for (const link of row.links) links.add(link, row.id);
    },
    remove: (id) => {
      const row = byId.get(id);
      if (row === undefined) return;
      byId.delete(id);
      titles.delete(row.title, id);
      for (const alias of row.aliases) aliases.delete(alias, id);
      for (const link of row.links) links.delete(link, id);
    },
    resolve: (title, renamed) => {
      const ids = renamed === undefined ? titles.get(title) : [...titles.get(title), renamed];
      return oldestFirst(ids)[0] ?? oldestFirst(aliases.get(title))[0] ?? null;
    },
    named: (title) => [...new Set([...titles.get(title), ...aliases.get(title)])],
    linking: (title) => oldestFirst(links.get(title)),
    backlinks: (id) => {
      const row = byId.get(id);
      if (row === undefined) return [];
      const names = [row.title, ...row.aliases].filter((name) => graph.resolve(name) === id);
      const from = new Set(names.flatMap((name) => [...links.get(name)]));
      from.delete(id);
      return oldestFirst(from);
    },
    unresolved: (limit = Infinity) =>
      [...links.sizes()]
        .filter(([key]) => isNobody(key))
        .toSorted(([a, from], [b, others]) => others - from || inOrder(a, b))
        .slice(0, limit)
        .map(([key]) => {
          const from = oldestFirst(links.keyed(key));
          const first = from[0] === undefined ? undefined : byId.get(from[0]);
          return { title: first?.links.find((link) => linkKey(link) === key) ?? key, from };
        }),
    countUnresolved: () => {
      let count = 0;
      for (const [key] of links.sizes()) if (isNobody(key)) count += 1;
      return count;
    },
    outgoing: (id) =>
      (byId.get(id)?.links ?? []).map((title) => ({ title, id: graph.resolve(title) })),
    orphans: () => {
      const isAlone = ({ id, links: own }: LinkedRow) =>
        own.every((title) => graph.resolve(title) === id) && graph.backlinks(id).length === 0;
      return oldestFirst([...byId.values()].filter(isAlone).map(({ id }) => id));
    },
    row: rowOf,
    complete: (text, limit) => completeTitle(byId.values(), text, limit),
  };
  for (const row of rows) graph.set(row);
  return graph;
}

/** Ids by the key of a name. Most names have one: a set of its own would take much memory. */
class Index {
  private readonly ids = new Map<string, string | Set<string>>();

  get(name: string): ReadonlySet<string> {
    return this.keyed(linkKey(name));
  }

  has(key: string): boolean {
    return this.ids.has(key);
  }

  /** The keys of all names, each with how many ids have it. */
  *sizes(): Generator<readonly [key: string, ids: number]> {
    for (const [key, ids] of this.ids) yield [key, typeof ids === 'string' ? 1 : ids.size];
  }

  /** @param key of a name */
  keyed(key: string): ReadonlySet<string> {
    const ids = this.ids.get(key);
    return typeof ids === 'string' ? new Set([ids]) : (ids ?? new Set());
  }

  add(name: string, id: string): void {
    const key = linkKey(name);
    if (key === '') return;
    const ids = this.ids.get(key);
    if (ids === undefined) this.ids.set(key, id);
    else if (typeof ids !== 'string') ids.add(id);
    else if (ids !== id) this.ids.set(key, new Set([ids, id]));
  }

  delete(name: string, id: string): void {
    const key = linkKey(name);
    const ids = this.ids.get(key);
    if (ids === id) this.ids.delete(key);
    if (ids === undefined || typeof ids === 'string') return;
    ids.delete(id);
    if (ids.size === 0) this.ids.delete(key);
  }
}

function compareAge(a: LinkedRow, b: LinkedRow): number {
  return inOrder(a.created, b.created) || inOrder(a.id, b.id);
}
