import { optionalAttribute, stringAttribute, type DocumentNode } from '#core/document/document';
import { isHeadingNamed } from '#core/document/parts';
import type { TextBlock } from '#core/document/text-blocks';
import { visitNodes } from '#core/document/tree';
import { githubAnchor } from '#core/publish/generators/github-anchor';
import { slugOf } from '#core/publish/places/names';
import { decodeAddress } from '#core/decode-address';
import { listInlineParts } from '../inline-parts';
import type { CheckedDraft, Finding, Rule } from '../rule';

export const deadAnchorRule: Rule = {
  id: 'readiness/dead-anchor',
  group: 'readiness',
  severity: 'warning',
  title: 'A link to a place that is not there',
  why: 'The link opens the page at its top, and the reader has to look for what you meant.',
  check: (draft) => {
    const names = namesIn(draft);
    return listInlineParts(draft).flatMap(({ node, at }): Finding[] => {
      const missing =
        node.type === 'wikilink' || node.type === 'embed'
          ? missingHeading(draft, node)
          : missingAnchor(node, names);
      return missing === null
        ? []
        : [
            {
              message: `There is no heading “${missing}” where this link leads. It may have been renamed.`,
              ...at,
            },
          ];
    });
  },
};

function missingHeading(draft: CheckedDraft, link: DocumentNode): string | null {
  const heading = optionalAttribute(link, 'heading');
  if (heading === null) return null;
  const title = stringAttribute(link, 'title');
  const linked = title === '' ? draft : draft.resolve(title);
  if (linked === null) return null;
  // `A#B` is B under A.
  const parts = [heading, ...heading.split('#').slice(-1)];
  const isThere = parts.some((part) => linked.blocks.some((block) => isNamed(block, part)));
  return isThere ? null : heading;
}

function isNamed({ isHeading, text }: TextBlock, heading: string): boolean {
  const node = { type: 'heading', content: [{ type: 'text', text }] };
  return isHeading && isHeadingNamed(node, heading);
}

function missingAnchor(node: DocumentNode, names: ReadonlySet<string>): string | null {
  for (const mark of node.marks ?? []) {
    const href = mark.type === 'link' ? stringAttribute(mark, 'href').trim() : '';
    if (!/^#./.test(href)) continue;
    const anchor = decodeAddress(href.slice(1));
    if (!names.has(anchor.toLowerCase()) && !names.has(slugOf(anchor))) return anchor;
  }
  return null;
}

/** What `#anchors` of a page may name: its headings, its named blocks and what its HTML names. */
function namesIn({ document, blocks }: CheckedDraft): ReadonlySet<string> {
  const names = new Set(['top']);
  const counts = new Map<string, number>();
  for (const { isHeading, text } of blocks) {
    if (!isHeading) continue;
    names.add(slugOf(text));
    // Most generators make them as GitHub does, and number namesakes.
    const anchor = githubAnchor(text);
    const count = counts.get(anchor) ?? 0;
    counts.set(anchor, count + 1);
    names.add(count === 0 ? anchor : `${anchor}-${count}`);
  }
  visitNodes(document, (node) => {
    const id = optionalAttribute(node, 'id');
    if (id !== null) names.add(id.replace(/^\^/, '').toLowerCase());
    const html = stringAttribute(node, 'value');
    for (const [, name] of html.matchAll(/\b(?:id|name)\s*=\s*["']?([^"'\s>]+)/g)) {
      names.add(name?.toLowerCase() ?? '');
    }
  });
  return names;
}
