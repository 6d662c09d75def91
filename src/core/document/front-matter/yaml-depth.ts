import { Lexer } from 'yaml';

/** Levels that no front matter comes near. The parser calls itself for each until it breaks. */
const DEEPEST = 200;

/** Each level begins with one of these. */
const OPENERS = /[[{?:-]/g;

/** By these the lexer tells of documents and scalars; they take no place. */
const MARKS = new Set(['\u0002', '\u0018', '\u001F', '\uFEFF']);

/**
 * Refuses YAML that is nested so deeply that reading it could end the whole program: the stack may
 * run out in the middle of a regular expression, which nothing can catch.
 *
 * @throws Error when it is nested too deeply
 */
export function refuseDeepYaml(text: string): void {
  if ((text.match(OPENERS)?.length ?? 0) <= DEEPEST) return;
  // Columns at which the blocks around a place begin.
  const blocks: number[] = [];
  let column = 0;
  let flow = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') flow += 1;
    else if (token === ']' || token === '}') flow = Math.max(0, flow - 1);
    else if (flow === 0 && isBegin(token)) {
      while ((blocks.at(-1) ?? -1) >= column) blocks.pop();
      blocks.push(column);
    }
    if (blocks.length + flow > DEEPEST)
      throw new Error(`It is nested more than ${DEEPEST} levels deep.`);
    const end = token.lastIndexOf('\n');
    if (end !== -1) column = token.length - end - 1;
    else if (!MARKS.has(token)) column += token.length;
  }
}

/** Whether a token begins an item or a value, and so perhaps a block. */
function isBegin(token: string): boolean {
  return token === '-' || token === '?' || token === ':' || token === '\u001F';
}
