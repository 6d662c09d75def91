import type { Editor } from '@tiptap/core';
import { useLayoutEffect, useRef } from 'react';

/**
 * Where the text is shown. TipTap's own `EditorContent` draws all of it once more for node views
 * made by React, and again when it goes; there are none of these here.
 */
export function TextHolder({ editor }: { readonly editor: Editor }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const { dom } = editor.view;
    element.append(dom);
    editor.setOptions({ element });
    return () => dom.remove();
  }, [editor]);
  return <div ref={place} />;
}
