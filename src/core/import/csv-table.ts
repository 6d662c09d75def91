import { textAt } from '#core/document/text-at';
import type { DocumentNode } from '#core/document/document';
import { toMarkdown } from '#core/document/to-markdown';

/** Rows of comma-separated values, with what could not be read, a sentence each. */
export interface CsvRows {
  readonly rows: readonly (readonly string[])[];
  readonly problems: readonly string[];
}

/**
 * A table of comma-separated values as Markdown; its first row is the heading.
 *
 * @param addressOf where the first value of a row leads to, null for nowhere
 */
export function writeTable(
  { rows }: CsvRows,
  addressOf: (name: string) => string | null = () => null,
): string {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width === 0) return '';
  const content = rows.map((row, index) =>
    toRow(row, width, index === 0, index === 0 ? null : addressOf(textAt(row, 0))),
  );
  return toMarkdown({ type: 'doc', content: [{ type: 'table', content }] });
}

function toRow(
  row: readonly string[],
  width: number,
  isHeader: boolean,
  address: string | null,
): DocumentNode {
  return {
    type: 'tableRow',
    content: Array.from({ length: width }, (_, index) => ({
      type: isHeader ? 'tableHeader' : 'tableCell',
      content: [
        { type: 'paragraph', content: toInline(textAt(row, index), index === 0 ? address : null) },
      ],
    })),
  };
}

/** A cell of Markdown holds one line: line breaks are those of HTML. */
function toInline(text: string, address: string | null): readonly DocumentNode[] {
  const marks = address === null ? [] : [{ type: 'link', attrs: { href: address } }];
  return text
    .trim()
    .split(/\r?\n/)
    .flatMap((line, index): DocumentNode[] => [
      ...(index === 0 ? [] : [{ type: 'htmlInline', attrs: { value: '<br>' } }]),
      ...(line.trim() === ''
        ? []
        : [{ type: 'text', text: line.trim(), ...(marks.length > 0 && { marks }) }]),
    ]);
}
