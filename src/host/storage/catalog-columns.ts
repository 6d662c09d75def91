import type { CatalogRow } from '#core/library/entry';

/** Rows of the catalog by columns: the names of the keys are there once, not in each row. */
export type Columns = { readonly [Key in keyof CatalogRow]: readonly CatalogRow[Key][] } & {
  /** What is known of the files, see `SeenFiles`; empty where a file was not seen yet. */
  readonly file: readonly string[];
};

/** @param file what is known of each row's file, in the same order */
export function toColumns(rows: readonly CatalogRow[], file: readonly string[]): Columns {
  return {
    id: rows.map((row) => row.id),
    kind: rows.map((row) => row.kind),
    title: rows.map((row) => row.title),
    tags: rows.map((row) => row.tags),
    private: rows.map((row) => row.private),
    stage: rows.map((row) => row.stage),
    created: rows.map((row) => row.created),
    updated: rows.map((row) => row.updated),
    aliases: rows.map((row) => row.aliases),
    links: rows.map((row) => row.links),
    explains: rows.map((row) => row.explains),
    growth: rows.map((row) => row.growth),
    revision: rows.map((row) => row.revision),
    file,
  };
}

/** Turns columns into rows that share what is the same in many of them. */
export class RowReader {
  private readonly lists = new Map<string, readonly string[]>();

  /** @throws Error when a column is shorter than the ids */
  *read(columns: Columns): Generator<readonly [row: CatalogRow, file: string]> {
    const at = <Key extends keyof Columns>(key: Key, index: number): Columns[Key][number] => {
      const column = columns[key];
      if (index >= column.length) throw new Error(`The column ${key} is too short.`);
      return column[index] as Columns[Key][number];
    };
    for (const [index, id] of columns.id.entries()) {
      const [created, updated] = [at('created', index), at('updated', index)];
      const row: CatalogRow = {
        id,
        kind: at('kind', index),
        title: at('title', index),
        tags: this.share(at('tags', index)),
        private: at('private', index),
        stage: at('stage', index),
        created,
        updated: updated === created ? created : updated,
        aliases: this.share(at('aliases', index)),
        links: at('links', index).length > 0 ? at('links', index) : NONE,
        explains: at('explains', index),
        growth: at('growth', index),
        revision: at('revision', index),
      };
      yield [row, at('file', index)];
    }
  }

  /** One list for all that hold the same. */
  private share(list: readonly string[]): readonly string[] {
    const [only] = list;
    if (only === undefined) return NONE;
    if (list.length > 1) return list;
    const known = this.lists.get(only) ?? list;
    this.lists.set(only, known);
    return known;
  }
}

const NONE: readonly string[] = [];
