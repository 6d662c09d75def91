import { shownTitle } from '#core/shown-title';
import { writeTable, type CsvRows } from './csv-table';
import { isNoteFile } from './markdown-source';
import { folderOf, lastPart } from './name-index';
import { readNotionProperties } from './notion-properties';
import { referencePaths } from './reference-paths';
import type { SourceReader, SourceText } from './source-reader';

/** Notion ends the name of each page and database with a space and its id. */
const NAMED = /^(?<name>.*?) ?(?<id>[0-9a-f]{32})(?<all>_all)?\.(?<ending>md|csv)$/;

/** Whether the files are those of a Notion export; those that were put into pages keep their names. */
export function isNotionExport(files: readonly string[]): boolean {
  const texts = files.filter((path) => /\.(?:md|csv)$/.test(path));
  const named = texts.filter((path) => NAMED.test(lastPart(path)));
  return named.length > 0 && named.length * 2 >= texts.length;
}

/** Pages under their titles; a database is an entry with a table of its rows. */
export function readNotionExport(
  files: readonly string[],
  readRows: (csv: string) => CsvRows,
): SourceReader {
  const texts = files.filter((path) => NAMED.test(lastPart(path)) || isNoteFile(path));
  const whole = new Set(
    texts.filter((path) => path.endsWith('_all.csv')).map((path) => idOf(path)),
  );
  const isPart = (path: string) => /[0-9a-f]{32}\.csv$/.test(path) && whole.has(idOf(path));
  return {
    source: 'notion',
    texts: texts.filter((path) => !isPart(path)),
    refused: texts
      .filter(isPart)
      .map((path) => ({ path, reason: 'is a view; all rows of it come in with “_all.csv”' })),
    linksByPath: true,
    read: (path, text) =>
      path.endsWith('.csv')
        ? readDatabase(path, readRows(text), findPages(path, texts))
        : readPage(path, text),
    locate: (reference, from) =>
      referencePaths(reference, from).flatMap((path) =>
        isPart(path) ? [path.replace(/\.csv$/, '_all.csv')] : [path],
      ),
    locateTitle: () => null,
  };
}

function idOf(path: string): string {
  return NAMED.exec(lastPart(path))?.groups?.['id'] ?? path;
}

/** A database is no text, so there are no two texts to show. */
const TABLE =
  'The rows of the database come in as a table. Line breaks in its cells are written as <br>, and spaces around them are gone.';

function readPage(path: string, text: string): SourceText {
  const named = NAMED.exec(lastPart(path))?.groups?.['name'];
  if (named === undefined) return { key: path, markdown: text, fileName: lastPart(path) };
  const title = shownTitle(named);
  // Long titles are cut in names; the heading has the whole one.
  const { understood, tags, ...dates } = readNotionProperties(text);
  const heading = /^\uFEFF?# (.*)/.exec(text)?.[1]?.trim() ?? '';
  return {
    key: idOf(path),
    markdown: text,
    fileName: `${title}.md`,
    ...(heading === '' && { title }),
    ...(tags.length > 0 && { tags }),
    ...dates,
    ...(understood.length > 0 && { changes: [describeTaken(understood)] }),
  };
}

function describeTaken(lines: readonly string[]): string {
  const quoted = lines.map((line) => `“${line}”`).join(' and ');
  return `Taken for its date and tags, too: ${quoted} under its title. The text keeps them.`;
}

/** A table whose rows lead to their pages. */
function readDatabase(
  path: string,
  table: CsvRows,
  pages: ReadonlyMap<string, string | null>,
): SourceText {
  const title = shownTitle(NAMED.exec(lastPart(path))?.groups?.['name'] ?? '');
  const folder = folderOf(path);
  const addressOf = (name: string) => {
    const page = pages.get(nameKey(name)) ?? null;
    if (page === null) return null;
    const way = folder === '' ? page : page.slice(folder.length + 1);
    return way.split('/').map(encodeURIComponent).join('/');
  };
  return {
    key: idOf(path),
    markdown: writeTable(table, addressOf),
    original: null,
    fileName: `${title}.md`,
    title,
    losses: table.problems,
    changes: [TABLE],
  };
}

/** The pages of a database by their names; null where two of them are called the same. */
function findPages(database: string, texts: readonly string[]): ReadonlyMap<string, string | null> {
  const id = idOf(database);
  const bare = database.replace(/ ?[0-9a-f]{32}(?:_all)?\.csv$/, '');
  const found = new Map<string, string | null>();
  for (const path of texts) {
    const folder = folderOf(path);
    if (folder !== bare && folder !== `${bare} ${id}`) continue;
    const key = nameKey(NAMED.exec(lastPart(path))?.groups?.['name'] ?? '');
    found.set(key, found.has(key) ? null : path);
  }
  return found;
}

/** Names of files lack the characters that some disks refuse, and all after the fiftieth. */
function nameKey(name: string): string {
  const letters = name.toLowerCase().replaceAll(/[^\p{Letter}\p{Number}]+/gu, ' ');
  return letters.trim().slice(0, 40).trim();
}
