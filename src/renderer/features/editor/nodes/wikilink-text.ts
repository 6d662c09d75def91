import type { Node } from '@tiptap/pm/model';

/** What a `[[link]]` or `![[embed]]` says. */
export interface LinkTarget {
  readonly title: string;
  readonly heading: string | null;
  readonly block: string | null;
  readonly label: string | null;
}

/** What characters can't stand in each part of a link. */
const TYPED = /^([^[\]|#^\n]*)(?:#\^([^[\]|#^\n]+)|#([^[\]|^\n]+))?(?:\|([^[\]\n]+))?$/;

/** Reads what stands between `[[` and `]]`; null where it is no link. */
export function parseLinkTarget(inside: string): LinkTarget | null {
  const match = TYPED.exec(inside);
  if (!match) return null;
  const [, title = '', block, heading, label] = match.map((part) => part?.trim());
  if (title === '' && block === undefined && heading === undefined) return null;
  return { title, heading: heading ?? null, block: block ?? null, label: label ?? null };
}

/** The target that a wikilink or embed node holds. */
export function linkTargetOf({ attrs }: Node): LinkTarget {
  const optional = (name: string): string | null =>
    typeof attrs[name] === 'string' ? attrs[name] : null;
  return {
    title: String(attrs['title']),
    heading: optional('heading'),
    block: optional('block'),
    label: optional('label'),
  };
}

/** What stands between `[[` and `]]` for a target. */
export function writeLinkTarget({ title, heading, block, label }: LinkTarget): string {
  const place = block !== null ? `#^${block}` : heading !== null ? `#${heading}` : '';
  return `${title}${place}${label === null ? '' : `|${label}`}`;
}

/** How a link reads in the text. */
export function showLinkTarget({ title, heading, label }: LinkTarget): string {
  if (label !== null) return label;
  return [title, heading].filter((part) => part !== null && part !== '').join(' › ');
}
