import type { NodeSpec } from 'prosemirror-model';
import { contentOf, optionalAttribute, type DocumentNode } from '../document';
import { DEMOS } from '../heading-plan';
import { PRIORITIES } from '../priority';
import { childrenOf, endOf, type MarkdownNode } from '../markdown-node';
import type { Family, Reader } from './family';
import { blockAttributes } from './block-attributes';

const headingDOM = [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level } }));

/** Blocks that hold a line of text. */
const specs: Readonly<Record<string, NodeSpec>> = {
  paragraph: {
    content: 'inline*',
    group: 'block',
    attrs: { ...blockAttributes },
    parseDOM: [{ tag: 'p' }],
    toDOM: () => ['p', 0],
  },
  heading: {
    content: 'inline*',
    group: 'block',
    defining: true,
    attrs: {
      level: { default: 1, validate: 'number' },
      minutes: { default: null, validate: 'number|null' },
      priority: { default: null, validate: 'string|null' },
      demo: { default: null, validate: 'string|null' },
      cut: { default: null, validate: 'string|null' },
      ...blockAttributes,
    },
    parseDOM: headingDOM,
    toDOM: (node) => [`h${Number(node.attrs['level'])}`, 0],
  },
};

const BLOCK_ID = /[ \t]\^([\p{L}\p{N}-]+)$/u;
const HEADING_FIELD = [
  String.raw`minutes=\d+(?:\.\d+)?`,
  `priority=(?:${PRIORITIES.join('|')})`,
  `demo=(?:${DEMOS.join('|')})`,
  String.raw`cut=\d+(?:\.\d+)?(?:,\d+(?:\.\d+)?)*`,
].join('|');
/** What a talk plans with a heading, each of it once and in any order. */
const HEADING_FIELDS = new RegExp(
  String.raw`[ \t]\{(?!(?:.* )?(\w+)=.* \1=)((?:${HEADING_FIELD})(?: (?:${HEADING_FIELD}))*)\}$`,
);

/** Takes what `pattern` finds off the end of a line, unless the source has it escaped. */
function takeEnding(
  content: readonly DocumentNode[],
  pattern: RegExp,
  source: string,
): { content: readonly DocumentNode[]; match: RegExpExecArray | null; source: string } {
  const last = content.at(-1);
  const match = last?.text === undefined || last.marks ? null : pattern.exec(last.text);
  const isAll = match?.index === 0 && content.length === 1;
  const bare = match?.[0].trimStart() ?? '';
  const isEscaped = source.charAt(source.length - bare.length - 1) === '\\';
  if (!last || !match || isAll || isEscaped || !source.endsWith(bare))
    return { content, match: null, source };
  const text = last.text?.slice(0, match.index) ?? '';
  const rest = text === '' ? [] : [{ ...last, text }];
  return {
    content: [...content.slice(0, -1), ...rest],
    match,
    source: source.slice(0, -bare.length).trimEnd(),
  };
}

function readLine(node: MarkdownNode, reader: Reader): ReturnType<typeof takeEnding> {
  const children = childrenOf(node);
  const last = children.at(-1);
  const source = last === undefined ? '' : reader.source.slice(0, endOf(last));
  return takeEnding(reader.inline(children), BLOCK_ID, source);
}

function endingOf(node: DocumentNode): string {
  const id = optionalAttribute(node, 'id');
  return id?.startsWith('^') === true ? ` ${id}` : '';
}

function fieldsOf(node: DocumentNode): string {
  const minutes = node.attrs?.['minutes'];
  const fields = [
    ...(typeof minutes === 'number' ? [`minutes=${minutes}`] : []),
    ...['priority', 'demo', 'cut'].flatMap((name) => {
      const value = optionalAttribute(node, name);
      return value === null ? [] : [`${name}=${value}`];
    }),
  ];
  return fields.length === 0 ? '' : ` {${fields.join(' ')}}`;
}

function splitField(field: string): readonly [string, string] {
  const at = field.indexOf('=');
  return [field.slice(0, at), field.slice(at + 1)];
}

/** Paragraphs and headings, with `^block-id` and a talk's `{minutes=5 priority=should demo=local cut=20}`. */
export const paragraphFamily: Family = {
  specs,
  read: {
    paragraph(node, reader) {
      const { content, match } = readLine(node, reader);
      return reader.create('paragraph', { id: match?.[1] ? `^${match[1]}` : null }, content);
    },
    heading(node, reader) {
      const line = readLine(node, reader);
      const fields = takeEnding(line.content, HEADING_FIELDS, line.source);
      const plan = new Map(fields.match?.[2]?.split(' ').map((field) => splitField(field)));
      const minutes = plan.get('minutes');
      return reader.create(
        'heading',
        {
          level: Number(node['depth']),
          minutes: minutes === undefined ? null : Number(minutes),
          priority: plan.get('priority') ?? null,
          demo: plan.get('demo') ?? null,
          cut: plan.get('cut') ?? null,
          id: line.match?.[1] ? `^${line.match[1]}` : null,
        },
        fields.content,
      );
    },
  },
  write: {
    paragraph: (node, writer) => ({
      type: 'paragraph',
      children: writer.phrasing(contentOf(node), endingOf(node)),
    }),
    heading: (node, writer) => ({
      type: 'heading',
      depth: node.attrs?.['level'] ?? 1,
      children: writer.phrasing(contentOf(node), fieldsOf(node) + endingOf(node)),
    }),
  },
};
