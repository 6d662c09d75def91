import { InputRule, Node } from '@tiptap/core';
import { NodeSelection, type Transaction } from '@tiptap/pm/state';
import { createFormula } from '../drawings/formula';
import { isPlainText } from '../completion/find-typed';
import { coreNode } from '../schema/core-fields';
import { sourceBlockView } from './source-block-view';
import { sourceInlineView } from './source-inline-view';
import { ENDED_FORMULA, TYPED_FORMULA } from './typed-formula';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    mathBlock: { insertMathBlock: () => ReturnType };
  }
}

function sourceBlock(name: string, title: string) {
  return Node.create({
    ...coreNode(name),
    addNodeView: () => sourceBlockView({ title, attribute: 'value' }),
  });
}

function sourceInline(name: string, title: string) {
  return Node.create({
    ...coreNode(name),
    addNodeView: () => sourceInlineView({ title, attribute: 'value' }),
  });
}

/** Where a formula was just put in, or null. */
function emptyFormulaNear({ doc, selection }: Transaction): number | null {
  let found: number | null = null;
  const from = Math.max(0, selection.from - 3);
  doc.nodesBetween(from, Math.min(doc.content.size, selection.to + 1), (node, position) => {
    if (node.type.name === 'mathBlock' && node.attrs['latex'] === '') found ??= position;
  });
  return found;
}

/** A formula as a block, in LaTeX. */
export const mathBlockNode = Node.create({
  ...coreNode('mathBlock'),
  addNodeView: () =>
    sourceBlockView({
      title: 'Formula (LaTeX)',
      attribute: 'latex',
      draw: () => createFormula(true),
    }),
  addCommands() {
    return {
      insertMathBlock:
        () =>
        ({ chain }) =>
          chain()
            .insertContent({ type: this.name })
            .command(({ tr, view, dispatch }) => {
              const position = emptyFormulaNear(tr);
              if (position === null || !dispatch) return true;
              tr.setSelection(NodeSelection.create(tr.doc, position));
              // After the text has got the focus back from the menu.
              requestAnimationFrame(() => {
                const dom = view.isDestroyed ? null : view.nodeDOM(position);
                if (dom instanceof HTMLElement) dom.querySelector('textarea')?.focus();
              });
              return true;
            })
            .run(),
    };
  },
});

/** Blocks that the text keeps as they were written. */
export const sourceBlockNodes = [
  sourceBlock('htmlBlock', 'HTML'),
  sourceBlock('rawBlock', 'Kept as written'),
  sourceBlock('frontmatter', 'Front matter'),
];

/** A formula in a line, in LaTeX. */
export const mathInlineNode = Node.create({
  ...coreNode('mathInline'),
  addNodeView: () =>
    sourceInlineView({
      title: 'Formula (LaTeX)',
      attribute: 'latex',
      draw: () => createFormula(false),
    }),
  addInputRules() {
    return [
      new InputRule({
        find: ENDED_FORMULA,
        handler: ({ state, range, match }) => {
          const [, latex = '', end = ''] = match;
          const content = [this.type.create({ latex }), state.schema.text(end)];
          state.tr.replaceWith(range.from, range.to, content);
        },
      }),
    ];
  },
  addKeyboardShortcuts() {
    return {
      // A formula at the end of a paragraph becomes one; Enter then does what it always does.
      Enter: ({ editor }) => {
        const { state, view } = editor;
        const { $from, empty, from } = state.selection;
        if (!empty || !isPlainText(state)) return false;
        const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\uFFFC');
        const [typed, latex] = TYPED_FORMULA.exec(before) ?? [];
        if (typed === undefined || latex === undefined) return false;
        view.dispatch(state.tr.replaceWith(from - typed.length, from, this.type.create({ latex })));
        return false;
      },
    };
  },
});

/** What a line keeps as it was written. */
export const sourceInlineNodes = [
  sourceInline('htmlInline', 'HTML'),
  sourceInline('rawInline', 'Kept as written'),
];
