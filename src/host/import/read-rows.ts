import Papa from 'papaparse';
import type { CsvRows } from '#core/import/csv-table';

/** Reads comma-separated values (RFC 4180), lenient with what is not quite so. */
export function readRows(csv: string): CsvRows {
  const { data, errors } = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), {
    delimiter: ',',
    skipEmptyLines: true,
  });
  return {
    rows: data,
    problems: errors.map(({ message, row }) => `Row ${(row ?? 0) + 1}: ${message}.`),
  };
}
