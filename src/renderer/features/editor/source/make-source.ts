import type { Editor } from '@tiptap/core';
import { readNonce } from '../../../look/nonce';
import { askAboutProblem } from '../checking/problem-request';
import type { EntryEditorProps } from '../../../entry-editor';
import { askForWord } from '../spelling/word-request';
import type { SourceEditor } from './source-editor';
import { takeImages } from './source-images';

interface SourceSetup {
  readonly parent: HTMLElement;
  readonly markdown: string;
  /** Of the rich text, which shows the menus of words and problems. */
  readonly editor: Editor;
  /** As they are by now. */
  readonly props: () => EntryEditorProps;
  readonly onChange: () => void;
}

/** Makes the editor of the source. @param Source its code, which was loaded before */
export function makeSource(
  Source: typeof SourceEditor,
  { parent, markdown, editor, props, onChange }: SourceSetup,
): SourceEditor {
  return new Source({
    parent,
    markdown,
    readOnly: props().readOnly,
    nonce: readNonce(),
    hasPairs: () => props().pairs,
    spelling: props().spelling,
    onWord: (asked) => askForWord(editor, asked),
    onProblem: (asked) => askAboutProblem(editor, asked),
    onChange,
    takeFiles: (files, insert) => takeImages(files, props().addAsset, insert),
  });
}
