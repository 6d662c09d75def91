/**
 * The values of a text that holds one JSON value, or several after each other as
 * `gh api --paginate` writes them.
 *
 * @throws Error that says in which line it stops being JSON
 */
export function readJsonValues(text: string): readonly unknown[] {
  const whole = text.replace(/^\uFEFF/, '');
  try {
    return [JSON.parse(whole) as unknown];
  } catch {
    return readSeveral(whole);
  }
}

function readSeveral(text: string): readonly unknown[] {
  const values: unknown[] = [];
  let from = skipSpace(text, 0);
  while (from < text.length) {
    const end = endOfValue(text, from);
    try {
      values.push(JSON.parse(text.slice(from, end)) as unknown);
    } catch (error) {
      const line = text.slice(0, from).split('\n').length;
      throw new Error(`What begins in line ${line} is no JSON that can be read.`, {
        cause: error,
      });
    }
    from = skipSpace(text, end);
  }
  return values;
}

function skipSpace(text: string, from: number): number {
  const inked = /\S/g;
  inked.lastIndex = from;
  return inked.exec(text)?.index ?? text.length;
}

/** Where the object or list ends that begins at a place; the end of the text if it does not. */
function endOfValue(text: string, from: number): number {
  let depth = 0;
  let isText = false;
  for (let at = from; at < text.length; at += 1) {
    const mark = text[at];
    if (isText) {
      if (mark === '\\') at += 1;
      else if (mark === '"') isText = false;
    } else if (mark === '"') isText = true;
    else if (mark === '[' || mark === '{') depth += 1;
    else if (mark === ']' || mark === '}') {
      depth -= 1;
      if (depth <= 0) return at + 1;
    }
  }
  return text.length;
}
