import { type RefObject, useEffect, useState, useSyncExternalStore } from 'react';
import type { EntryEditorProps } from '../editor-props';
import type { Parts, ViewState } from './view-parts';
import { ViewSwitch } from './view-switch';

/** The two views of the text that an editor has open. */
export function useViewSwitch(
  props: EntryEditorProps,
  parts: Parts,
  frame: {
    readonly root: RefObject<HTMLElement | null>;
    readonly source: RefObject<HTMLElement | null>;
  },
): { readonly views: ViewSwitch; readonly state: ViewState } {
  const [views] = useState(() => new ViewSwitch(parts, props));
  const state = useSyncExternalStore(views.subscribe, views.state);
  useEffect(() => views.update(props));
  const { root, source } = frame;
  useEffect(() => {
    if (root.current === null || source.current === null) return undefined;
    return views.attach({ root: root.current, source: source.current });
  }, [views, root, source]);
  return { views, state };
}
