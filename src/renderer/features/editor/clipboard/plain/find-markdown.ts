/** What makes a line Markdown whatever stands around it. */
const SURE_LINES: readonly RegExp[] = [
  /^ {0,3}#{2,6} \S/,
  /^ {0,3}(?:[-*+]|\d{1,3}[.)]) \S/,
  /^ {0,3}> ?\S/,
  /^ {0,3}\[\^?[^\]]+\]: \S/,
];

/** Signs within a line. What touches a word from outside may be an operator. */
const SURE_WORDS: readonly RegExp[] = [
  /(?:^|[\s(>])\*\*(?=\S)[^*\n]*[^\s*]\*\*(?=$|[\s.,;:!?)])/,
  /(?:^|[\s(>])~~(?=\S)[^~\n]*[^\s~]~~(?=$|[\s.,;:!?)])/,
  /(?:^|[\s(>])`[^`\n]+`(?=$|[\s.,;:!?)])/,
  /(?:^|[\s(>])%%(?=[^\s%])(?:(?!%%)[^\n])*[^\s%]%%(?=$|[\s.,;:!?)])/,
  /(?:^|[^\w\])])\[[^\]\n]+\]\([^\s()]+(?: "[^"\n]*")?\)/,
  /\[\[(?=[\p{L}\p{N}#^])(?![^\][\n\p{L}]*\]\])[^\][\n]+\]\]/u,
];

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const TABLE_RULE =
  /^ {0,3}\|?(?: *:?-{3,}:? *\|)+ *(?::?-{3,}:? *\|?)? *$|^ {0,3}(?:\|? *:?-+:? *\|)+(?: *:?-+:? *)?$/;

/** The lines of a text, apart from those in code fences that are closed. */
export function linesOutsideFences(text: string): { lines: string[]; hasFence: boolean } {
  const lines: string[] = [];
  let inside: string[] = [];
  let fence = '';
  let hasFence = false;
  for (const line of text.split('\n')) {
    const mark = FENCE.exec(line)?.[1] ?? '';
    if (fence === '') {
      fence = mark;
      if (mark === '') lines.push(line);
      else inside = [line];
    } else if (mark.startsWith(fence) && line.trim() === mark) {
      fence = '';
      hasFence = true;
    } else {
      inside.push(line);
    }
  }
  return { lines: fence === '' ? lines : [...lines, ...inside], hasFence };
}

/** Front matter at the start of a text: `---`, names with values, `---`; or the same with `+++`. */
export function startsWithFrontMatter(text: string): boolean {
  return /^(---|\+\+\+)[ \t]*\n(?=[^\n\w]*\w[^\n]*[:=])[^]*?\n\1[ \t]*(?:\n|$)/.test(text);
}

/** Whether lines, none of them in a fence, are Markdown beyond doubt. */
export function isSurelyMarkdown(lines: readonly string[]): boolean {
  return lines.some((line, index) => {
    const [before, after] = [lines[index - 1] ?? '', lines[index + 1] ?? ''];
    // One `#` is a comment, too: a heading has space around it.
    if (/^ {0,3}# \S/.test(line) && before.trim() === '' && after.trim() === '') return true;
    if (/^={3,}\s*$/.test(line) && /^\S/.test(before)) return true;
    if (TABLE_RULE.test(line) && before.includes('|')) return true;
    return [...SURE_LINES, ...SURE_WORDS].some((pattern) => pattern.test(line));
  });
}
