import type { DocumentNode } from '#core/document/document';
import { toMarkdown } from '#core/document/to-markdown';

/** Rows of comma-separated values, with what could not be read, a sentence each. */
export interface CsvRows {
  readonly rows: readonly (readonly string[])[];
  readonly problems: readonly string[];
}

/** A table of comma-separated values as Markdown; its first row is the heading. */
export function writeTable({ rows }: CsvRows): string {
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return '';
  const content = rows.map((row, index) => toRow(row, width, index === 0));
  return toMarkdown({ type: 'doc', content: [{ type: 'table', content }] });
}

function toRow(row: readonly string[], width: number, isHeader: boolean): DocumentNode {
  return {
    type: 'tableRow',
    content: Array.from({ length: width }, (_, index) => ({
      type: isHeader ? 'tableHeader' : 'tableCell',
      content: [{ type: 'paragraph', content: toInline(row[index] ?? '') }],
    })),
  };
}

/** A cell of Markdown holds one line: line breaks are those of HTML. */
function toInline(text: string): readonly DocumentNode[] {
  return text
    .trim()
    .split(/\r?\n/)
    .flatMap((line, index): DocumentNode[] => [
      ...(index === 0 ? [] : [{ type: 'htmlInline', attrs: { value: '<br>' } }]),
      ...(line.trim() === '' ? [] : [{ type: 'text', text: line.trim() }]),
    ]);
}
