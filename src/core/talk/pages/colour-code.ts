import { common, createLowlight } from 'lowlight';

/** A piece of a line of code. */
export interface CodeRun {
  readonly text: string;
  /** What it is, as classes: `hljs-keyword`; empty for what has no colour. */
  readonly names: string;
}

type Tree = ReturnType<ReturnType<typeof createLowlight>['highlight']>;

/** Longer code is shown plain: it can be read by nobody on a slide. */
const LONGEST = 40_000;

const lowlight = createLowlight(common);

/** Code line by line, in pieces with what they are. Code without a known language is plain. */
export function colourCode(language: string | null, code: string): readonly CodeRun[][] {
  const isPlain = language === null || code.length > LONGEST || !lowlight.registered(language);
  const runs = isPlain
    ? [{ text: code, names: '' }]
    : runsOf(lowlight.highlight(language, code).children, []);
  const lines: CodeRun[][] = [[]];
  for (const { text, names } of runs) {
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ text: part, names });
    }
  }
  return lines;
}

function runsOf(nodes: Tree['children'], names: readonly string[]): readonly CodeRun[] {
  return nodes.flatMap((node): readonly CodeRun[] => {
    if (node.type === 'text') return [{ text: node.value, names: names.join(' ') }];
    if (node.type !== 'element') return [];
    const { className } = node.properties;
    const own = Array.isArray(className) ? className.map(String) : [];
    return runsOf(node.children, [...names, ...own]);
  });
}
