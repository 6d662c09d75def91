import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { WholeText } from './whole-text';

interface EditorOfText {
  readonly editor: Editor;
  readonly text: WholeText;
}

/**
 * An editor with its text, for as long as a component stays.
 *
 * @param isSeen whether the beginning of the text is what is shown first
 */
export function useWholeText(isSeen: boolean, makeEditor: () => Editor): EditorOfText {
  const [made] = useState<EditorOfText>(() => {
    const editor = makeEditor();
    return { editor, text: new WholeText(editor, isSeen) };
  });
  const [leaving] = useState<{ timer?: ReturnType<typeof setTimeout> }>({});
  useEffect(() => {
    clearTimeout(leaving.timer);
    return () => {
      // Later, as React takes a component out and in again while it is developed.
      leaving.timer = setTimeout(() => made.text.destroy());
    };
  }, [made, leaving]);
  return made;
}
