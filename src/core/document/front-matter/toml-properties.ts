import { textAt } from '#core/document/text-at';
import { matchesOf, matchOf } from '#core/document/matches';
import { stringify, TomlDate } from 'smol-toml';
import { isNumber, type Property, type PropertyValue } from './property';
import { commentOf, isHeader, keyOf, linesOf, parseToml } from './toml';

/** A key of the top level, before the first table, with the lines of its value. */
interface Setting {
  readonly key: string;
  readonly at: number;
  readonly count: number;
  /** Up to the value: the key and the sign behind it, as written. */
  readonly lead: string;
  readonly source: string;
  /** With what is before it. */
  readonly comment: string;
}

/** @throws Error that says where it is no TOML */
export function listToml(body: string): readonly Property[] {
  const values: Readonly<Record<string, unknown>> = parseToml(body);
  const settings = settingsOf(linesIn(body));
  const own = settings.map(({ key, source }) => ({ key, value: toValue(values[key], source) }));
  const known = new Set(settings.map(({ key }) => key));
  const tables = Object.entries(values).filter(([key]) => !known.has(key));
  return [
    ...own,
    ...tables.map(([key, value]): Property => ({
      key,
      value: { kind: 'other', text: stringify({ [key]: value }).trimEnd() },
    })),
  ];
}

/** Sets a property and touches the lines of its value alone. */
export function setToml(body: string, key: string, value: PropertyValue): string {
  const lines = linesIn(body);
  const ending = body.includes('\r\n') ? '\r\n' : '\n';
  const setting = settingsOf(lines).find((each) => each.key === key);
  const written = writeValue(value);
  if (setting === undefined) {
    const line = `${writeKey(key)} = ${written}${ending}`;
    return lines.toSpliced(topLength(lines), 0, line).join('');
  }
  const { at, count, lead, comment } = setting;
  return lines.toSpliced(at, count, `${lead}${written}${comment}${ending}`).join('');
}

export function renameToml(body: string, from: string, to: string): string {
  const lines = linesIn(body);
  const setting = settingsOf(lines).find(({ key }) => key === from);
  if (setting === undefined) return body;
  const renamed = textAt(lines, setting.at).replace(
    /^(\s*)(?:[\w-]+|"[^"\\]*"|'[^']*')/,
    (_, space: string) => {
      return `${space}${writeKey(to)}`;
    },
  );
  return lines.toSpliced(setting.at, 1, renamed).join('');
}

export function removeToml(body: string, key: string): string {
  const lines = linesIn(body);
  const setting = settingsOf(lines).find((each) => each.key === key);
  return setting === undefined ? body : lines.toSpliced(setting.at, setting.count).join('');
}

/** Each with its ending. */
function linesIn(body: string): readonly string[] {
  return matchesOf(body, /[^\n]*\n|[^\n]+$/g);
}

/** How many lines come before the first table. */
function topLength(lines: readonly string[]): number {
  const table = lines.findIndex((line) => /^\s*\[/.test(line) && isHeader(line));
  return table < 0 ? lines.length : table;
}

function settingsOf(lines: readonly string[]): readonly Setting[] {
  const top = topLength(lines);
  const settings: Setting[] = [];
  for (let at = 0; at < top; at += 1) {
    const key = keyOf(textAt(lines, at));
    if (key === null) continue;
    const count = linesOf(lines.slice(at, top).map((each) => each.replace(/\r?\n$/, '')));
    const text = lines
      .slice(at, at + count)
      .join('')
      .trimEnd();
    const lead = matchOf(text, /^\s*(?:[\w-]+|"[^"\\]*"|'[^']*')\s*=[ \t]*/);
    const remark = count === 1 ? commentOf(text) : '';
    const value = text.slice(lead.length, text.length - remark.length);
    const source = value.trimEnd();
    settings.push({
      key,
      at,
      count,
      lead,
      source,
      comment: remark === '' ? '' : value.slice(source.length) + remark,
    });
    at += count - 1;
  }
  return settings;
}

function toValue(value: unknown, source: string): PropertyValue {
  if (typeof value === 'string') return { kind: 'text', text: value };
  if (typeof value === 'boolean') return { kind: 'yesNo', yes: value };
  if (typeof value === 'number' && isNumber(source)) return { kind: 'number', text: source };
  if (value instanceof TomlDate && value.isDate()) return { kind: 'date', text: source };
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) {
    return { kind: 'list', items: value };
  }
  return { kind: 'other', text: source };
}

function writeKey(key: string): string {
  return /^[\w-]+$/.test(key) ? key : JSON.stringify(key);
}

function writeValue(value: PropertyValue): string {
  if (value.kind === 'yesNo') return value.yes ? 'true' : 'false';
  if (value.kind === 'list') return plain([...value.items]);
  return value.kind === 'text' ? plain(value.text) : value.text;
}

function plain(value: unknown): string {
  return stringify({ k: value }).trimEnd().slice('k = '.length);
}
