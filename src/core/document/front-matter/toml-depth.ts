/** Levels that no front matter comes near. The parser calls itself for each until it breaks. */
const DEEPEST = 200;

/** A key may name several levels. */
const DOTTED = /^[\w."'-]*/gm;

/**
 * Refuses TOML that nests too deep, by its signs alone: the same text is refused wherever it is
 * read. Brackets in words count, too; nobody leaves so many open.
 *
 * @throws Error when it is nested too deeply
 */
export function refuseDeepToml(text: string): void {
  let depth = 0;
  let deepest = 0;
  for (const sign of text) {
    if (sign === '[' || sign === '{') depth += 1;
    else if ((sign === ']' || sign === '}') && depth > 0) depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  for (const [key] of text.matchAll(DOTTED)) deepest = Math.max(deepest, key.split('.').length - 1);
  if (deepest > DEEPEST) throw new Error(`It is nested more than ${DEEPEST} levels deep.`);
}
