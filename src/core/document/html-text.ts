/** Makes text safe between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** An element; attributes that are null are left out. `content` is HTML already. */
export function element(
  tag: string,
  attrs: Readonly<Record<string, string | null>>,
  content: string,
): string {
  return `<${tag}${attributes(attrs)}>${content}</${tag}>`;
}

/** Attributes as they stand in a tag, each with a space before it. */
export function attributes(attrs: Readonly<Record<string, string | null>>): string {
  return Object.entries(attrs)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${escapeHtml(value)}"`))
    .join('');
}

const SAFE_SCHEME = /^(?:https?|mailto|tel|ftp|xmpp|irc)$/i;

/**
 * An address that is safe to follow, or null: relative ones and a few schemes. Control characters
 * and spaces, which browsers skip, don't hide a scheme.
 */
export function safeAddress(address: string): string | null {
  const bare = address.replace(/[\s\p{Cc}]/gu, '');
  const scheme = /^([^/?#:]*):/.exec(bare)?.[1];
  return scheme === undefined || SAFE_SCHEME.test(scheme) ? address : null;
}

/** Whether HTML is nothing but comments. */
export function isHtmlComment(html: string): boolean {
  return html.replace(/<!--[^]*?(?:-->|$)/g, '').trim() === '';
}
