import { parse, postprocess, preprocess } from 'micromark';
import { directive } from 'micromark-extension-directive';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';

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

/** Finds, in the order of the text, what MDX may read in another way: everything but code. */
export function readMdxTokens(markdown: string): readonly MdxToken[] {
  const chunks = preprocess()(markdown, 'utf8', true);
  const events = postprocess(parse({ extensions: EXTENSIONS }).document().write(chunks));
  const open: string[] = [];
  const tokens: MdxToken[] = [];
  for (const [way, token] of events) {
    if (way === 'exit') {
      open.pop();
      continue;
    }
    const type = TYPES[token.type];
    const barrier = open.findLast((name) => CLOSED.has(name) || LABELS.has(name));
    if (type !== undefined && (barrier === undefined || LABELS.has(barrier))) {
      const { start, end } = token;
      tokens.push({ type, start: start.offset, end: end.offset, column: start.column });
    }
    open.push(token.type);
  }
  return tokens;
}
