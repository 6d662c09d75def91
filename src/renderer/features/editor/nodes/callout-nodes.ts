import { findParentNode, InputRule, Node } from '@tiptap/core';
import { Fragment } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { coreNode } from '../schema/core-fields';
import { calloutView } from './callout-view';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    callout: { toggleCallout: () => ReturnType };
  }
}

const TYPED = /^\[!([a-z]+)\]([+-]?)\s$/i;

/** A boxed remark with a kind and a title, as in `> [!note] Title`. */
export const calloutNodes = [
  Node.create({
    ...coreNode('callout'),
    addNodeView: () => calloutView,
    addCommands() {
      return {
        toggleCallout:
          () =>
          ({ tr, state, dispatch }) => {
            const callout = findParentNode((node) => node.type === this.type)(tr.selection);
            const { schema } = state;
            if (callout) {
              const [title, ...blocks] = callout.node.children;
              const lines = title?.childCount
                ? [schema.node('paragraph', null, title.content)]
                : [];
              const content = [...lines, ...blocks];
              const filled = content.length > 0 ? content : [schema.node('paragraph')];
              if (dispatch) {
                tr.replaceWith(callout.pos, callout.pos + callout.node.nodeSize, filled);
                tr.setSelection(TextSelection.near(tr.doc.resolve(callout.pos + 1)));
              }
              return true;
            }
            const range = tr.selection.$from.blockRange(tr.selection.$to);
            if (!range) return false;
            const blocks = range.parent.children.slice(range.startIndex, range.endIndex);
            const title = schema.node('calloutTitle');
            const node = this.type.create(null, Fragment.from([title, ...blocks]));
            if (!range.parent.canReplaceWith(range.startIndex, range.endIndex, this.type))
              return false;
            if (dispatch) {
              const cursor = tr.selection.from + 1 + title.nodeSize;
              tr.replaceWith(range.start, range.end, node);
              tr.setSelection(TextSelection.near(tr.doc.resolve(cursor)));
            }
            return true;
          },
      };
    },
    // `> ` has made a quote already when `[!note] ` is typed.
    addInputRules() {
      return [
        new InputRule({
          find: TYPED,
          handler: ({ state, range, match }) => {
            const { tr, schema } = state;
            const $start = tr.doc.resolve(range.from);
            if ($start.node(-1).type.name !== 'blockquote' || $start.index(-1) !== 0) return null;
            const quote = $start.node(-1);
            const rest = $start.parent.content.cut(range.to - $start.start());
            const title = schema.node('calloutTitle', null, rest);
            const attributes = { kind: match[1]?.toUpperCase(), fold: match[2] || null };
            const content = [title, ...quote.children.slice(1)];
            const from = $start.before(-1);
            tr.replaceWith(from, from + quote.nodeSize, this.type.create(attributes, content));
            tr.setSelection(TextSelection.create(tr.doc, from + 2));
            return undefined;
          },
        }),
      ];
    },
  }),
  Node.create({
    ...coreNode('calloutTitle'),
    addKeyboardShortcuts() {
      return {
        // From the title into the box.
        Enter: ({ editor }) => {
          const { $from, empty } = editor.state.selection;
          if ($from.parent.type !== this.type || !empty) return false;
          const { tr, schema } = editor.state;
          const end = $from.end();
          const rest = $from.parent.content.cut($from.parentOffset);
          tr.delete($from.pos, end);
          tr.insert($from.pos + 1, schema.node('paragraph', null, rest));
          tr.setSelection(TextSelection.create(tr.doc, $from.pos + 2)).scrollIntoView();
          editor.view.dispatch(tr);
          return true;
        },
        Backspace: ({ editor }) => {
          const { $from, empty } = editor.state.selection;
          if ($from.parent.type !== this.type || !empty || $from.parentOffset > 0) return false;
          return editor.commands.toggleCallout();
        },
      };
    },
  }),
];
