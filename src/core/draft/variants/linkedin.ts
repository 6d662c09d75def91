import type { DocumentNode } from '#core/document/document';
import { visitNodes } from '#core/document/tree';
import type { EntryRecord } from '#core/library/record';
import { slugOf } from '#core/publish/places/names';
import { changeBlocks } from '../change-nodes';
import { NO_ORIGINAL, plainTags } from './copy-fields';
import { htmlAsWords } from './platform-nodes';
import { platformText, type Whereabouts } from './platform-text';
import { toPieces } from './thread-pieces';
import type { Variant } from './variant';

/** What a post may count, in UTF-16 units, which is never less than LinkedIn counts. */
const LINKEDIN_LIMIT = 3000;

const MOST_TAGS = 5;

const HTML = new Set(['htmlBlock', 'htmlInline']);

/** What becomes of blocks that plain text has nothing for. */
const LOSSES: Readonly<Record<string, string>> = {
  codeBlock: 'Code becomes plain lines.',
  table: 'Tables become lines.',
  image: 'Images are named in the text: add them to the post.',
  mathInline: 'Formulas are shown as their source.',
  mathBlock: 'Formulas are shown as their source.',
  footnoteReference: 'Footnotes stand in brackets where they belong.',
};

/** A draft as plain text for LinkedIn, which shows no Markdown, with the address of its original. */
export function toLinkedIn(record: EntryRecord, where: Whereabouts): Variant {
  const { title, blocks: kept, copies, warnings } = platformText(record, where, null);
  const { original } = where;
  const told = new Set<string>();
  const blocks = changeBlocks(kept, (node) =>
    HTML.has(node.type) ? htmlAsWords(node, (what) => told.add(what)) : node,
  );
  const body = toPieces(blocks).map(({ text, glue }, index) => (index === 0 ? text : glue + text));
  const { tags, warnings: tagWarnings } = plainTags(record.tags, MOST_TAGS);
  const text = [
    title,
    body.join(''),
    original === null ? '' : `Originally published at ${original}`,
    tags.map((tag) => `#${tag}`).join(' '),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
  const { length } = text;
  return {
    path: `${slugOf(title)}-linkedin.txt`,
    text: `${text}\n`,
    copies,
    posts: null,
    count: { length, limit: LINKEDIN_LIMIT },
    warnings: [
      ...(length > LINKEDIN_LIMIT
        ? [
            `It counts ${length}, and LinkedIn takes ${LINKEDIN_LIMIT}: ${length - LINKEDIN_LIMIT} too many. Post a part of it with the address, or make it an article there.`,
          ]
        : []),
      ...(original === null ? [NO_ORIGINAL] : []),
      'Headings, bold and italic become plain words.',
      ...warnings,
      ...tagWarnings,
      ...lossesOf(blocks),
      ...told,
    ],
  };
}

function lossesOf(blocks: readonly DocumentNode[]): readonly string[] {
  const losses = new Set<string>();
  for (const block of blocks) {
    visitNodes(block, ({ type }) => {
      const loss = LOSSES[type];
      if (loss !== undefined) losses.add(loss);
    });
  }
  return [...losses];
}
