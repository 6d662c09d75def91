import { parse, serializeOuter, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

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
  return findLiveIn(parse(html));
}

/**
 * The same of a whole page, whose head may have its own name, style and letters.
 * @param like a harmless page, whose head is the same but for the title
 */
export function findLiveInPage(html: string, like: string): readonly string[] {
  const [page, other] = [partsOf(html), partsOf(like)];
  const head = page.head.filter((element, at) => element !== other.head[at]);
  return [...head, ...page.body.flatMap(findLiveIn)];
}

/** What a page would fetch as it is read: the addresses of its images that are not in it. */
export function findFetched(html: string): readonly string[] {
  const found: string[] = [];
  visitElements(parse(html), ({ tagName, attrs }) => {
    for (const { name, value } of attrs)
      if (tagName === 'img' && name === 'src' && !value.startsWith('data:')) found.push(value);
  });
  return found;
}

function partsOf(html: string) {
  const root = parse(html).childNodes.find((node) => 'tagName' in node);
  const [head, body] = root?.childNodes.filter((node) => 'tagName' in node) ?? [];
  const named = head?.childNodes.filter((node) => 'tagName' in node) ?? [];
  return {
    head: named.map((node) => (node.tagName === 'title' ? '<title>' : serializeOuter(node))),
    body: body === undefined ? [] : [body],
  };
}

function findLiveIn(root: Node): readonly string[] {
  const found: string[] = [];
  visitElements(root, ({ tagName, attrs }) => {
    if (RUNNING.includes(tagName.toLowerCase())) found.push(`<${tagName}>`);
    for (const { name, value } of attrs) {
      const isScheme = /^[\s\p{Cc}]*[^/?#]*:/u.test(value) && !WEB.test(value);
      const isLive =
        /^on/i.test(name) ||
        name === 'srcdoc' ||
        (ADDRESSES.includes(name) && isScheme) ||
        (name === 'style' && /url|expression|@import|position/i.test(value));
      if (isLive) found.push(`${tagName} ${name}=${value}`);
    }
  });
  return found;
}

function visitElements(node: Node, look: (element: Element) => void): void {
  if ('tagName' in node) look(node);
  if ('childNodes' in node) for (const child of node.childNodes) visitElements(child, look);
}
