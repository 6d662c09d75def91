import { linkKey } from '#core/links/link-key';
import type { SearchDocument } from '#core/search/search';
import { splitNames, splitWords } from '#core/search/words';

/** Parts phrases: no word is this sign alone. */
const GAP = ' # ';

/** The rows that an entry has in the index. */
export interface IndexedDocument {
  /** In the order of the table's columns after `number`. */
  readonly row: readonly (string | number)[];
  readonly tags: readonly string[];
  /** In the order of the columns of `words`. Takes long: only where they have changed. */
  words(): readonly string[];
}

/** Where the blocks of a text begin and where it is code, as JSON beside the text. */
export interface Layout {
  readonly blocks: readonly number[];
  readonly code: readonly number[];
}

/** An entry as the index keeps it. */
export function toIndexed(document: SearchDocument): IndexedDocument {
  const { id, revision, kind, title, tags, blocks } = document;
  const text = blocks.map((block) => block.text).join('\n');
  const layout = toLayout(document);
  const code = pairs(layout.code).map(([start, end]) => text.slice(start, end));
  const titles = withNames([title, ...document.aliases]);
  const headings = withNames(blocks.filter((block) => block.isHeading).map((block) => block.text));
  return {
    row: [
      id,
      revision,
      kind,
      document.private ? 1 : 0,
      new Date(document.updated).toISOString(),
      code.length > 0 ? 1 : 0,
      titles,
      headings,
      title,
      JSON.stringify(layout),
      text,
    ],
    tags: [...new Set(tags.map(linkKey))],
    words: () => [
      titles,
      headings,
      tags.map(words).join(GAP),
      words(text),
      withNames(code),
      [...splitNames(text)].join(' '),
    ],
  };
}

/** The pairs of a list in which beginnings and ends stand by turns. */
export function pairs(flat: readonly number[]): readonly (readonly [number, number])[] {
  return flat.flatMap((start, index) =>
    index % 2 === 0 ? [[start, flat[index + 1] ?? start]] : [],
  );
}

function toLayout({ blocks }: SearchDocument): Layout {
  const layout = { blocks: [] as number[], code: [] as number[] };
  let start = 0;
  for (const { text, code } of blocks) {
    layout.blocks.push(start);
    for (const place of code) layout.code.push(start + place);
    start += text.length + 1;
  }
  return layout;
}

/** The words of each text, none a neighbour of another's, and the parts of names in them. */
function withNames(texts: readonly string[]): string {
  const names = texts.flatMap((text) => [...splitNames(text)]);
  return [...texts.map(words), ...new Set(names)].join(GAP);
}

function words(text: string): string {
  return splitWords(text)
    .map(({ word }) => word)
    .join(' ');
}
