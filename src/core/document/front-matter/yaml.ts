import {
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  stringify,
  type Document,
  type Pair,
  type ParsedNode,
} from 'yaml';
import { listFields, type FrontMatterFields } from './fields';
import { refuseDeepYaml } from './yaml-depth';

/** Few files repeat a value more often; a bomb does so without end. */
const MOST_ALIASES = 100;

/** A key and its value, with their places in the text. */
export type YamlPair = Pair<ParsedNode, ParsedNode | null>;

/**
 * Reads YAML 1.2. Numbers among the words that it is read for stay as they were written.
 *
 * @throws Error that says where it is no YAML
 */
export function readYaml(text: string): ReadonlyMap<string, unknown> {
  const document = parseYaml(text);
  const values: unknown = document.toJS({ mapAsMap: true, maxAliasCount: MOST_ALIASES });
  if (values === null || values === undefined) return new Map();
  if (!(values instanceof Map)) throw new Error('It has no keys.');
  const read = new Map<string, unknown>();
  for (const [key, value] of values as Map<unknown, unknown>) read.set(String(key), value);
  for (const key of ['title', 'tags', 'aliases']) keepSpelling(document, key, read);
  return read;
}

/** `title: 1.10` is a title, not the number 1.1. */
function keepSpelling(document: Document.Parsed, key: string, read: Map<string, unknown>): void {
  const node: unknown = document.get(key, true);
  if (isScalar(node) && typeof node.value === 'number') read.set(key, node.source ?? node.value);
  if (!isSeq(node)) return;
  read.set(
    key,
    node.items.map((item) => {
      // Docusaurus writes tags with an address of their own: `{label: C#, permalink: /c-sharp}`.
      const named: unknown = isMap(item) ? item.get('label', true) : item;
      return isScalar(named) ? (named.source ?? named.value) : String(item);
    }),
  );
}

/** @throws Error that says where it is no YAML */
export function parseYaml(text: string): Document.Parsed {
  refuseDeepYaml(text);
  const document = parseDocument(text, { logLevel: 'silent', strict: true });
  const [error] = document.errors;
  if (error) throw new Error(error.message);
  return document;
}

/**
 * Sets fields in YAML by replacing the text of their values only.
 *
 * @throws Error when the original can't be read
 */
export function writeYaml(fields: FrontMatterFields, original: string): string {
  const before = readYaml(original);
  let text = original === '' || original.endsWith('\n') ? original : `${original}\n`;
  for (const [key, value] of listFields(fields)) {
    if (JSON.stringify(before.get(key) ?? null) !== JSON.stringify(value))
      text = setField(text, key, value);
  }
  return text;
}

function setField(text: string, key: string, value: unknown): string {
  const { contents } = parseYaml(text);
  const pairs = isMap(contents) ? (contents.items as YamlPair[]) : [];
  const pair = pairs.find((each) => isScalar(each.key) && String(each.key.value) === key);
  const isFlow = isMap(contents) && contents.flow === true;
  if (isFlow) throw new Error('It is written in one line of { }, which is not changed.');
  const isPlainDate = isDate(value) && isPlain(text, key, pair?.value);
  const line = isPlainDate ? `${key}: ${String(value)}\n` : stringifyPair(key, value);
  if (pair === undefined) return value === null ? text : `${text}${line}`;
  const start = pair.key.range[0];
  const end = lineAfter(text, Math.max(pair.key.range[1], pair.value?.range[1] ?? 0));
  const comment = commentAfter(text, pair, end);
  return (
    text.slice(0, start) +
    (value === null ? '' : line).replace(/\n/, `${comment}\n`) +
    text.slice(end)
  );
}

const DATE =
  /^\d{4}-\d{2}-\d{2}(?:[Tt ]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?: ?(?:[Zz]|[+-]\d{2}:?\d{2}))?)?$/;

/** Some readers take a date in quotes for a text. */
function isDate(value: unknown): boolean {
  return typeof value === 'string' && DATE.test(value);
}

/** Whether a date is written without quotes: as one was before, or in the key that is known for it. */
function isPlain(text: string, key: string, before: ParsedNode | null | undefined): boolean {
  const written = before ? text.slice(before.range[0], before.range[1]) : '';
  return written === '' ? key === 'date' : isDate(written);
}

/** A comment at the end of a line stays if the value stays on one line. */
function commentAfter(text: string, pair: YamlPair, end: number): string {
  const rest = text.slice(pair.value?.range[1] ?? pair.key.range[1], end).trimEnd();
  return /^[ \t]+#[^\n]*$/.test(rest) ? rest : '';
}

/** Where the line after an offset begins. */
export function lineAfter(text: string, offset: number): number {
  if (text.charAt(offset - 1) === '\n') return offset;
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

function stringifyPair(key: string, value: unknown): string {
  return stringifyYaml({ [key]: value });
}

/**
 * Writes values as YAML. Strings that YAML 1.1, which Ruby and Python still read, would take for
 * something else get quotes.
 */
export function stringifyYaml(values: Readonly<Record<string, unknown>>): string {
  return stringify(values, { compat: 'yaml-1.1', lineWidth: 0, blockQuote: false });
}
