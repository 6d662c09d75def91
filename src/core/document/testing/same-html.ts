import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** Markdown as HTML by micromark with GFM; its tag filter is undone. */
export function renderMarkdown(markdown: string): string {
  return micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [
      gfmHtml(),
      {
        exit: {
          htmlFlowData(token) {
            this.raw(this.sliceSerialize(token));
          },
          htmlTextData(token) {
            this.raw(this.sliceSerialize(token));
          },
        },
      },
    ],
  });
}

const TOKEN = /<!--[^]*?-->|<[!?][^]*?>|<\/?[a-z][^\s/>]*(?:"[^"]*"|'[^']*'|[^>"'])*>|[^<]+|</gi;

const BLOCK_TAGS = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details ' +
    'dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 ' +
    'head header hr html iframe legend li link main menu menuitem nav noframes ol optgroup option ' +
    'p param pre search section summary table tbody td tfoot th thead title tr track ul'
  ).split(' '),
);

/**
 * HTML as tokens that are equal for equal documents: attributes sorted, character references
 * decoded, white space folded outside `pre` and dropped beside block tags.
 */
export function htmlTokens(html: string): string[] {
  const tokens: string[] = [];
  let depthOfPre = 0;
  for (const [token] of html.matchAll(TOKEN)) {
    const tag = /^<(\/?)([a-z][^\s/>]*)/i.exec(token);
    if (tag === null) {
      tokens.push(token.startsWith('<!') ? token : textToken(token, depthOfPre > 0));
      continue;
    }
    if (tag[2]?.toLowerCase() === 'pre') depthOfPre += tag[1] === '/' ? -1 : 1;
    tokens.push(tagToken(token));
  }
  return dropSpace(joinText(tokens));
}

function textToken(text: string, isPre: boolean): string {
  const decoded = decode(text);
  return `"${isPre ? decoded : decoded.replace(/[ \t\n\r\f]+/g, ' ')}`;
}

/** Text that the tokenizer cut is one text. */
function joinText(tokens: readonly string[]): string[] {
  const result: string[] = [];
  for (const token of tokens) {
    const last = result.at(-1);
    if (token.startsWith('"') && last?.startsWith('"') === true) {
      result[result.length - 1] = last + token.slice(1);
    } else {
      result.push(token);
    }
  }
  return result;
}

function dropSpace(tokens: readonly string[]): string[] {
  const result: string[] = [];
  let depthOfPre = 0;
  tokens.forEach((token, index) => {
    if (token === '<pre>') depthOfPre += 1;
    if (token === '</pre>') depthOfPre -= 1;
    if (!token.startsWith('"') || depthOfPre > 0) {
      result.push(token);
      return;
    }
    let text = token.slice(1).replace(/ +/g, ' ');
    if (isBlockTag(tokens[index - 1])) text = text.replace(/^ /, '');
    if (isBlockTag(tokens[index + 1])) text = text.replace(/ $/, '');
    if (text !== '') result.push(`"${text}`);
  });
  return result;
}

function isBlockTag(token: string | undefined): boolean {
  if (token === undefined) return true;
  const name = /^<\/?([a-z][a-z0-9]*)/.exec(token)?.[1];
  return name !== undefined && BLOCK_TAGS.has(name);
}

function tagToken(token: string): string {
  const name = /^<\/?[^\s/>]+/.exec(token)?.[0].toLowerCase() ?? token;
  const rest = token.slice(name.length).replace(/\/?>$/, '');
  const attributes = [
    ...rest.matchAll(/([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g),
  ];
  const written = attributes.map(
    ([, key = '', double, single, bare]) =>
      `${key.toLowerCase()}="${decode(double ?? single ?? bare ?? '')}"`,
  );
  return `${[name, ...written.toSorted()].join(' ')}>`;
}

function decode(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#([0-9]+)|([a-z][a-z0-9]*));/gi,
    (whole, hex, decimal, name) => {
      if (typeof name === 'string') return decodeNamedCharacterReference(name) || whole;
      const code = typeof hex === 'string' ? parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
    },
  );
}

/** Whether two Markdown texts give the same HTML. */
export function rendersAlike(one: string, other: string): boolean {
  return (
    htmlTokens(renderMarkdown(one)).join('\n') === htmlTokens(renderMarkdown(other)).join('\n')
  );
}
