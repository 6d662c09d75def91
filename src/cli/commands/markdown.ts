import { fromMarkdown } from '#core/document/from-markdown';
import { checkRoundTrip } from '#core/document/losses';
import { toMarkdown } from '#core/document/to-markdown';
import { describeProblem, Problem } from '#core/problem';
import type { PlainCommand } from '../command';

export const markdown: PlainCommand = {
  usage: '[--canonical] [--jsonl] < markdown',
  summary: 'Markdown through the document and back',
  options: { canonical: 'flag', jsonl: 'flag' },
  words: [0, 0],
  needsLibrary: false,
  run: async ({ options, readStdin }) => {
    const canonical = options.flag('canonical');
    const input = await readStdin();
    if (!options.flag('jsonl')) {
      const written = passThrough(input, canonical).markdown;
      return { value: { markdown: written }, text: written, exact: true };
    }
    const lines = input.split('\n').filter((line) => line.trim() !== '');
    const passed = lines.map((line, index) => {
      const { id, markdown: text } = readLine(line, index + 1);
      return { id, ...passThrough(text, canonical), losses: checkRoundTrip(text) };
    });
    return { value: passed, text: passed.map((one) => JSON.stringify(one)).join('\n') };
  },
};

function passThrough(input: string, canonical: boolean) {
  const { document, verbatim } = fromMarkdown(input);
  const options = canonical ? { lineEnding: verbatim.lineEnding } : { verbatim };
  return { markdown: toMarkdown(document, options), document };
}

function readLine(line: string, number: number): { id: unknown; markdown: string } {
  const value = parseJson(line, number);
  if (typeof value === 'object' && value !== null && 'markdown' in value) {
    const { markdown: text } = value;
    if (typeof text === 'string') return { id: 'id' in value ? value.id : null, markdown: text };
  }
  throw new Problem('bad-input', `Line ${number} is not {"id": …, "markdown": "…"}.`);
}

function parseJson(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new Problem('bad-input', `Line ${number} is not JSON: ${describeProblem(error)}`);
  }
}
