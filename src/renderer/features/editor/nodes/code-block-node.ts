import { CodeBlock } from '@tiptap/extension-code-block';
import type { Editor, NodeViewRenderer } from '@tiptap/core';
import type { Node, NodeType } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { createDiagram } from '../drawings/diagram';
import type { Drawing } from '../drawings/drawing';
import type { HostBridge } from '../host-bridge';
import { textBlockRule } from '../behaviour/text-block-rule';
import { coreNode } from '../schema/core-fields';
import { createCodeBar } from './code-bar';
import { codeBreak } from './code-break';
import { createCodeLines } from './code-lines';
import { readFence } from './fence';
import { highlightPlugin } from './highlight-plugin';
import { makeElement } from './make-element';
import { makeWaiting } from './make-soon';
import { isControlEvent } from './node-field';

/** Code whose drawing is shown with it. */
const DRAWN = 'mermaid';

const codeBlockView =
  (bridge: HostBridge): NodeViewRenderer =>
  ({ node, getPos, editor }) => {
    const code = makeElement('code');
    const bar = createCodeBar(editor, getPos, node);
    const lines = createCodeLines();
    const dom = makeElement(
      'div',
      { class: 'code-block' },
      makeElement(
        'div',
        { class: 'code-text' },
        makeElement('pre', { spellcheck: 'false' }, code),
        lines.dom,
      ),
      // Behind the code, as a text that begins and ends with what can't be edited can't be selected.
      bar.dom,
    );
    let drawing: Drawing | null = null;
    const write = (text: string): void => {
      const start = getPos();
      if (start === undefined) return;
      editor
        .chain()
        .focus()
        .insertContentAt(start + 1, { type: 'text', text })
        .run();
    };
    const draw = (block: Node, language: string | null): void => {
      if (language?.toLowerCase() !== DRAWN) {
        drawing?.dom.remove();
        drawing?.destroy();
        drawing = null;
        return;
      }
      if (drawing === null) {
        drawing = createDiagram(() => bridge.host, editor.isEditable ? write : undefined);
        bar.dom.before(drawing.dom);
      }
      drawing.show(block.textContent);
    };
    let shown: Node | null = null;
    const show = (block: Node): void => {
      if (block === shown) return;
      shown = block;
      const { language, isNumbered } = readFence(block);
      dom.dataset.language = language ?? '';
      dom.toggleAttribute('data-numbered', isNumbered);
      lines.show(block);
      draw(block, language);
    };
    show(node);
    return {
      dom,
      contentDOM: code,
      update(block) {
        if (block.type !== node.type) return false;
        bar.update(block);
        show(block);
        return true;
      },
      destroy() {
        bar.destroy();
        drawing?.destroy();
      },
      stopEvent: (event) =>
        isControlEvent(event) ||
        (event.target instanceof Element && bar.dom.contains(event.target)),
      ignoreMutation: (mutation) =>
        mutation.type !== 'selection' && !code.contains(mutation.target),
    };
  };

function breakCodeLine({ state, view }: Editor, type: NodeType): boolean {
  const { $from, empty, from } = state.selection;
  if (!empty || $from.parent.type !== type) return false;
  const { textContent } = $from.parent;
  const broken = codeBreak(
    textContent.slice(0, $from.parentOffset),
    textContent.slice($from.parentOffset),
  );
  if (broken === null) return false;
  const tr = state.tr.insertText(broken.before + broken.behind, from);
  tr.setSelection(TextSelection.create(tr.doc, from + broken.before.length));
  view.dispatch(tr.scrollIntoView());
  return true;
}

/** Code, coloured by its language, and drawn where it is a diagram. */
export function codeBlockNode(bridge: HostBridge) {
  return CodeBlock.extend({
    ...coreNode('codeBlock'),
    addInputRules() {
      return [
        textBlockRule(/^(?:```|~~~)([^\s`]+)?[\s\n]$/, this.type, (match) => ({
          language: match[1] ?? null,
        })),
      ];
    },
    addKeyboardShortcuts() {
      const parentEnter = this.parent?.()['Enter'];
      return {
        ...this.parent?.(),
        Enter: (props) => breakCodeLine(props.editor, this.type) || parentEnter?.(props) === true,
        // To the fields above the code, as Tab indents in it.
        'Alt-Enter': ({ editor }) => {
          const { $from } = editor.state.selection;
          if ($from.parent.type !== this.type) return false;
          const dom = editor.view.nodeDOM($from.before());
          if (!(dom instanceof HTMLElement)) return false;
          makeWaiting();
          dom.querySelector<HTMLElement>('.code-bar input')?.focus();
          return true;
        },
      };
    },
    addNodeView: () => codeBlockView(bridge),
    // The parent's plugin guesses a language for pasted VS Code text; `paste` does that here.
    addProseMirrorPlugins: () => [highlightPlugin('codeBlock')],
  }).configure({ enableTabIndentation: true, tabSize: 2 });
}
