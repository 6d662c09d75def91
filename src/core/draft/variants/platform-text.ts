import { changeLinks } from '#core/document/change-links';
import {
  contentOf,
  optionalAttribute,
  stringAttribute,
  type DocumentNode,
} from '#core/document/document';
import type { EntryRecord } from '#core/library/record';
import { placeAttachments } from '#core/publish/attachments';
import { codeOfLanguage } from '#core/publish/generators/nearest-nodes';
import {
  toLink,
  toPlainImage,
  toQuotation,
  withoutHighlight,
} from '#core/publish/generators/plain-nodes';
import { linkAsText } from '#core/publish/links';
import { isSummaryCut, readerCopy } from '#core/publish/reader-copy';
import { changeBlocks, type Changed } from '../change-nodes';
import { convertDraft } from '../convert';
import { IMAGES, titleOf, withTopLevel, type ReaderText } from './reader-text';

/** Where on the web a draft, and what it points to, can be found. */
export interface Whereabouts {
  /** The address of the draft itself, or null. */
  readonly original: string | null;
  /** The address of the entry that a `[[link]]` names, or null when readers have none. */
  readonly addressOf: (title: string) => string | null;
  /** The address of a file that the draft shows or links to, or null. */
  readonly fileAt: (source: string) => string | null;
}

type Warn = (what: string) => void;

/**
 * A draft's text for a place that has nothing but it: images, files and links by whole addresses,
 * what has none listed; callouts as quotations, sections from the second level on.
 * @param anchorOf the anchor that the place gives a heading; null where it gives none
 */
export function platformText(
  record: EntryRecord,
  where: Whereabouts,
  anchorOf: ((heading: string) => string) | null,
): ReaderText {
  const warnings = new Set<string>();
  const warn: Warn = (what) => warnings.add(what);
  const document =
    record.kind === 'talk' ? convertDraft(record, 'post', () => '') : record.document;
  const copy = readerCopy({ title: record.title, document }).filter((one) => !isSummaryCut(one));
  const onWeb = changeBlocks(copy, (node) => withAddresses(node, where));
  const placed = placeAttachments(onWeb, record.attachments, { prefix: IMAGES });
  for (const source of placed.missing) {
    warn(`The image ${source} is not in the library and will be missing.`);
  }
  for (const { name } of placed.copies) {
    warn(
      `${IMAGES}${name} has no address on the web yet. Upload it there, and put its address in.`,
    );
  }
  const plain = changeBlocks(placed.blocks, (node) => toPlatformNode(node, where, anchorOf, warn));
  return {
    title: titleOf(record),
    blocks: withTopLevel(plain, 2),
    copies: placed.copies.map(({ asset, name }) => ({ asset, name: `${IMAGES}${name}` })),
    warnings: [...warnings],
  };
}

/** A node with whole addresses in it, each where it is used. */
function withAddresses(node: DocumentNode, where: Whereabouts): Changed {
  const addressOf = (source: string): string =>
    where.fileAt(source) ?? addressFromRoot(source, where.original);
  if (node.type === 'definition') return null;
  if (node.type === 'image') {
    const src = addressOf(stringAttribute(node, 'src'));
    return { ...node, attrs: { ...node.attrs, src, ref: null, refKind: null } };
  }
  if (node.type === 'embed') {
    const src = where.fileAt(stringAttribute(node, 'title'));
    if (src === null) return node;
    const alt = stringAttribute(node, 'label');
    const marks = node.marks === undefined ? {} : { marks: node.marks };
    return { type: 'image', attrs: { src, alt, title: null, ref: null, refKind: null }, ...marks };
  }
  return changeLinks(node, (link) => {
    const href = addressOf(stringAttribute(link, 'href'));
    return { ...link, attrs: { ...link.attrs, href, ref: null, refKind: null } };
  });
}

/** An address from a site's root, made whole by the site that the original is on. */
export function addressFromRoot(address: string, original: string | null): string {
  const [site] = original === null ? [] : (/^https?:\/\/[^/?#]+/.exec(original) ?? []);
  if (site === undefined || !address.startsWith('/')) return address;
  return address.startsWith('//') ? `https:${address}` : site + address;
}

function toPlatformNode(
  node: DocumentNode,
  where: Whereabouts,
  anchorOf: ((heading: string) => string) | null,
  warn: Warn,
): Changed {
  switch (node.type) {
    case 'wikilink':
    case 'embed':
      return toWebLink(node, where, anchorOf, warn);
    case 'image':
      return toPlainImage(node, warn);
    case 'codeBlock':
      return codeOfLanguage(node, warn);
    case 'callout':
      warn('Callouts become quotations.');
      return toQuotation(node);
    case 'speakerNotes':
      return contentOf(node);
    case 'heading':
      return { ...node, attrs: { ...node.attrs, minutes: null, priority: null } };
    case 'rawBlock':
    case 'rawInline':
      warn(`“${stringAttribute(node, 'value').slice(0, 40)}” is shown as it is written.`);
      return node;
    default:
      return withoutDeadLink(withoutHighlight(node, warn), anchorOf, warn);
  }
}

function toWebLink(
  node: DocumentNode,
  { addressOf }: Whereabouts,
  anchorOf: ((heading: string) => string) | null,
  warn: Warn,
): readonly DocumentNode[] {
  const title = stringAttribute(node, 'title');
  const heading = optionalAttribute(node, 'heading');
  if (title === '' && anchorOf !== null) return toLink(node, () => null, anchorOf);
  const address = title === '' ? null : addressOf(title);
  if (address === null) {
    warn(
      title === ''
        ? 'Links to the text’s own sections become words.'
        : `The link to “${title}” becomes words: it has no address on the web.`,
    );
    return linkAsText(node);
  }
  if (node.type === 'embed') warn(`The embedded “${title}” becomes a link.`);
  if (heading !== null) warn(`The link to “${title}” leads to its page, not to “${heading}”.`);
  return toLink(
    { ...node, attrs: { ...node.attrs, heading: null, block: null } },
    () => address,
    (one) => one,
  );
}

/** Words instead of a link that leads nowhere from there. */
function withoutDeadLink(
  node: DocumentNode,
  anchorOf: ((heading: string) => string) | null,
  warn: Warn,
): DocumentNode {
  const marks = node.marks ?? [];
  const link = marks.find((mark) => mark.type === 'link');
  const href = link === undefined ? '' : stringAttribute(link, 'href');
  if (link === undefined || /^[a-z][a-z0-9+.-]*:/i.test(href)) return node;
  if (href.startsWith('#')) {
    if (anchorOf !== null) return node;
    warn('Links to the text’s own sections become words.');
  } else {
    warn(`The link to ${href} becomes words: it leads nowhere from there.`);
  }
  return { ...node, marks: marks.filter((mark) => mark !== link) };
}
