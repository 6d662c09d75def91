import { matchOf } from '#core/document/matches';
import { textAt } from '#core/document/text-at';
import { parse, stringify, TomlDate, TomlError } from 'smol-toml';
import { listFields, type FrontMatterFields } from './fields';
import { refuseDeepToml } from './toml-depth';

/** @throws Error that says where it is no TOML */
export function readToml(text: string): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(parseToml(text)).map(([key, value]) => [key, plainDates(value)]));
}

/** Says the place of an error as YAML's errors do. */
export function parseToml(text: string): Readonly<Record<string, unknown>> {
  refuseDeepToml(text);
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const what = matchOf(error.message, /^[^\n]*/);
    const { line, column } = error;
    throw new Error(`${what} at line ${line}, column ${column}`, { cause: error });
  }
}

/** Dates as they are written in TOML: a local date stays one, and whole seconds stay whole. */
function plainDates(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString().replace('.000', '');
  if (Array.isArray(value)) return value.map(plainDates);
  if (typeof value !== 'object' || value === null) return value;
  return new Map(Object.entries(value).map(([key, item]) => [key, plainDates(item)]));
}

/**
 * Sets fields in TOML by replacing the lines of their keys only. New keys go before the first
 * table.
 *
 * @throws Error when the original can't be read
 */
export function writeToml(fields: FrontMatterFields, original: string): string {
  const before = readToml(original);
  let lines = original
    .replace(/\n$/, '')
    .split('\n')
    .filter((line, _, all) => line !== '' || all.length > 1);
  for (const [key, value] of listFields(fields)) {
    if (JSON.stringify(before.get(key) ?? null) !== JSON.stringify(value))
      lines = setField(lines, key, value);
  }
  const text = lines.map((line) => `${line}\n`).join('');
  parse(text);
  return text;
}

function setField(lines: readonly string[], key: string, value: unknown): string[] {
  const firstTable = lines.findIndex((line) => /^\s*\[/.test(line) && isHeader(line));
  const top = firstTable < 0 ? lines.length : firstTable;
  const at = lines.findIndex((line, index) => index < top && keyOf(line) === key);
  const written =
    value === null
      ? []
      : stringify({ [key]: value })
          .trimEnd()
          .split('\n');
  if (at < 0) return [...lines.slice(0, top), ...written, ...lines.slice(top)];
  const count = linesOf(lines.slice(at));
  const comment = count === 1 && written.length === 1 ? commentOf(textAt(lines, at)) : '';
  const kept = comment === '' ? written : [`${written.join('')} ${comment}`];
  return [...lines.slice(0, at), ...kept, ...lines.slice(at + count)];
}

/** The comment at the end of a line that holds a whole value, or ''. */
export function commentOf(line: string): string {
  for (let at = line.indexOf('#'); at >= 0; at = line.indexOf('#', at + 1)) {
    try {
      parse(line.slice(0, at));
      return line.slice(at);
    } catch {
      // This one stands in the value.
    }
  }
  return '';
}

/** Whether a line begins a table. */
export function isHeader(line: string): boolean {
  try {
    return Object.keys(parse(line)).length > 0;
  } catch {
    return false;
  }
}

/** The key that a line gives a value; null where it is none, or a dotted one. */
export function keyOf(line: string): string | null {
  const match = /^\s*(?:([\w-]+)|"([^"\\]*)"|'([^']*)')\s*=/.exec(line);
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? null;
}

/** How many lines a value takes: as many as TOML needs to read it. */
export function linesOf(lines: readonly string[]): number {
  for (let count = 1; count < lines.length; count += 1) {
    try {
      parse(lines.slice(0, count).join('\n'));
      return count;
    } catch {
      continue;
    }
  }
  return lines.length;
}
