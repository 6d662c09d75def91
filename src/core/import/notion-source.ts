import { writeTable, type CsvRows } from './csv-table';
import { lastPart } from './name-index';
import { referencePaths } from './reference-paths';
import type { SourceReader, SourceText } from './source-reader';

/** Notion ends the name of each page and database with a space and its id. */
const NAMED = /^(?<name>.*?) ?(?<id>[0-9a-f]{32})(?<all>_all)?\.(?<ending>md|csv)$/;

/** Whether the files are those of a Notion export. */
export function isNotionExport(files: readonly string[]): boolean {
  const texts = files.filter((path) => /\.(?:md|csv)$/.test(path));
  return texts.length > 0 && texts.every((path) => NAMED.test(lastPart(path)));
}

/** Pages under their titles; a database is an entry with a table of its rows. */
export function readNotionExport(
  files: readonly string[],
  readRows: (csv: string) => CsvRows,
): SourceReader {
  const texts = files.filter((path) => NAMED.test(lastPart(path)));
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
    read: (path, text) => readPage(path, text, readRows),
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

function readPage(path: string, text: string, readRows: (csv: string) => CsvRows): SourceText {
  const { name = '', ending = 'md' } = NAMED.exec(lastPart(path))?.groups ?? {};
  const title = name.trim() === '' ? 'Untitled' : name.trim();
  const key = idOf(path);
  if (ending === 'md') {
    // Long titles are cut in names; the heading has the whole one.
    const heading = /^\uFEFF?# (.*)$/m.exec(text.slice(0, 2000))?.[1]?.trim();
    const isWhole = heading !== undefined && text.replace(/^\uFEFF/, '').startsWith('# ');
    return {
      key,
      markdown: text,
      fileName: `${title}.md`,
      ...(isWhole && heading !== '' ? {} : { title }),
    };
  }
  const table = readRows(text);
  return {
    key,
    markdown: writeTable(table),
    original: null,
    fileName: `${title}.md`,
    title,
    losses: table.problems,
    changes: [TABLE],
  };
}
