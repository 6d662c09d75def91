import { ensureSyntaxTree, syntaxTree } from '@codemirror/language';
import type { EditorState, Text } from '@codemirror/state';
import { findWords, type FoundWord } from '#core/spelling/find-words';
import type { SpelledBlock } from '../spelling/spelling-check';

/** Milliseconds for reading a long text to its end; what is beyond comes with the next look. */
const MOST_TIME = 40;

/** What has words of its own. */
const BLOCK = /^(?:Paragraph|Task|ATXHeading[1-6]|SetextHeading[12]|TableCell)$/;
/** What stands in a block and is none of its prose: code, addresses, links to notes, HTML. */
const NOT_PROSE =
  /^(?:InlineCode|URL|Autolink|LinkTitle|LinkLabel|LinkReference|Wikilink|HTMLTag|HTMLBlock|Comment|CommentBlock|ProcessingInstruction|Entity|Image)$/;
/** Signs, which part words from each other, or join them: `spel**ling**`. */
const SIGN = /Mark(?:er)?$|^TableDelimiter$/;
/** Comments and formulas, which CodeMirror takes for words. */
const APART = /%%[^]*?%%|\$\$[^]*?\$\$|(?<![\p{L}\p{N}\\$])\$[^\s$](?:[^$\n]*[^\s$\\])?\$/gu;

type Cursor = ReturnType<ReturnType<typeof syntaxTree>['cursor']>;

const known = new Map<string, readonly FoundWord[]>();
/** Blocks whose words are remembered. */
const MOST_KNOWN = 2_000;

/** What was found last in a text, as far as it was read. */
const found = new WeakMap<object, readonly SpelledBlock[]>();

/** The blocks of prose of a Markdown text. Front matter and code have none. */
export function blocksOfSource(state: EditorState): readonly SpelledBlock[] {
  const tree = ensureSyntaxTree(state, state.doc.length, MOST_TIME) ?? syntaxTree(state);
  const last = found.get(tree);
  if (last !== undefined) return last;
  const blocks: SpelledBlock[] = [];
  tree.iterate({
    enter: (node) => {
      if (!BLOCK.test(node.name)) return !NOT_PROSE.test(node.name);
      const prose = proseOf(state.doc, node.node.cursor());
      blocks.push({ words: wordsOf(prose), start: node.from });
      return false;
    },
  });
  found.set(tree, blocks);
  return blocks;
}

function wordsOf(prose: string): readonly FoundWord[] {
  const words = known.get(prose) ?? findWords(prose);
  if (known.size > MOST_KNOWN) known.clear();
  known.set(prose, words);
  return words;
}

/** Its text, with as many spaces in place of what is no prose. */
function proseOf(doc: Text, cursor: Cursor): string {
  const { from, to } = cursor;
  let prose = doc.sliceString(from, to);
  const blank = (start: number, end: number): void => {
    prose = prose.slice(0, start) + ' '.repeat(end - start) + prose.slice(end);
  };
  cursor.iterate((node) => {
    const [start, end] = [node.from - from, node.to - from];
    const isSign = SIGN.test(node.name);
    if (!isSign && !NOT_PROSE.test(node.name)) return true;
    const joins = isSign && isLetter(prose, start - 1) && isLetter(prose, end);
    if (!joins) blank(start, end);
    return false;
  });
  for (const { 0: apart, index } of prose.matchAll(APART)) blank(index, index + apart.length);
  return prose;
}

function isLetter(text: string, at: number): boolean {
  return /\p{L}/u.test(text.charAt(at));
}
