import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Entry, EntryChanges } from '#contract/calls/api';
import type { CheckProblem } from '#contract/checking/checking';
import { findDocumentProblem } from '#core/document/find-problem';
import type { LinkPlace } from '#core/document/parts';
import { shownTitle } from '#core/shown-title';
import { useSettings, useReadOnly } from '../../data/queries';
import { ErrorBoundary } from '../../look/error-boundary';
import { focusText } from '../../look/focus-text';
import { notify } from '../../look/notices';
import { giveTyped } from '../../typed-ahead';
import type { Renamed } from '../../use-desk';
import type { OpenEntry } from './autosaves';
import { Backlinks } from './backlinks';
import { createEditorServices } from './editor-services';
import type { EntryEditorHandle, TextCaret, TextPlace, TextView } from '../../entry-editor';
import { EntryBar } from './entry-bar';
import { EntryFields } from './entry-fields';
import type { BesideText, EntrySlots } from './entry-slots';
import { EntryText } from './entry-text';
import { FrontMatterNote } from './front-matter-note';
import { SaveProblem } from './save-problem';
import { useCurrentEntry } from './use-current-entry';
import { useIsInConflict, type Follower } from './use-open-entry';
import { useShownProperties } from './use-shown-properties';
import { useTitleCommit } from './use-title-commit';
import { onTextRequested, rememberView, viewOf } from './views';
import classes from './entry-view.module.css';

interface EntryPageProps {
  readonly opened: OpenEntry;
  readonly reload: () => Promise<void>;
  /** Adds what shows a change from elsewhere. @returns takes it away again */
  readonly onFollow: (show: Follower) => () => void;
  readonly fresh: boolean;
  readonly place: TextPlace | TextCaret | null;
  readonly slots: EntrySlots;
  readonly onOpen: (id: string) => void;
  readonly onRenamed: (renamed: Renamed) => void;
  readonly onOpenLink: (link: LinkPlace) => void;
}

/** Places that were gone to: reading the entry again doesn't go there again. */
const shown = new WeakSet<TextPlace | TextCaret>();

/** One reading of an entry; a reload makes another. */
export function EntryPage(props: EntryPageProps) {
  const { opened, reload, onFollow, fresh, place, slots, onOpen, onRenamed, onOpenLink } = props;
  const { entry, autosave, unsavedMarkdown } = opened;
  const { Properties } = slots;
  const { alone } = slots.modes;
  const readOnly = useReadOnly();
  const pairs = useSettings().data?.pairs ?? true;
  const isInConflict = useIsInConflict(opened);
  const editor = useRef<EntryEditorHandle>(null);
  const text = useRef<HTMLDivElement>(null);
  const services = useMemo(() => createEditorServices(entry, autosave), [entry, autosave]);
  /** For all but the editor. */
  const { current, apply } = useCurrentEntry(opened);
  const isKept = useMemo(() => findDocumentProblem(entry.document) !== null, [entry.document]);
  const title = useTitleCommit(current, onRenamed);
  const [view, setView] = useState(() => viewOf(entry.id));
  const chooseView = useCallback(
    (next: TextView) => {
      rememberView(entry.id, next);
      setView(next);
    },
    [entry.id],
  );
  const properties = useShownProperties();

  useEffect(() => {
    if (place === null || shown.has(place)) return;
    shown.add(place);
    if (!('caret' in place)) return editor.current?.showPlace(place);
    editor.current?.placeCaret(place.caret);
    giveTyped(document.activeElement);
  }, [place]);
  useEffect(() => onFollow(async (next) => editor.current?.follow(next) ?? 'refused'), [onFollow]);
  useEffect(() => autosave.gatherFrom(() => editor.current?.flush()), [autosave]);

  const toggleProperties = useEffectEvent(() => {
    if (view === 'text') {
      properties.onOpened(!properties.opened);
      if (properties.opened) focusText(text.current);
    } else notify('In the Markdown source the properties stand at the top of the text.');
  });
  const showProperties = useEffectEvent(() => {
    if (view !== 'text') return toggleProperties();
    // Opened anew they take the focus, also where they stand open already.
    if (properties.opened) flushSync(() => properties.onOpened(false));
    properties.onOpened(true);
  });
  const fixProblems = useEffectEvent((problems: readonly CheckProblem[]) => {
    const isFixed = editor.current?.fixProblems(problems) === true;
    if (isFixed) editor.current?.flush();
    else {
      notify(
        view === 'text'
          ? 'The text has changed here. It is checked again in a moment.'
          : 'This fix is made in the rich text: leave the Markdown source first.',
      );
    }
  });
  useEffect(
    () =>
      onTextRequested(entry.id, (request) => {
        if (typeof request === 'object') {
          if ('fix' in request) return fixProblems(request.fix);
          const undo = editor.current?.rework(request.rework) ?? null;
          if (undo === null) return;
          // What stands beside the text shows it at once.
          editor.current?.flush();
          request.onDone?.(undo);
        } else if (request === 'nextProblem') editor.current?.goToProblem(1);
        else if (request === 'previousProblem') editor.current?.goToProblem(-1);
        else if (request === 'undo' || request === 'redo') editor.current?.goBack(request);
        else if (request === 'switchView') editor.current?.switchView();
        else if (request === 'properties') toggleProperties();
        else if (request === 'showProperties') showProperties();
        else if (request === 'comment') editor.current?.comment('write');
        else if (request === 'nextComment') editor.current?.comment('next');
        else if (request === 'previousComment') editor.current?.comment('previous');
        else editor.current?.find(request === 'replace');
      }),
    [entry.id],
  );

  function change(changes: EntryChanges): void {
    autosave.change(changes);
    title.follow(changes);
    apply(changes);
  }

  /** In the source the text itself tells what its front matter has a word on. */
  function changeField(changes: EntryChanges): void {
    const untold = editor.current?.tellFields(changes) ?? changes;
    if (Object.keys(untold).length > 0) autosave.change(untold);
    title.follow(changes);
    apply(changes);
  }

  function leave(): void {
    editor.current?.flush();
    title.commit();
    void autosave.flush();
  }

  /** A switch is thrown once: it is saved at once. */
  function changeNow(changes: EntryChanges): void {
    changeField(changes);
    void autosave.flush();
  }

  return (
    <article className={classes.entry} aria-label={shownTitle(current.title)}>
      {!alone && (
        <ErrorBoundary panel="entryBar">
          <EntryBar
            row={current}
            readOnly={readOnly}
            onPrivate={(isPrivate) => changeNow({ private: isPrivate })}
            onStage={(stage) => changeNow({ stage })}
            opened={opened}
            isKept={isKept}
            besideSaved={slots.besideSaved(current)}
            menu={slots.menu(current)}
            action={slots.action(current)}
          />
        </ErrorBoundary>
      )}
      <SaveProblem opened={opened} reload={reload} />
      {!isInConflict && slots.note(current)}
      <FrontMatterNote problem={current.frontMatterProblem} />
      <div className={classes.columns}>
        <div className={classes.scroller}>
          <div className={classes.paper}>
            <ErrorBoundary panel="entryFields">
              <EntryFields
                entry={current}
                readOnly={readOnly}
                fresh={fresh}
                alone={alone}
                onChange={changeField}
                onLeaveTitle={() => focusText(text.current)}
                onBlur={leave}
                onOpen={onOpen}
              />
            </ErrorBoundary>
            {view === 'text' && (
              <ErrorBoundary panel="properties">
                <div onBlur={leave}>
                  <Properties
                    title={current.title}
                    kind={current.kind}
                    frontMatter={current.frontMatter}
                    readOnly={readOnly}
                    {...properties}
                    onChange={(frontMatter) => changeField({ frontMatter })}
                  />
                </div>
              </ErrorBoundary>
            )}
            <ErrorBoundary panel="editor">
              <div ref={text} className={classes.text} onBlur={leave}>
                <EntryText
                  Editor={slots.Editor}
                  services={services}
                  ref={editor}
                  entry={entry}
                  onChange={change}
                  onOpenLink={onOpenLink}
                  onSources={slots.onSources}
                  readOnly={readOnly}
                  pairs={pairs}
                  modes={slots.modes}
                  view={view}
                  onView={chooseView}
                  unsavedMarkdown={unsavedMarkdown}
                  typed={opened.typed}
                  problems={slots.problems}
                  onIgnoreProblem={slots.onIgnoreProblem}
                />
              </div>
            </ErrorBoundary>
            {!alone && (
              <ErrorBoundary panel="backlinks">
                <Backlinks id={entry.id} title={current.title} onOpen={onOpen} />
              </ErrorBoundary>
            )}
            {!alone && slots.foot(current)}
          </div>
        </div>
        <Aside
          slots={slots}
          entry={current}
          view={view}
          readOnly={readOnly}
          onFrontMatter={(frontMatter) => changeNow({ frontMatter })}
        />
      </div>
    </article>
  );
}

interface AsideProps extends BesideText {
  readonly slots: EntrySlots;
  readonly entry: Entry;
  readonly view: TextView;
}

function Aside({ slots, entry, view, ...edit }: AsideProps) {
  return slots.aside(entry, edit, view);
}
