import { Node } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { coreNode } from '../schema/core-fields';
import { labelledBlockView } from './labelled-block-view';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    speakerNotes: { insertSpeakerNotes: () => ReturnType };
  }
}

/** What the speaker says while a slide is shown. */
export const speakerNotesNode = Node.create({
  ...coreNode('speakerNotes'),
  addNodeView: () => labelledBlockView('speaker-notes', 'Notes for the speaker'),
  addCommands() {
    return {
      insertSpeakerNotes:
        () =>
        ({ tr, dispatch }) => {
          const { $to } = tr.selection;
          const notes = this.type.createAndFill();
          if (!notes) return false;
          const position = $to.depth === 0 ? $to.pos : $to.after(1);
          if (dispatch) {
            tr.insert(position, notes);
            tr.setSelection(TextSelection.near(tr.doc.resolve(position + 1))).scrollIntoView();
          }
          return true;
        },
    };
  },
  addKeyboardShortcuts() {
    return { 'Mod-Shift-m': () => this.editor.commands.insertSpeakerNotes() };
  },
});
