import type { Term } from '#core/search/query';

/** A condition on the table of documents. */
export interface Filter {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/** What the terms ask of an entry besides its words. */
export function readFilters(terms: readonly Term[]): readonly Filter[] {
  return terms.flatMap((term) => {
    const filter = readFilter(term);
    if (filter === null) return [];
    return 'without' in term && term.without ? [{ ...filter, sql: `NOT ${filter.sql}` }] : [filter];
  });
}

function readFilter(term: Term): Filter | null {
  switch (term.type) {
    case 'kind':
      return { sql: '(kind = ?)', values: [term.kind] };
    case 'private':
      return { sql: '(private = 1)', values: [] };
    case 'tag':
      return tagged(term.tag, term.prefix);
    case 'before':
      return { sql: '(updated < ?)', values: [startOfDay(term.day)] };
    case 'after':
      return { sql: '(updated >= ?)', values: [startOfDay(term.day)] };
    case 'text':
    case 'title':
    case 'code':
      return null;
  }
}

/** Tags are compared as bytes, so what starts alike stands together. */
function tagged(tag: string, prefix: boolean): Filter {
  const last = '\u{10FFFF}';
  const sql = prefix ? 'tag >= ? AND tag <= ?' : '(tag = ? OR (tag >= ? AND tag <= ?))';
  const values = prefix ? [tag, tag + last] : [tag, `${tag}/`, `${tag}/${last}`];
  return { sql: `(number IN (SELECT number FROM tags WHERE ${sql}))`, values };
}

/** A day begins where the person is. */
function startOfDay(day: string): string {
  return new Date(`${day}T00:00:00`).toISOString();
}
