import { calloutParts, calloutName } from './callout-parts';
import {
  optionalAttribute,
  stringAttribute,
  type DocumentNode,
  marksOf,
} from '#core/document/document';
import { readImageShape } from '#core/document/image-shape';
import { linkAsText, linkTo } from '../links';

/**
 * A `[[link]]` or an embed as an ordinary link; as words where it leads nowhere for readers.
 * @param hrefTo the address of the entry that it names, or null when readers have none
 * @param anchorOf the anchor that the generator gives a heading
 */
export function toLink(
  node: DocumentNode,
  hrefTo: (title: string) => string | null,
  anchorOf: (heading: string) => string,
): readonly DocumentNode[] {
  const title = stringAttribute(node, 'title');
  const heading = optionalAttribute(node, 'heading');
  const anchor = heading === null ? '' : `#${anchorOf(heading)}`;
  if (title === '') return anchor === '' ? linkAsText(node) : linkTo(node, anchor);
  const href = hrefTo(title);
  return href === null ? linkAsText(node) : linkTo(node, `${href}${anchor}`);
}

/** An image without its width and side, for which Markdown has no words. */
export function toPlainImage(node: DocumentNode, warn: (what: string) => void): DocumentNode {
  const { alt, side, width } = readImageShape(stringAttribute(node, 'alt'));
  if (side === null && width === null) return node;
  warn('The widths and sides of images are left out.');
  return { ...node, attrs: { ...node.attrs, alt } };
}

/** A callout as a quotation that begins with its title in bold. */
export function toQuotation(callout: DocumentNode): DocumentNode {
  const { title, body } = calloutParts(callout);
  const shown = title.length > 0 ? title : [{ type: 'text', text: calloutName(callout) }];
  const bold = shown.map((node) => ({
    ...node,
    marks: [
      ...(node.marks ?? []).filter((mark) => mark.type !== 'bold'),
      { type: 'bold', attrs: { order: null } },
    ],
  }));
  return { type: 'blockquote', content: [{ type: 'paragraph', content: bold }, ...body] };
}

/** Text without its highlight, for which the generator has no words. */
export function withoutHighlight(node: DocumentNode, warn: (what: string) => void): DocumentNode {
  if (!node.marks?.some((mark) => mark.type === 'highlight')) return node;
  warn('Highlights become plain text.');
  return { ...node, marks: node.marks.filter((mark) => mark.type !== 'highlight') };
}

/** A sign that Markdown shows and does not read. */
export function escaped(sign: string, like: DocumentNode): DocumentNode {
  return {
    type: 'rawInline',
    attrs: { value: `\\${sign}` },
    ...marksOf(like),
  };
}

/** A line that begins with a colon is a definition of the words above it to Hugo and to kramdown. */
export function guardDefinitions(content: readonly DocumentNode[]): readonly DocumentNode[] {
  return content.flatMap((node, index) => {
    const { text, marks = [] } = node;
    if (text === undefined || marks.length > 0) return [node];
    const startsLine = index === 0 || content[index - 1]?.type === 'hardBreak';
    const colon = startsLine ? /(?=:)(?<=^[ \t]*|\n[ \t]*):/g : /(?=:)(?<=\n[ \t]*):/g;
    return text
      .split(colon)
      .flatMap((part, at) => [
        ...(at === 0 ? [] : [escaped(':', node)]),
        ...(part === '' ? [] : [{ ...node, text: part }]),
      ]);
  });
}
