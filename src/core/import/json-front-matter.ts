import { stringifyYaml } from '#core/document/front-matter/yaml';

/** A text whose front matter was JSON, as Hugo allows it, and is now YAML. */
export interface FencedText {
  /** The whole text with its front matter between lines of `---`. */
  readonly markdown: string;
  /** The front matter as it was. */
  readonly json: string;
  /** The front matter as it is now, fences included. */
  readonly yaml: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * Reads front matter that is one JSON object from the first character on, with nothing behind it
 * on its last line. Null for every other text, and where YAML could not say the same.
 */
export function fenceJsonFrontMatter(text: string): FencedText | null {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const end = endOfObject(text, start);
  if (end === null || !/^[ \t]*(?:\r?\n|$)/.test(text.slice(end))) return null;
  const json = text.slice(start, end);
  try {
    const values = JSON.parse(json, refuseInexact) as Readonly<Record<string, unknown>>;
    const lineEnding = text.includes('\r\n') ? '\r\n' : '\n';
    const yaml =
      `---\n${Object.keys(values).length === 0 ? '' : stringifyYaml(values)}---`.replaceAll(
        '\n',
        lineEnding,
      );
    const rest = text.slice(end).replace(/^[ \t]+/, '');
    return { markdown: `${text.slice(0, start)}${yaml}${rest}`, json, yaml, values };
  } catch {
    return null;
  }
}

/** After the brace that closes the object which begins at `start`; null when there is none. */
function endOfObject(text: string, start: number): number | null {
  if (text[start] !== '{') return null;
  let depth = 0;
  const tokens = /"(?:[^"\\\n]|\\.)*"|[{}]/g;
  tokens.lastIndex = start;
  for (let token = tokens.exec(text); token !== null; token = tokens.exec(text)) {
    if (token[0] === '{') depth += 1;
    else if (token[0] === '}') depth -= 1;
    if (depth === 0) return tokens.lastIndex;
  }
  return null;
}

/** A number that is too large to be written again as it was. */
function refuseInexact(_key: string, value: unknown): unknown {
  if (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER) {
    throw new Error(`${value} can't be kept exactly.`);
  }
  return value;
}
