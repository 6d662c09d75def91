const WEB = /^https?:\/\/[^\s<]*[^\s<?!.,:;*_~'"\]]$/i;
const WWW = /^www\.[^\s<]*[^\s<?!.,:;*_~'"\]]$/i;
const MAIL = /^(?:mailto:|xmpp:)?[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[\w-]*[a-z0-9]$/i;

/** Nothing that GFM would take for a part of the address stands after it. */
const AFTER = /^[?!.,:;'")]*(?:\s|$)/;

/**
 * Whether GFM reads a bare address as a link to `href`. Says no in doubt: such a link is written
 * with brackets.
 *
 * @param before what stands before it in the line
 * @param after what stands after it, without the markers of marks that end there
 */
export function isLiteral(text: string, href: string, before: string, after: string): boolean {
  if (!AFTER.test(after) || /&[a-z0-9]+$/i.test(text)) return false;
  if (text.split('(').length !== text.split(')').length) return false;
  if (WEB.test(text)) return href === text && !/[a-z]$/i.test(before);
  if (WWW.test(text)) return href === `http://${text}` && /(?:^|[\s(*])$/.test(before);
  if (!MAIL.test(text) || /[\w/.+-]$/.test(before)) return false;
  return href === text || href === `mailto:${text}`;
}
