import { isMap, isScalar, isSeq, Scalar, stringify, type ParsedNode, type YAMLSeq } from 'yaml';
import { isDay, isNumber, type Property, type PropertyValue } from './property';
import { lineAfter, parseYaml, readYaml, stringifyYaml, type YamlPair } from './yaml';

/** @throws Error that says where it is no YAML */
export function listYaml(body: string): readonly Property[] {
  // Where an alias stands for nothing, too.
  readYaml(body);
  return pairsOf(body).map((pair) => ({
    key: keyOf(pair),
    value: toValue(pair.value, body),
  }));
}

/** Sets a property and touches the text of its value alone. */
export function setYaml(body: string, key: string, value: PropertyValue): string {
  const pairs = pairsOf(body);
  const pair = pairs.find((each) => keyOf(each) === key);
  const ending = lineEnding(body);
  if (pair === undefined) {
    const [first] = pairs;
    const indent = first
      ? body.slice(lineBefore(body, first.key.range[0]), first.key.range[0])
      : '';
    return `${body}${indent}${writePair(key, value, ending)}${ending}`;
  }
  const node = pair.value;
  const [start, end] = node?.range ?? [0, 0];
  const old = body.slice(start, end);
  if (value.kind === 'list' && isSeq(node) && value.items.length > 0) {
    const edited = node.flow === true ? setFlow(body, node, value.items) : null;
    const list = edited ?? setBlock(body, node, value.items, ending);
    if (list !== null) return list;
  }
  if (value.kind !== 'list' && isScalar(node) && old !== '' && !old.includes('\n')) {
    // Empty, it has quotes because it must.
    const style = node.value === '' ? undefined : node.type;
    return body.slice(0, start) + writeScalar(value, style) + body.slice(end);
  }
  const from = pair.key.range[0];
  const to = lineAfter(body, Math.max(pair.key.range[1], end));
  const rest = body.slice(node === null || old === '' ? pair.key.range[1] + 1 : end, to).trimEnd();
  const comment = /^[ \t]+#[^\n]*$/.test(rest) ? rest : '';
  return `${body.slice(0, from)}${writePair(key, value, ending)}${comment}${ending}${body.slice(to)}`;
}

export function renameYaml(body: string, from: string, to: string): string {
  const [start, end] = pairsOf(body).find((pair) => keyOf(pair) === from)?.key.range ?? [0, 0];
  const name = stringifyYaml({ [to]: 0 }).slice(0, -': 0\n'.length);
  return body.slice(0, start) + name + body.slice(end);
}

export function removeYaml(body: string, key: string): string {
  const pair = pairsOf(body).find((each) => keyOf(each) === key);
  if (pair === undefined) return body;
  const start = lineBefore(body, pair.key.range[0]);
  const end = lineAfter(body, Math.max(pair.key.range[1], pair.value?.range[1] ?? 0));
  return body.slice(0, start) + body.slice(end);
}

function pairsOf(body: string): readonly YamlPair[] {
  const { contents } = parseYaml(body);
  if (!isMap(contents)) return [];
  if (contents.flow === true) {
    throw new Error('It is written in one line of { }, which is not changed.');
  }
  return (contents.items as YamlPair[]).filter(({ key }) => isScalar(key));
}

function keyOf({ key }: YamlPair): string {
  return isScalar(key) ? String(key.value) : '';
}

function toValue(node: ParsedNode | null, body: string): PropertyValue {
  const text = node === null ? '' : body.slice(node.range[0], node.range[1]);
  if (node === null || isPlain(node)) {
    const value: unknown = isScalar(node) ? node.value : null;
    if (value === null) return { kind: 'text', text: '' };
    if (typeof value === 'boolean') return { kind: 'yesNo', yes: value };
    if (typeof value === 'number' && isNumber(text)) return { kind: 'number', text };
    if (typeof value === 'string') {
      const isBare = isScalar(node) && node.type === Scalar.PLAIN;
      return isBare && isDay(value) ? { kind: 'date', text: value } : { kind: 'text', text: value };
    }
  }
  if (isSeq(node) && !node.anchor && !node.tag && node.items.every(isPlain)) {
    return { kind: 'list', items: node.items.map((item) => itemText(item, body)) };
  }
  return { kind: 'other', text };
}

/** Whether it is a value alone, without an anchor or a type of its own. */
function isPlain(node: unknown): node is Scalar.Parsed {
  return isScalar(node) && !node.anchor && !node.tag;
}

function itemText(item: Scalar.Parsed, body: string): string {
  return typeof item.value === 'string' ? item.value : body.slice(item.range[0], item.range[1]);
}

/** Items that stay keep their own text; null where the list must be written anew. */
function setFlow(body: string, list: YAMLSeq.Parsed, items: readonly string[]): string {
  const take = takeItems(list, body, (item) => body.slice(item.range[0], item.range[1]));
  const written = items.map((item) => take(item) ?? writeFlowItem(item));
  return `${body.slice(0, list.range[0])}[${written.join(', ')}]${body.slice(list.range[1])}`;
}

/** Lines of items that stay are kept with their comments; null where lines hold something else. */
function setBlock(
  body: string,
  list: YAMLSeq.Parsed,
  items: readonly string[],
  ending: string,
): string | null {
  const nodes = list.items.filter(isPlain);
  const starts = nodes.map(({ range }) => lineBefore(body, range[0]));
  const first = starts[0];
  const last = nodes.at(-1);
  if (first === undefined || last === undefined) return null;
  const marks = nodes.map(({ range }, at) => body.slice(starts[at], range[0]));
  if (!marks.every((mark) => /^[ \t]*-[ \t]+$/.test(mark))) return null;
  const end = lineAfter(body, last.range[1]);
  const take = takeItems(list, body, (item) => {
    const at = nodes.indexOf(item);
    return body.slice(starts[at], starts[at + 1] ?? end);
  });
  const lines = items.map((item) => take(item) ?? `${marks[0]}${writeItem(item)}${ending}`);
  return body.slice(0, first) + lines.join('') + body.slice(end);
}

/** Gives out each item of a list once, as its own text. */
function takeItems(
  list: YAMLSeq.Parsed,
  body: string,
  textOf: (item: Scalar.Parsed) => string,
): (wanted: string) => string | null {
  const left = list.items.filter(isPlain);
  return (wanted) => {
    const at = left.findIndex((item) => itemText(item, body) === wanted);
    const [item] = at < 0 ? [] : left.splice(at, 1);
    return item === undefined ? null : textOf(item);
  };
}

function writePair(key: string, value: PropertyValue, ending: string): string {
  if (value.kind === 'list') {
    return stringifyYaml({ [key]: value.items })
      .trimEnd()
      .replaceAll('\n', ending);
  }
  const name = stringifyYaml({ [key]: 0 }).slice(0, -': 0\n'.length);
  return `${name}: ${writeScalar(value)}`;
}

/** @param style how a text was quoted before */
function writeScalar(value: Exclude<PropertyValue, { kind: 'list' }>, style?: string): string {
  if (value.kind === 'yesNo') return value.yes ? 'true' : 'false';
  if (value.kind !== 'text') return value.text;
  const isQuoted = style === Scalar.QUOTE_DOUBLE || style === Scalar.QUOTE_SINGLE;
  const written = stringify(
    { k: value.text },
    {
      compat: 'yaml-1.1',
      lineWidth: 0,
      blockQuote: false,
      defaultKeyType: Scalar.PLAIN,
      ...(isQuoted && { defaultStringType: style }),
    },
  );
  return quoteDay(value.text, written.slice('k: '.length).trimEnd());
}

function writeItem(item: string): string {
  return stringifyYaml({ k: item }).slice('k: '.length).trimEnd();
}

function writeFlowItem(item: string): string {
  const list = stringify([item], {
    compat: 'yaml-1.1',
    lineWidth: 0,
    collectionStyle: 'flow',
    flowCollectionPadding: false,
  });
  return list.trim().slice(1, -1);
}

/** A text that looks like a day is none. */
function quoteDay(text: string, written: string): string {
  return written === text && isDay(text) ? `"${text}"` : written;
}

function lineBefore(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnding(body: string): string {
  return body.includes('\r\n') ? '\r\n' : '\n';
}
