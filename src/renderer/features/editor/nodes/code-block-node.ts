import { CodeBlockLowlight } from '@tiptap/extension-code-block-lowlight';
import type { NodeViewRenderer } from '@tiptap/core';
import { textBlockRule } from '../behaviour/text-block-rule';
import { coreNode } from '../schema/core-fields';
import { codeHighlighter } from './highlight-code';
import { highlightPlugin } from './highlight-plugin';
import { makeElement } from './make-element';
import { createNodeField, isControlEvent } from './node-field';

/** The id of the list of languages that the picker proposes from; `EntryEditor` renders it. */
export const LANGUAGE_LIST = 'outloud-code-languages';

const codeBlockView: NodeViewRenderer = ({ node, getPos, editor }) => {
  const language = createNodeField(
    {
      editor,
      getPos,
      field: makeElement('input', {
        list: LANGUAGE_LIST,
        placeholder: 'plain text',
        spellcheck: 'false',
        autocapitalize: 'off',
      }),
      label: 'Language of the code',
      read: (block) => String(block.attrs['language'] ?? ''),
      write: (text) => ({ language: text.trim().replace(/[\s`]+/g, '-') || null }),
    },
    node,
  );
  const code = makeElement('code');
  const dom = makeElement(
    'div',
    { class: 'code-block' },
    makeElement('pre', { spellcheck: 'false' }, code),
    // Behind the code, as a text that begins and ends with what can't be edited can't be selected.
    makeElement('div', { class: 'code-language', contenteditable: 'false' }, language.dom),
  );
  dom.dataset.language = String(node.attrs['language'] ?? '');
  return {
    dom,
    contentDOM: code,
    update(block) {
      if (block.type !== node.type) return false;
      language.update(block);
      dom.dataset.language = String(block.attrs['language'] ?? '');
      return true;
    },
    stopEvent: isControlEvent,
    ignoreMutation: (mutation) => mutation.type !== 'selection' && !code.contains(mutation.target),
  };
};

/** Code, coloured by its language; a language nobody named stays plain. */
export const codeBlockNode = CodeBlockLowlight.extend({
  ...coreNode('codeBlock'),
  addInputRules() {
    return [
      textBlockRule(/^(?:```|~~~)([^\s`]+)?[\s\n]$/, this.type, (match) => ({
        language: match[1] ?? null,
      })),
    ];
  },
  addNodeView: () => codeBlockView,
  // Neither the parent's guess at a language for pasted VS Code text, which `paste` does, nor its
  // colours, which are made anew for all blocks at each key.
  addProseMirrorPlugins: () => [highlightPlugin('codeBlock')],
}).configure({ lowlight: codeHighlighter, enableTabIndentation: true, tabSize: 2 });
