import { matchesOf } from '#core/document/matches';
import {
  defaultHandlers,
  toMarkdown as writeTree,
  type Handle,
  type Join,
  type Options,
  type State,
} from 'mdast-util-to-markdown';
import { frontmatterToMarkdown } from 'mdast-util-frontmatter';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { marksInWords } from './inline/marks-in-words';
import { childrenOf, stringField, textField, type MarkdownNode } from './markdown-node';
import type { MarkdownStyle } from './markdown-style';

type Handler = (
  node: MarkdownNode,
  parent: unknown,
  state: State,
  info: Parameters<Handle>[3],
) => string;

/** mdast's types know only its own nodes; ours go through the same handlers. */
function handler(write: Handler, peek?: string): Handle {
  const handle = (...call: Parameters<Handle>): string =>
    write(call[0] as MarkdownNode, call[1], call[2], call[3]);
  return Object.assign(handle, peek === undefined ? {} : { peek: () => peek });
}

const raw = handler((node) => textField(node, 'value'));

/** In a table's cell a pipe needs a backslash even where nothing else does. */
const rawCell = handler((node, _, state) => {
  const value = textField(node, 'value');
  return state.stack.includes('tableCell') ? value.replaceAll('|', '\\|') : value;
});

const mathBlock = handler((node) => {
  const value = textField(node, 'value');
  const runs = matchesOf(value, /\${2,}/g).map((run) => run.length);
  const fence = '$'.repeat(Math.max(2, ...runs.map((length) => length + 1)));
  return `${fence}\n${value === '' ? '' : `${value}\n`}${fence}`;
});

const container = (before: string, after: string): Handle =>
  handler((node, _, state, info) => {
    const gap = node['loose'] === true ? '\n\n' : '\n';
    const content = state.containerFlow(node as Parameters<State['containerFlow']>[0], info);
    return before + gap + content + gap + after;
  });

/** At the start of a file `---` opens front matter; in a list any but `___` may be an item. */
const thematicBreak = (rule: string): Handle =>
  handler((node, parent) => {
    const box = parent as MarkdownNode;
    if (box.type !== 'root') return '___';
    return (box.children?.[0] === node ? '*' : rule).repeat(3);
  });

/** Lines of inline HTML lose up to three spaces when they are read. */
const html = handler((node, _, state) => {
  const value = textField(node, 'value');
  return state.stack.includes('phrasing') ? value.replace(/\n(?=[ \t])/g, '\n   ') : value;
}, '<');

/** Text that a plain reading gives back as it is needs no backslash, so that the label fits. */
const linkReference: Handle = Object.assign(
  (...call: Parameters<Handle>): string => {
    const node = call[0] as MarkdownNode;
    const [text] = childrenOf(node);
    const label = textField(node, 'label');
    const isPlain =
      node['referenceType'] !== 'full' &&
      node.children?.length === 1 &&
      text?.type === 'text' &&
      text.value === label &&
      !/([*_~`=$%])[^]*\1|[<&!]|\n/.test(text.value);
    if (!isPlain) return defaultHandlers.linkReference(...call);
    return `[${label.replace(/[[\]\\]/g, '\\$&')}]${node['referenceType'] === 'collapsed' ? '[]' : ''}`;
  },
  { peek: () => '[' },
);

const callout = handler((node, _, state, info) =>
  defaultHandlers.blockquote(
    node as Parameters<typeof defaultHandlers.blockquote>[0],
    undefined,
    state,
    info,
  ),
);

const hardBreak: Handle = (...call) => {
  const written = defaultHandlers.break(...call);
  const node = call[0] as MarkdownNode;
  return written === '\\\n' && node['spaces'] === true ? '  \n' : written;
};

/** Writes `| a | b |` without padding, so that an edited cell changes one line. */
const table = handler((node, _, state, info) => {
  const exit = state.enter('table');
  const align = Array.isArray(node['align']) ? (node['align'] as unknown[]) : [];
  const rows = childrenOf(node).map((row) =>
    childrenOf(row).map((cell) => {
      const exitCell = state.enter('tableCell');
      const exitPhrasing = state.enter('phrasing');
      const text = state.containerPhrasing(cell as Parameters<State['containerPhrasing']>[0], {
        ...info,
        before: '|',
        after: '|',
      });
      exitPhrasing();
      exitCell();
      return text.replace(/^[ \t]|[ \t]$/g, (space) => `&#${space.charCodeAt(0)};`);
    }),
  );
  exit();
  const rule = align.map((side) =>
    side === 'left' ? ':--' : side === 'right' ? '--:' : side === 'center' ? ':-:' : '---',
  );
  const [head = [], ...body] = rows;
  return [head, rule, ...body].map(writeRow).join('\n');
});

function writeRow(cells: readonly string[]): string {
  return `|${cells.map((cell) => (cell === '' ? '  |' : ` ${cell} |`)).join('')}`;
}

const list: Handle = (...call) => {
  const node = call[0] as MarkdownNode;
  const { options: current } = call[2];
  const marker = stringField(node, 'marker');
  const { bullet, bulletOrdered } = current;
  if (marker === '.' || marker === ')') current.bulletOrdered = marker;
  else if (marker === '-' || marker === '*' || marker === '+') current.bullet = marker;
  const written = defaultHandlers.list(...call);
  current.bullet = bullet;
  current.bulletOrdered = bulletOrdered;
  return written;
};

const highlight: Handle & { attention?: unknown } = Object.assign(
  handler((node, _, state, info) => {
    const exit = state.enter('phrasing');
    const content = state.containerPhrasing(node as Parameters<State['containerPhrasing']>[0], {
      ...info,
      before: '==',
      after: '==',
    });
    exit();
    return `==${content}==`;
  }, '='),
  {
    attention: () => ({ construct: 'strikethrough', markers: ['='], sizes: [2] }),
  },
);

/** A callout's body goes on in the line after its title, unless a blank line stood there. */
const joinCallout: Join = (left, _right, parent) => {
  const box = parent as unknown as MarkdownNode;
  if (box.type !== 'callout') return undefined;
  return box.children?.[0] === (left as unknown) && box['loose'] !== true ? 0 : 1;
};

/** Letters, digits and signs that mean nothing where they stand: no pattern of the writer has them. */
const PLAIN =
  /^(?:[\p{L}\d ,;?'"/]|(?<=[\p{L}\d ,])[(-]|(?<=[^\dWw])\.|(?<=[^\d])\)|(?<=[^ps]):)*$/u;

/** Most texts need no backslash: looking for each sign that might takes half of all writing. */
const text: Handle = (...call) => {
  const { value = '' } = call[0] as MarkdownNode;
  const { before, after } = call[3];
  const isPlain =
    PLAIN.test(value) &&
    !(value.startsWith(' ') && /[\r\n]/.test(before)) &&
    !(value.endsWith(' ') && /[\r\n]/.test(after));
  return isPlain ? value : defaultHandlers.text(...call);
};

const handlers: Record<string, Handle> = {
  ...marksInWords,
  text,
  raw,
  rawCell,
  wikilink: rawCell,
  embed: rawCell,
  rawBlock: raw,
  mathBlock,
  callout,
  speakerNotes: container(':::notes', ':::'),
  highlight,
  break: hardBreak,
  html,
  linkReference,
  table,
  list,
};

/** By their style as JSON: the writer compiles its patterns once for each. */
const options = new Map<string, Options>();

function optionsFor(style: MarkdownStyle): Options {
  const key = JSON.stringify(style);
  const known = options.get(key) ?? makeOptions(style);
  options.set(key, known);
  return known;
}

function makeOptions(style: MarkdownStyle): Options {
  return {
    bullet: style.bullet,
    emphasis: style.emphasis,
    strong: style.strong,
    fence: style.fence,
    rule: '_',
    fences: true,
    listItemIndent: 'one',
    incrementListMarker: true,
    resourceLink: false,
    extensions: [gfmToMarkdown(), frontmatterToMarkdown(['yaml', 'toml'])],
    join: [joinCallout],
    // A raw address that begins with `<` would be an enclosed one.
    unsafe: [
      { character: '<', inConstruct: 'destinationRaw' },
      { character: '$', inConstruct: ['label', 'destinationRaw', 'destinationLiteral'] },
      { character: '{', after: '[{%]', inConstruct: 'label' },
      { character: '%', after: '%', inConstruct: 'label' },
      { character: '$', inConstruct: ['titleQuote', 'titleApostrophe'] },
    ],
    handlers: { ...handlers, thematicBreak: thematicBreak(style.rule) },
  };
}

/** Writes Markdown's tree. The result has no line ending at its end. */
export function writeMarkdownTree(children: readonly MarkdownNode[], style: MarkdownStyle): string {
  const root = { type: 'root', children } as unknown as Parameters<typeof writeTree>[0];
  return writeTree(root, optionsFor(style)).replace(/\n$/, '');
}
