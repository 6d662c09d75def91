import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { AttrStep } from '@tiptap/pm/transform';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { common, createLowlight } from 'lowlight';
import { readFence } from './fence';

type Coloured = ReturnType<ReturnType<typeof createLowlight>['highlight']>['children'][number];

/** Longer code is shown plain, so that typing stays quick. */
const LONGEST = 40_000;

const lowlight = createLowlight(common);

/** The languages that code is coloured for. */
export const languages: readonly string[] = lowlight.listLanguages();

/** Whether code in the language is coloured, by its name or a short one such as `js`. */
export function isColoured(language: string): boolean {
  return lowlight.registered(language);
}

/** The colours of one code block; code in no known language stays plain. @param position its own */
function colours(block: Node, position: number): Decoration[] {
  const { language } = readFence(block);
  const code = block.textContent;
  if (language === null || code.length > LONGEST || !isColoured(language)) return [];
  const decorations: Decoration[] = [];
  let at = position + 1;
  const walk = (nodes: readonly Coloured[], classes: string): void => {
    for (const node of nodes) {
      if (node.type === 'element') {
        const own = [node.properties['className']].flat().join(' ');
        walk(node.children, classes === '' ? own : `${classes} ${own}`);
      } else if (node.type === 'text') {
        const end = at + node.value.length;
        if (classes !== '') decorations.push(Decoration.inline(at, end, { class: classes }));
        at = end;
      }
    }
  };
  walk(lowlight.highlight(language, code).children, '');
  return decorations;
}

/** The code blocks that a change touched, each once, at their positions after it. */
function touchedBlocks(transaction: Transaction): ReadonlyMap<number, Node> {
  const { doc, steps, mapping } = transaction;
  const found = new Map<number, Node>();
  const look = (from: number, to: number): void =>
    doc.nodesBetween(
      Math.max(0, from - 1),
      Math.min(doc.content.size, to + 1),
      (node, position) => {
        if (node.type.name === 'codeBlock') found.set(position, node);
        return !node.isTextblock;
      },
    );
  steps.forEach((step, index) => {
    const later = mapping.slice(index + 1);
    if (step instanceof AttrStep) look(later.map(step.pos, -1), later.map(step.pos + 1, 1));
    step.getMap().forEach((_from, _to, from, to) => look(later.map(from, -1), later.map(to, 1)));
  });
  return found;
}

/** Colours code by its language. A change colours the code blocks that it touched, and no others. */
export function codeColours(): Plugin<DecorationSet> {
  const key = new PluginKey<DecorationSet>('codeColours');
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_config, { doc }) => {
        const all: Decoration[] = [];
        doc.descendants((node, position) => {
          if (node.type.name === 'codeBlock') all.push(...colours(node, position));
          return !node.isTextblock;
        });
        return DecorationSet.create(doc, all);
      },
      apply(transaction, before) {
        if (!transaction.docChanged) return before;
        let after = before.map(transaction.mapping, transaction.doc);
        for (const [position, block] of touchedBlocks(transaction)) {
          const old = after.find(position, position + block.nodeSize);
          after = after.remove(old).add(transaction.doc, colours(block, position));
        }
        return after;
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}
