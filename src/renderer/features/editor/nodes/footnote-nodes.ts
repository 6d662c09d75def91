import { Node } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { goToDefinition, goToReference } from '../behaviour/footnote-places';
import { coreNode } from '../schema/core-fields';
import { makeElement } from './make-element';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    footnote: { insertFootnote: () => ReturnType };
  }
}

function labelsOf(doc: DocumentNode): Set<string> {
  const labels = new Set<string>();
  doc.descendants((node) => {
    if (node.type.name.startsWith('footnote')) labels.add(String(node.attrs['label']));
  });
  return labels;
}

/** The lowest number that no footnote has as its label. */
function findFreeLabel(doc: DocumentNode): string {
  const labels = labelsOf(doc);
  let number = 1;
  while (labels.has(String(number))) number += 1;
  return String(number);
}

/** Footnotes: the mark in the line, and the text at the end. */
export const footnoteDefinitionNode = Node.create({
  ...coreNode('footnoteDefinition'),
  addNodeView:
    () =>
    ({ node, editor }) => {
      const label = String(node.attrs['label']);
      const content = makeElement('div', { class: 'block-content' });
      const mark = makeElement(
        'span',
        { class: 'footnote-label', contenteditable: 'false', title: 'Back to the text' },
        label,
      );
      mark.addEventListener('click', () => goToReference(editor, label));
      const attributes = { class: 'footnote', role: 'group', 'aria-label': `Footnote ${label}` };
      const dom = makeElement('div', attributes, mark, content);
      return {
        dom,
        contentDOM: content,
        update: (next) => next.type === node.type && next.attrs['label'] === label,
      };
    },
});

export const footnoteReferenceNode = Node.create({
  ...coreNode('footnoteReference'),
  addNodeView:
    () =>
    ({ node, editor }) => {
      const label = String(node.attrs['label']);
      const dom = makeElement('sup', { class: 'footnote-reference' }, label);
      dom.addEventListener('click', () => goToDefinition(editor, label));
      return { dom };
    },
  addCommands() {
    return {
      insertFootnote:
        () =>
        ({ tr, state, dispatch }) => {
          const label = findFreeLabel(tr.doc);
          const { schema } = state;
          if (!tr.selection.$to.parent.inlineContent || tr.selection.$to.parent.type.spec.code) {
            return false;
          }
          if (!dispatch) return true;
          tr.insert(tr.selection.to, this.type.create({ label }));
          const end = tr.doc.content.size;
          const text = schema.node('paragraph');
          tr.insert(end, schema.node('footnoteDefinition', { label }, text));
          tr.setSelection(TextSelection.near(tr.doc.resolve(end + 1))).scrollIntoView();
          return true;
        },
    };
  },
});
