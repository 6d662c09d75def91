import { type ReactNode, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import type { WholeText } from './whole-text/whole-text';

/**
 * Where the text is shown. TipTap's own `EditorContent` draws all of it once more for node views
 * made by React, and again when it goes; there are none of these here.
 */
export function TextHolder({ text }: { readonly text: WholeText }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => (place.current === null ? undefined : text.show(place.current)), [text]);
  return <div ref={place} />;
}

interface OverTextProps {
  readonly text: WholeText;
  readonly children: ReactNode;
}

/** What stands over the text, or reads where something in it is: there once it is drawn. */
export function OverText({ text, children }: OverTextProps) {
  return useSyncExternalStore(text.subscribe, text.isDrawn) ? children : null;
}
