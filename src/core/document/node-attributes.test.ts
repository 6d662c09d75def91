import type { MarkType, NodeType } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { schema } from './schema';

/** A value of each kind that a record of JSON may hold. */
const VALUES = { string: 'x', number: 2, boolean: true, null: null };

function isAccepted(type: NodeType | MarkType, name: string, value: unknown): boolean {
  try {
    if ('isBlock' in type) type.createAndFill({ [name]: value })?.check();
    else schema.text('a', [type.create({ [name]: value })]).check();
    return true;
  } catch {
    return false;
  }
}

/** What an attribute may hold, and what it holds where nothing was said of it. */
function attributesOf(type: NodeType | MarkType): Record<string, string> {
  return Object.fromEntries(
    Object.entries(type.create().attrs as Readonly<Record<string, unknown>>).map(
      ([name, usual]) => {
        const kinds = Object.entries(VALUES).flatMap(([kind, value]) =>
          isAccepted(type, name, value) ? [kind] : [],
        );
        const holds = kinds.length === Object.keys(VALUES).length ? 'anything' : kinds.join(' or ');
        return [name, `${holds}, ${JSON.stringify(usual)} at first`];
      },
    ),
  );
}

const tableOf = (types: Readonly<Record<string, NodeType | MarkType>>) =>
  Object.fromEntries(
    Object.entries(types).flatMap(([name, type]) =>
      name === 'text' || name === 'doc' ? [] : [[name, attributesOf(type)]],
    ),
  );

const TEXT = 'string, "" at first';
const TEXT_OR_NONE = 'string or null, null at first';
const NO = 'boolean, false at first';
const NUMBER_OR_NONE = 'number or null, null at first';
const ONE = 'number, 1 at first';
const BLOCK = { id: TEXT_OR_NONE, source: 'anything, null at first' };
const KEPT = { value: TEXT, ...BLOCK };
const LIST = { spread: NO, marker: TEXT_OR_NONE, ...BLOCK };
const CELL = {
  align: TEXT_OR_NONE,
  colspan: ONE,
  rowspan: ONE,
  colwidth: 'anything, null at first',
};
const TARGET = { title: TEXT, heading: TEXT_OR_NONE, block: TEXT_OR_NONE, label: TEXT_OR_NONE };

describe('an attribute', () => {
  it('of a node takes what its kind allows alone, so that a spoilt record is noticed', () => {
    expect(tableOf(schema.nodes)).toEqual({
      paragraph: BLOCK,
      heading: {
        level: ONE,
        minutes: NUMBER_OR_NONE,
        priority: TEXT_OR_NONE,
        demo: TEXT_OR_NONE,
        cut: TEXT_OR_NONE,
        ...BLOCK,
      },
      blockquote: BLOCK,
      callout: { kind: 'string, "NOTE" at first', fold: TEXT_OR_NONE, spread: NO, ...BLOCK },
      calloutTitle: {},
      speakerNotes: { spread: NO, ...BLOCK },
      footnoteDefinition: { label: TEXT, ...BLOCK },
      bulletList: LIST,
      orderedList: { start: ONE, ...LIST },
      listItem: { spread: NO, checked: 'boolean or null, null at first' },
      taskList: LIST,
      taskItem: { checked: NO, spread: NO },
      table: BLOCK,
      tableRow: {},
      tableHeader: CELL,
      tableCell: CELL,
      codeBlock: { language: TEXT_OR_NONE, meta: TEXT_OR_NONE, ...BLOCK },
      horizontalRule: BLOCK,
      definition: { label: TEXT, href: TEXT, title: TEXT_OR_NONE, ...BLOCK },
      mathBlock: { latex: TEXT, ...BLOCK },
      htmlBlock: KEPT,
      commentBlock: KEPT,
      rawBlock: KEPT,
      frontmatter: { format: 'string, "yaml" at first', ...KEPT },
      hardBreak: { spaces: NO },
      image: {
        src: TEXT,
        alt: TEXT,
        title: TEXT_OR_NONE,
        ref: TEXT_OR_NONE,
        refKind: TEXT_OR_NONE,
      },
      wikilink: TARGET,
      embed: { ...TARGET, size: TEXT_OR_NONE },
      hashtag: { name: TEXT },
      footnoteReference: { label: TEXT },
      mathInline: { latex: TEXT, display: NO },
      comment: { value: TEXT },
      htmlInline: { value: TEXT },
      rawInline: { value: TEXT },
    });
  });

  it('of a mark does so, too', () => {
    const order = NUMBER_OR_NONE;
    expect(tableOf(schema.marks)).toEqual({
      link: {
        href: TEXT,
        title: TEXT_OR_NONE,
        ref: TEXT_OR_NONE,
        refKind: TEXT_OR_NONE,
        literal: NO,
        order,
      },
      highlight: { order },
      italic: { order },
      bold: { order },
      strike: { order },
      code: {},
    });
  });
});

/** What an editor knows of a node. */
function behaviourOf(type: NodeType): string {
  const { spec } = type;
  return [
    type.isInline ? 'in a line' : 'a block',
    ...(type.isInGroup('list') ? ['a list'] : []),
    ...(spec.defining === true ? ['stays around what is pasted'] : []),
    ...(spec.isolating === true ? ['its edges hold'] : []),
    ...(spec.code === true ? ['code'] : []),
    ...(type.isAtom ? ['whole'] : []),
    ...(spec.draggable === true ? ['can be dragged'] : []),
    ...(spec.selectable === false ? ['can’t be selected'] : []),
    ...(type.markSet === null ? ['takes marks'] : []),
    ...(spec['tableRole'] === undefined ? [] : [String(spec['tableRole'])]),
    ...(spec.content === undefined ? [] : [`holds ${spec.content}`]),
  ].join(', ');
}

describe('a node in an editor', () => {
  it('holds what it may, and keeps its edges where they mean something', () => {
    const table = Object.entries(schema.nodes).map(([name, type]) => [name, behaviourOf(type)]);
    expect(Object.fromEntries(table)).toEqual({
      doc: 'a block, holds block+',
      paragraph: 'a block, takes marks, holds inline*',
      heading: 'a block, stays around what is pasted, takes marks, holds inline*',
      blockquote: 'a block, stays around what is pasted, holds block+',
      callout: 'a block, stays around what is pasted, holds calloutTitle block*',
      calloutTitle: 'a block, stays around what is pasted, takes marks, holds inline*',
      speakerNotes: 'a block, stays around what is pasted, holds block+',
      footnoteDefinition: 'a block, stays around what is pasted, holds block+',
      bulletList: 'a block, a list, holds listItem+',
      orderedList: 'a block, a list, holds listItem+',
      listItem: 'a block, stays around what is pasted, holds block+',
      taskList: 'a block, a list, holds taskItem+',
      taskItem: 'a block, stays around what is pasted, holds block+',
      table: 'a block, its edges hold, table, holds tableRow+',
      tableRow: 'a block, row, holds (tableCell | tableHeader)*',
      tableHeader: 'a block, its edges hold, header_cell, holds paragraph',
      tableCell: 'a block, its edges hold, cell, holds paragraph',
      codeBlock: 'a block, stays around what is pasted, code, holds text*',
      horizontalRule: 'a block, whole',
      definition: 'a block, whole',
      mathBlock: 'a block, whole',
      htmlBlock: 'a block, whole',
      commentBlock: 'a block, whole',
      rawBlock: 'a block, whole',
      frontmatter: 'a block, whole',
      text: 'in a line, whole',
      hardBreak: 'in a line, whole, can’t be selected',
      image: 'in a line, whole, can be dragged',
      wikilink: 'in a line, whole',
      embed: 'in a line, whole',
      hashtag: 'in a line, whole',
      footnoteReference: 'in a line, whole',
      mathInline: 'in a line, whole',
      comment: 'in a line, whole',
      htmlInline: 'in a line, whole',
      rawInline: 'in a line, whole',
    });
  });

  it('has marks that combine, of which a link and code end where they end', () => {
    const { marks } = schema;
    const excluding = Object.values(marks).flatMap((mark) =>
      Object.values(marks).flatMap((other) =>
        mark.excludes(other) ? [`${mark.name} ${other.name}`] : [],
      ),
    );
    expect(excluding).toEqual(['link link', 'code code']);
    expect(marks['link']?.spec.inclusive).toBe(false);
    expect(marks['code']?.spec.code).toBe(true);
  });
});
