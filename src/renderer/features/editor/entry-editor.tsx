import { Alert } from '@mantine/core';
import { RichTextEditor } from '@mantine/tiptap';
import { type ChangeEvent, useImperativeHandle, useMemo, useRef, useState } from 'react';
import '@mantine/tiptap/styles.layer.css';
import { findDocumentProblem } from '#core/document/find-problem';
import { describeProblem } from '#core/problem';
import { ErrorBoundary } from '../../look/error-boundary';
import { BlockHandle } from './blocks/block-handle';
import { IMAGE_TYPES, insertImages } from './clipboard/image-files';
import { CommentPopover } from './comments/comment-popover';
import { requestComment } from './comments/comment-request';
import { goToComment } from './comments/go-to-comment';
import { CompletionMenu } from './completion/completion-menu';
import type { EntryEditorProps } from '../../entry-editor';
import classes from './entry-editor.module.css';
import './text/boxes.css';
import './text/code-bar.css';
import './text/comments.css';
import './text/code.css';
import './text/embeds.css';
import './text/excerpts.css';
import './text/drawings.css';
import './text/lists.css';
import './text/media.css';
import './text/prose.css';
import './text/problems.css';
import './text/spelling.css';
import './text/tables.css';
import './text/timing.css';
import { reworkText } from './excerpts/rework-text';
import { FindPanel } from './find/find-panel';
import { openFinding } from './find/finding';
import { fixProblems } from './checking/fix-problem';
import { goToProblem } from './checking/go-to-problem';
import { ProblemMenu } from './checking/problem-menu';
import { followEntry } from './follow-entry';
import { LinkPopover } from './link-popover';
import { SelectionBar } from './selection/selection-bar';
import { LossDialog } from './source/loss-dialog';
import { SourceToolbar } from './source/source-toolbar';
import { MistakeMenu } from './spelling/mistake-menu';
import { SwitchProgress } from './source/switch-progress';
import { useViewSwitch } from './source/use-view-switch';
import { OverText, TextHolder } from './text-holder';
import { EditorToolbar } from './toolbar/editor-toolbar';
import { takeToolbarKey } from './toolbar/toolbar-key';
import toolbarClasses from './toolbar/toolbar.module.css';
import { useEntryEditor } from './use-entry-editor';
import { useTypedKeeper } from './use-typed-keeper';

/** The text of an entry, to be edited. Another entry gets another editor and another history. */
export function EntryEditor(props: EntryEditorProps) {
  const { id, document } = props.entry;
  const problem = useMemo(() => findDocumentProblem(document), [document]);
  if (problem === null) return <OpenEntryEditor key={id} {...props} />;
  return (
    <Alert color="red" title="This text can’t be shown" role="alert">
      It holds something that this version of Outloud doesn’t know ({problem}). It stays on the disk
      as it is, whatever you change beside it. Open it with the Outloud that wrote it, or put back
      an earlier version from its history.
    </Alert>
  );
}

function OpenEntryEditor(props: EntryEditorProps) {
  const { entry, readOnly, readViews, ref } = props;
  const { alone } = props.modes;
  const root = useRef<HTMLDivElement>(null);
  const sourceBox = useRef<HTMLDivElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const showProblem = (cause: unknown): void => setProblem(describeProblem(cause));
  const pickImage = (): void => picker.current?.click();
  const { editor, text, bridge, completion, find, reporter, reports } = useEntryEditor(props, {
    onPickImage: pickImage,
    onProblem: showProblem,
  });
  const { views, state } = useViewSwitch(
    props,
    { editor, reports, reporter, entry },
    { root, source: sourceBox },
  );
  useTypedKeeper(props.typed, { editor, reports, views });
  const { view, source, losses, isSlow } = state;
  const isSource = view === 'source';
  const switchView = (): void => views.toggle();

  useImperativeHandle(ref, () => {
    /** What is asked of the text is asked of all of it. */
    const shown = (): typeof views => {
      text.draw();
      return views;
    };
    return {
      flush: () => {
        reporter.flush();
        views.flush();
      },
      focus: () => shown().focus(),
      showPlace: (place) => shown().showPlace(place),
      placeCaret: (caret) => {
        const { view: seen } = shown().state();
        if (caret !== 'kept' && seen === 'text') editor.commands.focus(caret);
        // At once: the next letter belongs to the text.
        views.focus();
      },
      insertSpeakerNotes: () => {
        text.draw();
        editor.chain().focus().insertSpeakerNotes().run();
      },
      switchView: () => shown().toggle(),
      find: (replaces) => {
        const { view: seen, source: open } = shown().state();
        if (seen === 'source') open?.find();
        else openFinding(editor, find, replaces);
      },
      comment: (what) => {
        const { view: seen, source: open } = shown().state();
        if (seen === 'source') open?.comment(what);
        else if (what !== 'write') goToComment(editor, what === 'next' ? 1 : -1);
        else requestComment(editor);
      },
      goToProblem: (step) => {
        const { view: seen, source: open } = shown().state();
        if (seen === 'source') open?.goToProblem(step);
        else goToProblem(editor, step);
      },
      fixProblems: (found) => {
        const { view: seen, source: open } = shown().state();
        return seen === 'source' ? open?.fixProblems(found) === true : fixProblems(editor, found);
      },
      rework: (rework) =>
        views.state().view === 'text' ? reworkText(editor, bridge.host, rework) : null,
      goBack: (step) => {
        if (views.state().view === 'text') editor.commands[step]();
        reporter.flush();
      },
      tellFields: (changes) => views.tellFields(changes),
      follow: (next) => {
        text.draw();
        return followEntry({ editor, reports, views, root: root.current, readViews }, next);
      },
    };
  }, [editor, bridge, text, find, reporter, reports, views, readViews]);

  const takeImages = (event: ChangeEvent<HTMLInputElement>): void => {
    const files = [...(event.currentTarget.files ?? [])];
    event.currentTarget.value = '';
    insertImages(editor, bridge, files).catch(showProblem);
  };

  return (
    <RichTextEditor
      ref={root}
      editor={editor}
      variant="subtle"
      className={classes.editor ?? ''}
      withTypographyStyles={false}
      withCodeHighlightStyles={false}
      onKeyDown={takeToolbarKey}
    >
      <div className={toolbarClasses.bar}>
        {!readOnly && !alone && (
          <div className={isSource ? toolbarClasses.hidden : undefined} inert={isSource}>
            <EditorToolbar
              editor={editor}
              isTalk={entry.kind === 'talk'}
              onPickImage={pickImage}
              onSwitchView={switchView}
            />
          </div>
        )}
        {!readOnly && !alone && isSource && source !== null && (
          <SourceToolbar source={source} onSwitch={switchView} />
        )}
        {isSlow && losses === null && <SwitchProgress />}
        <OverText text={text}>
          {!isSource && <FindPanel editor={editor} store={find} readOnly={readOnly} />}
        </OverText>
      </div>
      {problem !== null && (
        <Alert
          color="red"
          title="The image was not added"
          withCloseButton
          closeButtonLabel="Dismiss"
          onClose={() => setProblem(null)}
        >
          {problem}
        </Alert>
      )}
      <div
        hidden={isSource}
        data-focus={props.modes.focus || undefined}
        data-typewriter={props.modes.typewriter || undefined}
        data-alone={props.modes.alone || undefined}
      >
        <BlockHandle editor={editor} text={text}>
          <TextHolder text={text} />
        </BlockHandle>
      </div>
      <div ref={sourceBox} className="entry-source" hidden={!isSource} />
      {losses !== null && (
        <LossDialog losses={losses} from={view} onAnswer={(goOn) => views.answer(goOn)} />
      )}
      <input
        ref={picker}
        type="file"
        accept={IMAGE_TYPES.join(',')}
        multiple
        hidden
        aria-label="Image files"
        onChange={takeImages}
      />
      <ErrorBoundary panel="textTools">
        <OverText text={text}>
          {!readOnly && !isSource && <SelectionBar editor={editor} />}
          {!readOnly && <MistakeMenu editor={editor} spelling={props.spelling} />}
          <ProblemMenu editor={editor} readOnly={readOnly} onIgnore={props.onIgnoreProblem} />
          <LinkPopover
            editor={editor}
            completeLinks={props.completeLinks}
            onOpenAddress={props.onOpenAddress}
          />
          {!readOnly && <CommentPopover editor={editor} entryId={entry.id} />}
          <CompletionMenu store={completion} editor={editor} />
        </OverText>
      </ErrorBoundary>
    </RichTextEditor>
  );
}
