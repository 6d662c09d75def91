import { Editor, type JSONContent } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { type ChangeReporter, createChangeReporter } from './change-reporter';
import { CompletionStore } from './completion/completion-store';
import { DocumentReports } from './document-reports';
import { replaceDocument } from './document-state';
import type { EntryEditorProps } from '../../entry-editor';
import { setModes } from './behaviour/follow-modes';
import { entryExtensions } from './extensions';
import { FindStore } from './find/find-store';
import { HostBridge } from './host-bridge';
import { TOOLBAR_ROOM } from './toolbar-room';
import { useWholeText } from './whole-text/use-whole-text';
import type { WholeText } from './whole-text/whole-text';

/** Milliseconds from a keystroke to its report. */
const REPORT_DELAY = 150;

/** Nearer to an edge the cursor is scrolled to; beside the toolbar as ProseMirror itself has it. */
const SCROLL_ROOM = { top: TOOLBAR_ROOM, right: 5, bottom: 5, left: 5 };

interface OpenEditor {
  readonly editor: Editor;
  readonly text: WholeText;
  readonly bridge: HostBridge;
  readonly completion: CompletionStore;
  readonly find: FindStore;
  readonly reporter: ChangeReporter;
  readonly reports: DocumentReports;
}

/**
 * The editor of one entry for as long as it is open. It reports changes, the last one also when it
 * is closed, and takes over a document that was changed elsewhere.
 */
export function useEntryEditor(
  props: EntryEditorProps,
  actions: {
    readonly onPickImage: () => void;
    readonly onProblem: (problem: unknown) => void;
  },
): OpenEditor {
  const { entry, readOnly, modes } = props;
  const [bridge] = useState(() => new HostBridge(props));
  const [completion] = useState(() => new CompletionStore());
  const [find] = useState(() => new FindStore());
  const [reports] = useState(() => new DocumentReports(entry));

  const isSeen = props.view === 'text' && props.unsavedMarkdown === null;
  const { editor, text } = useWholeText(isSeen, () => {
    const extensions = entryExtensions({
      bridge,
      completion,
      find,
      isTalk: entry.kind === 'talk',
      ...actions,
    });
    return new Editor({
      // `WholeText` draws it.
      element: null,
      extensions,
      content: entry.document as JSONContent,
      editable: !readOnly,
      enablePasteRules: false,
      injectCSS: false,
      editorProps: {
        scrollThreshold: SCROLL_ROOM,
        scrollMargin: SCROLL_ROOM,
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': 'Text of the entry',
          'aria-description': 'Press Escape, then Tab to leave the text.',
          'aria-autocomplete': 'list',
          class: 'entry-text',
        },
      },
      onFocus: () => bridge.refreshLinks(),
    });
  });

  const [reporter] = useState(() => {
    const made = createChangeReporter(() => reports.report(editor.state.doc), REPORT_DELAY);
    editor.on('update', () => made.changed());
    return made;
  });

  useEffect(() => {
    reports.listen(props.onChange);
    bridge.update(props);
  });
  useEffect(() => text.whenDrawn(() => setModes(editor.view, modes)), [editor, text, modes]);
  useEffect(() => editor.setEditable(!readOnly, false), [editor, readOnly]);
  const [opened] = useState(entry.document);
  useEffect(() => {
    if (entry.document === opened) {
      reports.start(editor.state.doc);
      return;
    }
    const incoming = editor.schema.nodeFromJSON(entry.document);
    // A save of ours comes back, perhaps an older one: the cursor and the history stay.
    if (reports.isOwn(incoming)) return;
    text.draw();
    if (!editor.state.doc.eq(incoming)) replaceDocument(editor, incoming);
    reports.start(incoming);
  }, [editor, text, reports, entry.document, opened]);
  useEffect(() => () => reporter.flush(), [reporter]);

  return { editor, text, bridge, completion, find, reporter, reports };
}
