import type { DrawnDiagram } from '#contract/desktop/diagram';
import { describeProblem } from '#core/problem';

/** Longer lines are cut where they are quoted. */
const LONGEST_QUOTE = 60;

/**
 * Says in plain words what is wrong with a diagram.
 *
 * @param error what Mermaid threw
 */
export function explainDiagram(
  error: unknown,
  source: string,
): Exclude<DrawnDiagram, { svg: string }> {
  const message = describeProblem(error);
  if (source.trim() === '') return { problem: 'There is nothing to draw yet.', line: null };
  if (/UnknownDiagram|No diagram type detected/i.test(`${nameOf(error)} ${message}`)) {
    const problem =
      'The first word names no kind of diagram. flowchart, sequenceDiagram, classDiagram and pie are some.';
    return { problem, line: firstLine(source) };
  }
  if (/edge limit|maxEdges/i.test(message)) {
    return { problem: 'It has too many arrows to be drawn. Split it into several.', line: null };
  }
  const line = lineOf(error, message, source);
  if (line !== null) {
    const quote = (source.split('\n')[line - 1] ?? '').trim();
    const cut = quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE)}…` : quote;
    const problem =
      cut === ''
        ? 'Something is missing here.'
        : `“${cut}” is not understood, or something is missing.`;
    return { problem, line };
  }
  const [first = ''] = message.split('\n');
  return { problem: `It could not be drawn: ${first.slice(0, 200)}`, line: null };
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : '';
}

/** The first line with anything in it, counted from 1. */
function firstLine(source: string): number {
  return source.split('\n').findIndex((line) => line.trim() !== '') + 1;
}

/** The line that a parser stopped at; Mermaid has several parsers. */
function lineOf(error: unknown, message: string, source: string): number | null {
  const told = /\bline:? (\d+)/i.exec(message)?.[1] ?? pick(error, 'hash', 'line', 1);
  const known =
    told ?? pick(error, 'result', 'parserErrors') ?? pick(error, 'result', 'lexerErrors');
  if (known === null) return null;
  const count = source.trimEnd().split('\n').length;
  return Math.min(Math.max(1, Number(known)), count);
}

function pick(error: unknown, holder: string, name: string, offset = 0): number | null {
  const inside: unknown = isRecord(error) ? error[holder] : null;
  const found: unknown = isRecord(inside) ? inside[name] : null;
  if (typeof found === 'number') return found + offset;
  const first: unknown = Array.isArray(found) ? found[0] : null;
  if (!isRecord(first)) return null;
  const token = isRecord(first['token']) ? first['token'] : first;
  const line = token['startLine'] ?? token['line'];
  return typeof line === 'number' && Number.isFinite(line) ? line : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
