import { decodeAddress } from '#core/decode-address';
import { changeLinks } from '#core/document/change-links';
import { type DocumentNode, stringAttribute } from '#core/document/document';
import { changeBlocks } from '#core/draft/change-nodes';
import type { AssetPlace } from './dialect';
import { claimName, nameKey } from './places/file-safe';
import { imageFileName } from './places/names';

/** A file to be copied beside a text: an asset of the library under a name of its own. */
export interface CopiedAsset {
  readonly asset: string;
  readonly name: string;
  /** Where it goes, if that is not where the text's other files are. */
  readonly folder?: string;
}

/** Blocks whose attachments have the names that they are copied under. */
export interface WithCopies {
  readonly blocks: readonly DocumentNode[];
  readonly copies: readonly CopiedAsset[];
  /** The new source by the one that it replaces. */
  readonly moved: ReadonlyMap<string, string>;
  /** Sources beside the text of which the library has no file. */
  readonly missing: readonly string[];
  /** For each of the pictures that front matter names, its new source there. */
  readonly covers: ReadonlyMap<string, string>;
}

/** Where copies go. */
interface CopyPlace extends Omit<AssetPlace, 'folder'> {
  /** Names that copies stay clear of. */
  readonly inUse?: readonly string[];
  /** The pictures that front matter names. */
  readonly covers?: readonly string[];
}

/**
 * Points everything that shows an attachment to a copy under a safe, unique name: images, embeds,
 * links and raw HTML.
 * @param attachments from the source as written to the asset's name
 */
export function placeAttachments(
  blocks: readonly DocumentNode[],
  attachments: Readonly<Record<string, string>>,
  { inUse = [], covers = [], ...place }: CopyPlace,
): WithCopies {
  const { prefix, linkPrefix = prefix, fieldPrefix = prefix, linkFolder } = place;
  const assets = new Map(Object.entries(attachments));
  const shown = new Set<string>();
  const linked = new Set<string>();
  const names = new Map<string, string>();
  const taken = new Set(inUse.map(nameKey));
  const moved = new Map<string, string>();
  const missing = new Set<string>();
  const copyUnder =
    (before: string, used: Set<string>) =>
    (source: string): string | null => {
      const name = nameOf(source);
      if (name === null) return null;
      used.add(name);
      const copy = before + name;
      if (copy !== source) moved.set(source, copy);
      return copy;
    };
  const copyOf = copyUnder(prefix, shown);
  const linkTo = copyUnder(linkPrefix, linkFolder === undefined ? shown : linked);
  const nameOf = (source: string): string | null => {
    const asset = assets.get(source) ?? assets.get(decodeAddress(source));
    if (asset === undefined) return null;
    const known = names.get(asset);
    if (known !== undefined) return known;
    const wanted = imageFileName(source, asset.slice(asset.lastIndexOf('.') + 1));
    const name = claimName(wanted, taken, (base, count) =>
      base.replace(/(?=\.[^.]+$)/, `-${count}`),
    );
    names.set(asset, name);
    return name;
  };
  const placed = changeBlocks(blocks, (node) => {
    switch (node.type) {
      case 'image':
      case 'definition': {
        const field = node.type === 'image' ? 'src' : 'href';
        const source = stringAttribute(node, field);
        const copy = copyOf(source);
        if (copy === null && node.type === 'image' && isBeside(source)) missing.add(source);
        return copy === null ? node : { ...node, attrs: { ...node.attrs, [field]: copy } };
      }
      case 'embed':
        return embedAsImage(node, copyOf);
      case 'htmlBlock':
      case 'htmlInline':
        return {
          ...node,
          attrs: { ...node.attrs, value: copyInHtml(stringAttribute(node, 'value'), linkTo) },
        };
      default:
        return withLinkedCopies(node, linkTo);
    }
  });
  const placedCovers = new Map(
    covers.flatMap((source): [string, string][] => {
      const name = nameOf(source);
      if (name !== null) shown.add(name);
      return name === null ? [] : [[source, fieldPrefix + name]];
    }),
  );
  return {
    blocks: placed,
    covers: placedCovers,
    copies: [...names].flatMap(([asset, name]) => [
      ...(shown.has(name) ? [{ asset, name }] : []),
      ...(linked.has(name) && linkFolder !== undefined
        ? [{ asset, name, folder: linkFolder }]
        : []),
    ]),
    moved,
    missing: [...missing],
  };
}

function embedAsImage(node: DocumentNode, copyOf: (source: string) => string | null): DocumentNode {
  const copy = copyOf(stringAttribute(node, 'title'));
  if (copy === null) return node;
  const alt = stringAttribute(node, 'label');
  return {
    type: 'image',
    attrs: { src: copy, alt, title: null, ref: null, refKind: null },
    ...(node.marks ? { marks: node.marks } : {}),
  };
}

function withLinkedCopies(
  node: DocumentNode,
  copyOf: (source: string) => string | null,
): DocumentNode {
  return changeLinks(node, (link) => {
    const copy = copyOf(stringAttribute(link, 'href'));
    return copy === null ? link : { ...link, attrs: { ...link.attrs, href: copy } };
  });
}

function copyInHtml(html: string, copyOf: (source: string) => string | null): string {
  return html.replace(
    /(\s(?:src|href)\s*=\s*)(["'])(.*?)\2/gi,
    (all, before: string, quote: string, source: string) => {
      const copy = copyOf(source);
      return copy === null ? all : `${before}${quote}${copy}${quote}`;
    },
  );
}

/** Whether a source means a file beside the text. */
function isBeside(source: string): boolean {
  return source !== '' && !/^([a-z][a-z0-9+.-]*:|\/|#|\?)/i.test(source);
}
