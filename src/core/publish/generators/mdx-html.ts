/** The elements of HTML, without those that run programs or change the page. */
const ELEMENTS = new Set(
  (
    'a abbr address article aside audio b bdi bdo blockquote br button caption center cite code col ' +
    'colgroup data dd del details dfn div dl dt em embed fieldset figcaption figure font footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr i iframe img input ins kbd label legend li main map ' +
    'area mark math menu meter nav object ol optgroup option output p param picture pre progress q ' +
    'rp rt ruby s samp section select small source span strike strong style script sub summary sup ' +
    'svg path circle rect line g table tbody td textarea tfoot th thead time title tr track tt u ul ' +
    'var video wbr'
  ).split(' '),
);

const VOID = new Set('area br col embed hr img input param source track wbr'.split(' '));

/** Attributes as JSX calls them; others, among them `style`, mean something else there. */
const ATTRIBUTES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    alt: 'alt',
    cite: 'cite',
    class: 'className',
    classname: 'className',
    controls: 'controls',
    datetime: 'dateTime',
    dir: 'dir',
    height: 'height',
    href: 'href',
    id: 'id',
    lang: 'lang',
    open: 'open',
    rel: 'rel',
    src: 'src',
    target: 'target',
    title: 'title',
    width: 'width',
  }),
);

const TAG =
  /^<(?<end>\/?)(?<name>[A-Za-z][\w:.-]*)(?<attributes>(?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*(?<self>\/?)>$/;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** A tag of HTML, taken apart. */
export interface HtmlTag {
  /** In lower case where it is an element of HTML. */
  readonly name: string;
  readonly isKnown: boolean;
  readonly isEnd: boolean;
  /** Whether nothing closes it. */
  readonly isVoid: boolean;
  /** By their names in lower case; '' for one without a value. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** Reads one tag; null for anything else, such as a comment. */
export function readTag(html: string): HtmlTag | null {
  const { end, name = '', attributes = '', self } = TAG.exec(html)?.groups ?? {};
  if (name === '') return null;
  const known = name.toLowerCase();
  const isKnown = ELEMENTS.has(known);
  const pairs = [...attributes.matchAll(ATTRIBUTE)].map(
    ([, key = '', double, single, bare]): [string, string] => [
      key.toLowerCase(),
      double ?? single ?? bare ?? '',
    ],
  );
  return {
    name: isKnown ? known : name,
    isKnown,
    isEnd: end === '/',
    isVoid: VOID.has(known) || self === '/',
    attributes: new Map(pairs),
  };
}

/** A tag as JSX, with the attributes that mean the same there. */
export function toJsx({ name, isEnd, isVoid, attributes }: HtmlTag): string {
  if (isEnd) return `</${name}>`;
  const kept = [...attributes].flatMap(([key, value]) => {
    const jsx = ATTRIBUTES.get(key);
    if (jsx === undefined || /[{}\n]/.test(value)) return [];
    return [value === '' ? ` ${jsx}` : ` ${jsx}="${value.replaceAll('"', '&quot;')}"`];
  });
  return `<${name}${kept.join('')}${isVoid ? ' />' : '>'}`;
}

/** Whether all of a tag's attributes can be said in JSX. */
export function isSaidInJsx({ attributes }: HtmlTag): boolean {
  return [...attributes].every(([key, value]) => ATTRIBUTES.has(key) && !/[{}\n]/.test(value));
}

const RAW_HTML = /^<div dangerouslySetInnerHTML=\{\{ __html: (".*") \}\} \/>$/;
const RAW_CODE = /^<pre><code>\{(".*")\}<\/code><\/pre>$/;

/** HTML that React takes over as it is. */
export function toRawHtml(html: string): string {
  return `<div dangerouslySetInnerHTML={{ __html: ${JSON.stringify(html)} }} />`;
}

/** Code of which a generator would change lines before it reads them. */
export function toRawCode(code: string): string {
  return `<pre><code>{${JSON.stringify(code)}}</code></pre>`;
}

/** Whether this is nothing but what Outloud writes as JSX: tags, `details` and HTML in quotes. */
export function isPlainJsx(source: string): boolean {
  const html = source.trimEnd();
  const tag = readTag(html);
  if (tag !== null) return tag.isKnown && toJsx(tag) === html;
  if (/^<details(?: open)?>\n<summary>(?:[^<{\\\n]|\\[!-/:-@[-`{-~])*<\/summary>$/.test(html))
    return true;
  const [, json] = RAW_HTML.exec(html) ?? RAW_CODE.exec(html) ?? [];
  try {
    return json !== undefined && typeof JSON.parse(json) === 'string';
  } catch {
    return false;
  }
}
