import { memo, useEffect, useMemo, useRef, type Ref } from 'react';
import type { Entry } from '#contract/calls/api';
import type {
  EntryEditorSlot,
  EntryEditorHandle,
  EntryEditorProps,
  TextView,
} from '../../entry-editor';
import type { WritingModes } from '../../writing-modes';
import type { createEditorServices } from './editor-services';

type Handlers = Pick<EntryEditorProps, 'onChange' | 'onOpenLink' | 'onIgnoreProblem' | 'onSources'>;

interface EntryTextProps extends Handlers {
  readonly Editor: EntryEditorSlot;
  readonly services: ReturnType<typeof createEditorServices>;
  /** The entry as it was read. */
  readonly entry: Entry;
  readonly readOnly: boolean;
  readonly pairs: boolean;
  readonly modes: WritingModes;
  readonly view: TextView;
  /** Always the same one. */
  readonly onView: (view: TextView) => void;
  readonly unsavedMarkdown: string | null;
  readonly typed: EntryEditorProps['typed'];
  readonly problems: EntryEditorProps['problems'];
  readonly ref: Ref<EntryEditorHandle>;
}

/**
 * The editor of the entry's text. It is not rendered anew for what changes around it, and typing
 * changes much: the title, the state of saving, the list.
 */
export function EntryText(given: EntryTextProps) {
  const { onChange, onOpenLink, onIgnoreProblem, onSources, ...props } = given;
  const latest = useRef<Handlers>({ onChange, onOpenLink, onIgnoreProblem, onSources });
  useEffect(() => {
    latest.current = { onChange, onOpenLink, onIgnoreProblem, onSources };
  });
  const handlers = useMemo<Handlers>(
    () => ({
      onChange: (changes) => latest.current.onChange(changes),
      onOpenLink: (link) => latest.current.onOpenLink(link),
      onIgnoreProblem: (problem) => latest.current.onIgnoreProblem(problem),
      onSources: () => latest.current.onSources(),
    }),
    [],
  );
  return <SteadyText {...props} handlers={handlers} />;
}

interface SteadyTextProps extends Omit<EntryTextProps, keyof Handlers> {
  readonly handlers: Handlers;
}

const SteadyText = memo(function SteadyText(props: SteadyTextProps) {
  const { Editor, services, handlers, ...others } = props;
  return <Editor {...services} {...handlers} {...others} />;
});
