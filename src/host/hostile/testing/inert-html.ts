import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

const ADDRESSES = [
  'href',
  'src',
  'action',
  'formaction',
  'data',
  'xlink:href',
  'poster',
  'srcset',
  'background',
  'ping',
  'cite',
];
const RUNNING = [
  'script',
  'iframe',
  'object',
  'embed',
  'base',
  'meta',
  'link',
  'form',
  'frame',
  'frameset',
  'template',
  'style',
  'webview',
  'portal',
  'applet',
  'foreignobject',
  'use',
  'animate',
  'set',
];
const WEB = /^(?:https?:|mailto:|tel:|ftp:|xmpp:|irc:|data:image\/|#|asset:|images\/)/i;

/**
 * What could run, load or lead somewhere in HTML as a browser reads it: each element, attribute or
 * address as it stands. A link to a page, without a scheme, is none.
 */
export function findLive(html: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: Node): void => {
    if ('tagName' in node) {
      if (RUNNING.includes(node.tagName.toLowerCase())) found.push(`<${node.tagName}>`);
      for (const { name, value } of node.attrs) {
        const isScheme = /^[\s\p{Cc}]*[^/?#]*:/u.test(value) && !WEB.test(value);
        const isLive =
          /^on/i.test(name) ||
          name === 'srcdoc' ||
          (ADDRESSES.includes(name) && isScheme) ||
          (name === 'style' && /url|expression|@import|position/i.test(value));
        if (isLive) found.push(`${node.tagName} ${name}=${value}`);
      }
    }
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(html));
  return found;
}
