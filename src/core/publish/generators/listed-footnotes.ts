import { contentOf, stringAttribute, type DocumentNode } from '#core/document/document';
import { visitNodes } from '#core/document/tree';
import { changeBlocks } from '#core/draft/change-nodes';

/**
 * Footnotes for generators that know none: numbers that lead to a list at the end, and back. A
 * footnote that nothing refers to is left as it is.
 */
export function listFootnotes(blocks: readonly DocumentNode[]): readonly DocumentNode[] {
  const notes = new Map<string, DocumentNode>();
  const order: string[] = [];
  const root: DocumentNode = { type: 'doc', content: blocks };
  visitNodes(root, (node) => {
    const label = stringAttribute(node, 'label');
    if (node.type === 'footnoteDefinition' && !notes.has(label)) notes.set(label, node);
  });
  visitNodes(root, (node) => {
    const label = stringAttribute(node, 'label');
    if (node.type === 'footnoteReference' && notes.has(label) && !order.includes(label))
      order.push(label);
  });
  if (order.length === 0) return blocks;
  const seen = new Set<string>();
  const numbered = (node: DocumentNode): DocumentNode | null => {
    const number = order.indexOf(stringAttribute(node, 'label')) + 1;
    if (number === 0) return node;
    if (node.type === 'footnoteDefinition') return null;
    if (node.type !== 'footnoteReference') return node;
    const id = seen.has(String(number)) ? '' : ` id="fnref-${number}"`;
    seen.add(String(number));
    return html(`<sup${id}><a href="#fn-${number}">${number}</a></sup>`);
  };
  const text = changeBlocks(blocks, numbered);
  const items = order.map((label, index): DocumentNode => {
    const content = changeBlocks(notes.get(label)?.content ?? [], numbered);
    return {
      type: 'listItem',
      attrs: { spread: false, checked: null },
      content: withWayBack(content, index + 1),
    };
  });
  const list = { type: 'orderedList', attrs: { start: 1, spread: true }, content: items };
  return [...text, { type: 'horizontalRule' }, list];
}

/** The place that a number leads to before the first words, the way back behind the last ones. */
function withWayBack(content: readonly DocumentNode[], number: number): readonly DocumentNode[] {
  const place = html(`<span id="fn-${number}"></span>`);
  const back = html(`<a href="#fnref-${number}">↩</a>`);
  const first = content[0]?.type === 'paragraph' ? content : [{ type: 'paragraph' }, ...content];
  const placed = first.map((block, index) =>
    index === 0 ? { ...block, content: [place, ...contentOf(block)] } : block,
  );
  const last = placed.at(-1);
  if (last?.type !== 'paragraph') return [...placed, { type: 'paragraph', content: [back] }];
  const words = [...contentOf(last), { type: 'text', text: ' ' }, back];
  return [...placed.slice(0, -1), { ...last, content: words }];
}

function html(value: string): DocumentNode {
  return { type: 'htmlInline', attrs: { value } };
}
