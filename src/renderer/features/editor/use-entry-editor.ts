import { type Editor, type JSONContent, useEditor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { type ChangeReporter, createChangeReporter } from './change-reporter';
import { CompletionStore } from './completion/completion-store';
import { DocumentReports } from './document-reports';
import { replaceDocument } from './document-state';
import type { EntryEditorProps } from './editor-props';
import { setModes } from './behaviour/follow-modes';
import { entryExtensions } from './extensions';
import { FindStore } from './find/find-store';
import { HostBridge } from './host-bridge';

/** Milliseconds from a keystroke to its report. */
const REPORT_DELAY = 150;

interface OpenEditor {
  readonly editor: Editor;
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

  const editor = useEditor(
    {
      extensions: entryExtensions({
        bridge,
        completion,
        find,
        isTalk: entry.kind === 'talk',
        ...actions,
      }),
      content: entry.document as JSONContent,
      editable: !readOnly,
      enablePasteRules: false,
      injectCSS: false,
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': 'Text of the entry',
          'aria-description': 'Press Escape, then Tab to leave the text.',
          'aria-autocomplete': 'list',
          class: 'entry-text',
        },
      },
      onUpdate: () => reporter.changed(),
      onFocus: () => bridge.refreshLinks(),
    },
    [],
  );

  const [reporter] = useState(() =>
    createChangeReporter(() => reports.report(editor.state.doc), REPORT_DELAY),
  );

  useEffect(() => {
    reports.listen(props.onChange);
    bridge.update(props);
  });
  useEffect(() => setModes(editor.view, modes), [editor, modes]);
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
    if (!editor.state.doc.eq(incoming)) replaceDocument(editor, incoming);
    reports.start(incoming);
  }, [editor, reports, entry.document, opened]);
  useEffect(() => () => reporter.flush(), [reporter]);

  return { editor, bridge, completion, find, reporter, reports };
}
