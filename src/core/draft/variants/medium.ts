import type { DocumentNode } from '#core/document/document';
import { toHtml } from '#core/document/to-html';
import { toMarkdown } from '#core/document/to-markdown';
import type { EntryRecord } from '#core/library/record';
import { slugOf } from '#core/publish/places/names';
import { coverOf, NO_ORIGINAL } from './copy-fields';
import { filled } from './hashnode';
import { toMediumBlocks } from './medium-blocks';
import { withNumberedNotes } from './numbered-notes';
import { platformText, type Whereabouts } from './platform-text';
import type { Variant } from './variant';

const MOST_TAGS = 5;

/**
 * A copy for Medium as HTML, to be pasted into a new story: Medium takes no files. It ends with
 * the address of the original, for pasting does not set the canonical one.
 */
export function toMedium(record: EntryRecord, where: Whereabouts): Variant {
  const { title, blocks, copies, warnings } = platformText(record, where, null);
  const { original } = where;
  const told = new Set<string>();
  const { body, notes } = withNumberedNotes(blocks);
  if (notes.length > 0) told.add('Footnotes become notes at the end.');
  const cover = coverOf(record, where);
  const content = [
    { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: title }] },
    ...toMediumBlocks([...body, ...notes], (what) => told.add(what)),
    ...(original === null ? [] : [{ type: 'horizontalRule' }, originOf(original)]),
  ];
  const document = { type: 'doc', content };
  return {
    path: `${slugOf(title)}-medium.html`,
    text: `${toHtml(document)}\n`,
    plain: toMarkdown(document, {}),
    copies,
    posts: null,
    fields: filled([
      ['Canonical link', original],
      ['Tags', record.tags.length === 0 ? null : record.tags.slice(0, MOST_TAGS).join(', ')],
    ]),
    warnings: [
      ...(original === null
        ? [NO_ORIGINAL]
        : [
            'Pasting does not set the canonical link: type it into the story’s settings, under “Advanced settings”.',
          ]),
      ...warnings,
      ...(record.tags.length > MOST_TAGS
        ? [`Medium takes ${MOST_TAGS} tags: ${record.tags.slice(MOST_TAGS).join(', ')} left out.`]
        : []),
      ...(cover.address === null && cover.missing === null
        ? []
        : ['Put the cover in yourself, above the text.']),
      ...told,
    ],
  };
}

function originOf(address: string): DocumentNode {
  const link = { type: 'link', attrs: { href: address, title: null } };
  return {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'Originally published at ', marks: [{ type: 'italic' }] },
      { type: 'text', text: address, marks: [{ type: 'italic' }, link] },
      { type: 'text', text: '.', marks: [{ type: 'italic' }] },
    ],
  };
}
