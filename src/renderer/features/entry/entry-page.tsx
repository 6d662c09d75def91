import { useEffect, useMemo, useRef, useState } from 'react';
import type { Entry, EntryChanges } from '#contract/api';
import { ErrorBoundary } from '../../look/error-boundary';
import type { OpenEntry } from './autosaves';
import { Backlinks } from './backlinks';
import { createEditorServices } from './editor-services';
import type { EditorHandle, TextPlace } from './editor-slot';
import { EntryBar } from './entry-bar';
import { EntryFields } from './entry-fields';
import type { EntrySlots } from './entry-slots';
import { SaveProblem } from './save-problem';
import { useSaveState } from './use-open-entry';
import classes from './entry-view.module.css';

interface EntryPageProps {
  readonly opened: OpenEntry;
  readonly reload: () => Promise<void>;
  readonly fresh: boolean;
  readonly place: TextPlace | null;
  readonly slots: EntrySlots;
  readonly onOpen: (id: string) => void;
  readonly onOpenLink: (link: { title: string; heading: string | null }) => void;
}

/** Places that were gone to: reading the entry again doesn't go there again. */
const shown = new WeakSet<TextPlace>();

/** One reading of an entry; a reload makes another. */
export function EntryPage(props: EntryPageProps) {
  const { opened, reload, fresh, place, slots, onOpen, onOpenLink } = props;
  const { entry, autosave } = opened;
  const { Editor } = slots;
  const state = useSaveState(opened);
  const editor = useRef<EditorHandle>(null);
  const text = useRef<HTMLDivElement>(null);
  const services = useMemo(() => createEditorServices(entry, autosave), [entry, autosave]);
  /** The entry with what was changed since it was read, for all but the editor. */
  const [current, setCurrent] = useState<Entry>(entry);

  useEffect(() => {
    if (place === null || shown.has(place)) return;
    shown.add(place);
    editor.current?.showPlace(place);
  }, [place]);
  useEffect(() => autosave.gatherFrom(() => editor.current?.flush()), [autosave]);

  /** At once, not with the next frame as editors do: the next letter belongs to the text. */
  function focusText(): void {
    text.current?.querySelector<HTMLElement>('[contenteditable="true"]')?.focus();
  }

  function change(changes: EntryChanges): void {
    autosave.change(changes);
    setCurrent((last) => ({ ...last, ...changes, attachments: last.attachments }));
  }

  /** A switch is thrown once: it is saved at once. */
  function changeNow(changes: EntryChanges): void {
    change(changes);
    void autosave.flush();
  }

  return (
    <article className={classes.entry} aria-label={current.title.trim() || 'Untitled'}>
      <EntryBar
        row={current}
        onPrivate={(isPrivate) => changeNow({ private: isPrivate })}
        onStage={(stage) => changeNow({ stage })}
        state={state}
        menu={slots.menu(current)}
        action={slots.action(current)}
      />
      <SaveProblem opened={opened} state={state} reload={reload} />
      <div className={classes.columns}>
        <div className={classes.scroller}>
          <div className={classes.paper}>
            <EntryFields
              entry={entry}
              fresh={fresh}
              onChange={change}
              onLeaveTitle={focusText}
              onBlur={() => void autosave.flush()}
            />
            <ErrorBoundary name="The editor">
              <div ref={text} className={classes.text} onBlur={() => void autosave.flush()}>
                <Editor
                  {...services}
                  ref={editor}
                  entry={entry}
                  onChange={change}
                  onOpenLink={onOpenLink}
                  readOnly={false}
                />
              </div>
            </ErrorBoundary>
            <Backlinks id={entry.id} onOpen={onOpen} />
          </div>
        </div>
        {slots.aside(current)}
      </div>
    </article>
  );
}
