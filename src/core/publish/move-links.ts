import { matchOf } from '#core/document/matches';
import { stringAttribute, type DocumentNode } from '#core/document/document';
import { visitNodes } from '#core/document/tree';
import { isFileReference, referencePaths } from '#core/import/reference-paths';

/** Where a text lay and where it goes, both with `/` between their parts. */
interface MovedText {
  /** Without a slash at its beginning. */
  readonly from: string;
  readonly to: string;
}

/**
 * The links of a text that would not lead to the same text any more, with what they have to say
 * instead. A link that still leads there stays as it was written.
 *
 * @param placeOf where the text that lay at a path goes
 */
export function movedLinks(
  document: DocumentNode,
  { from, to }: MovedText,
  placeOf: (path: string) => string | undefined,
): ReadonlyMap<string, string> {
  const moved = new Map<string, string>();
  for (const href of collectHrefs(document)) {
    // A slash at its beginning means the root of some site, which nobody here knows.
    if (!isFileReference(href) || href.startsWith('/')) continue;
    const place = referencePaths(href, from)
      .map(placeOf)
      .find((one) => one !== undefined);
    if (place === undefined || referencePaths(href, to).includes(place)) continue;
    const rest = matchOf(href, /[?#].*$/s);
    moved.set(href, `${relativeAddressOf(place, to)}${rest}`);
  }
  return moved;
}

function collectHrefs(document: DocumentNode): ReadonlySet<string> {
  const hrefs = new Set<string>();
  visitNodes(document, (node) => {
    if (node.type === 'definition') hrefs.add(stringAttribute(node, 'href'));
    for (const mark of node.marks ?? []) {
      if (mark.type === 'link') hrefs.add(stringAttribute(mark, 'href'));
    }
  });
  return hrefs;
}

/** The address of a path as a text at `from` has to write it. */
export function relativeAddressOf(path: string, from: string): string {
  const target = path.split('/');
  const folder = from.split('/').slice(0, -1);
  let shared = 0;
  while (shared < folder.length && shared < target.length - 1 && folder[shared] === target[shared])
    shared += 1;
  const parts = [...folder.slice(shared).map(() => '..'), ...target.slice(shared)];
  const address = parts.map((part) => encodeURI(part).replace(/[?#()]/g, escapeSign)).join('/');
  // A name with a colon would be read as the scheme of an address.
  return /^[^/]*:/.test(address) ? `./${address}` : address;
}

function escapeSign(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
