import { parse, postprocess, preprocess } from 'micromark';
import { directive } from 'micromark-extension-directive';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { nestsTooDeep } from './nesting';
import { cutChunks } from './reading/cut-chunks';

/** A piece of Markdown that MDX may read in another way. */
export interface MdxToken {
  readonly type: 'text' | 'escape' | 'html' | 'address' | 'directive';
  readonly start: number;
  readonly end: number;
  /** Of its start, from 1. */
  readonly column: number;
}

const EXTENSIONS = [
  directive(),
  gfmAutolinkLiteral(),
  gfmFootnote(),
  gfmStrikethrough(),
  gfmTable(),
  gfmTaskListItem(),
];

const TYPES: Readonly<Record<string, MdxToken['type']>> = {
  data: 'text',
  // MDX has no indented code.
  codeFlowValue: 'text',
  characterEscape: 'escape',
  htmlText: 'html',
  htmlFlow: 'html',
  autolink: 'address',
  directiveText: 'directive',
  directiveLeaf: 'directive',
  directiveContainer: 'directive',
};

/** What is read to its end before anything in it is looked at. */
const CLOSED = new Set([
  'codeFenced',
  'codeText',
  'resource',
  'reference',
  'definition',
  'htmlText',
  'htmlFlow',
  'autolink',
  'literalAutolink',
  'gfmFootnoteCall',
  'gfmFootnoteDefinitionLabel',
  'directiveTextAttributes',
  'directiveLeafAttributes',
  'directiveContainerAttributes',
]);

/** Labels must be written like the text that refers to them. */
const LABELS = new Set(['definitionLabelString', 'referenceString']);

/**
 * Finds, in the order of the text, what MDX may read in another way: everything but code. What
 * nests deeper than documents may is text as a whole, its code too: the parser would not end.
 */
export function readMdxTokens(markdown: string): readonly MdxToken[] {
  if (!nestsTooDeep(markdown)) return readTokens(markdown, 0);
  return cutChunks(markdown, 0).flatMap(({ source, start }) =>
    nestsTooDeep(source) ? linesAsText(source, start) : readTokens(source, start),
  );
}

function linesAsText(source: string, offset: number): readonly MdxToken[] {
  return [...source.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => {
    const start = offset + index;
    return { type: 'text', start, end: start + line.length, column: 1 };
  });
}

/** @param offset where the source begins in the whole text */
function readTokens(source: string, offset: number): readonly MdxToken[] {
  const chunks = preprocess()(source, 'utf8', true);
  const events = postprocess(parse({ extensions: EXTENSIONS }).document().write(chunks));
  const barriers: string[] = [];
  const tokens: MdxToken[] = [];
  for (const [way, token] of events) {
    const isBarrier = CLOSED.has(token.type) || LABELS.has(token.type);
    if (way === 'exit') {
      if (isBarrier) barriers.pop();
      continue;
    }
    const type = TYPES[token.type];
    const barrier = barriers.at(-1);
    if (type !== undefined && (barrier === undefined || LABELS.has(barrier))) {
      const { start, end } = token;
      tokens.push({
        type,
        start: offset + start.offset,
        end: offset + end.offset,
        column: start.column,
      });
    }
    if (isBarrier) barriers.push(token.type);
  }
  return tokens;
}
