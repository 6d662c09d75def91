/** The deepest nesting that is read: what reads front matter would run out of stack, here or there. */
const DEEPEST = 200;

/** What stands before the words of a line of YAML: two characters a level, or more. */
const LEVELS = /^(?: |[-?:] )*/gm;

const DOTTED = /^[\w."'-]*/gm;

/**
 * Refuses front matter that nests too deep, by its signs alone: the same text is refused wherever
 * it is read. Brackets in words count, too; nobody leaves so many open.
 *
 * @throws Error that says so
 */
export function refuseTooNested(text: string): void {
  let depth = 0;
  let deepest = 0;
  for (const sign of text) {
    if (sign === '[' || sign === '{') depth += 1;
    else if ((sign === ']' || sign === '}') && depth > 0) depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  for (const [levels] of text.matchAll(LEVELS))
    deepest = Math.max(deepest, Math.ceil(levels.length / 2));
  for (const [key] of text.matchAll(DOTTED)) deepest = Math.max(deepest, key.split('.').length - 1);
  if (deepest > DEEPEST) throw new Error(`It is nested more than ${DEEPEST} levels deep`);
}
