import { type RefObject, useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import type { EntryEditorProps } from '../../../entry-editor';
import { markSourceProblems } from './mark-source-problems';
import type { SourceEditor } from './source-editor';
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
  useSourceProblems(props, parts, state.view === 'source' ? state.source : null);
  return { views, state };
}

/** Marks what checking found in the source while it is shown. */
function useSourceProblems(
  props: EntryEditorProps,
  { editor }: Parts,
  source: SourceEditor | null,
): void {
  const { problems } = props;
  const readViews = useEffectEvent(() => props.readViews());
  const { schema } = editor;
  useEffect(() => {
    if (source === null) return undefined;
    let isStill = true;
    void markSourceProblems(source, schema, { problems, readViews }, () => isStill);
    return () => {
      isStill = false;
    };
  }, [source, schema, problems]);
}
