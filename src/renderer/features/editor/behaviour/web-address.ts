const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const HOST = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.\p{L}{2,}([/?#:].*)?$/u;
const MAIL = /^[^\s@/:]+@[^\s@/:]+\.\p{L}{2,}$/u;

/** Whether an address may leave the app: the web or mail. */
export function isWebAddress(address: string): boolean {
  return /^(https?:\/\/|mailto:)/i.test(address.trim());
}

/** Whether the text is one address and nothing else, so that pasting it over words links them. */
export function isLoneAddress(text: string): boolean {
  return isWebAddress(text) && !/\s/.test(text.trim());
}

/**
 * What a person typed as an address: `example.org` becomes `https://example.org`, a mail address
 * gets `mailto:`; anything else, such as a path, stays as it is.
 */
export function completeAddress(typed: string): string {
  const address = typed.trim();
  if (SCHEME.test(address)) return address;
  if (MAIL.test(address)) return `mailto:${address}`;
  return HOST.test(address) ? `https://${address}` : address;
}
