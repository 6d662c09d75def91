import type { Node } from '@tiptap/pm/model';
import { type Editor, type JSONContent, useEditor } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import type { DocumentNode } from '#core/document/document';
import { type ChangeReporter, createChangeReporter } from './change-reporter';
import { CompletionStore } from './completion/completion-store';
import { replaceDocument } from './document-state';
import type { EntryEditorProps } from './editor-props';
import { entryExtensions } from './extensions';
import { HostBridge } from './host-bridge';
import { TitleHeading } from './titled-by-heading';

/** Milliseconds from a keystroke to its report. */
const REPORT_DELAY = 150;

/** So many own versions are known again when they come back from a save. */
const MOST_OWN = 50;

interface OpenEditor {
  readonly editor: Editor;
  readonly bridge: HostBridge;
  readonly completion: CompletionStore;
  readonly reporter: ChangeReporter;
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
  const { entry, readOnly } = props;
  const latest = useRef(props);
  const [bridge] = useState(() => new HostBridge(props));
  const [completion] = useState(() => new CompletionStore());
  const [title] = useState(() => new TitleHeading(entry));
  const own = useRef<Node[]>([]);

  const editor = useEditor(
    {
      extensions: entryExtensions({
        bridge,
        completion,
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
      onCreate: ({ editor: made }) => {
        own.current = [made.state.doc];
      },
      onUpdate: () => reporter.changed(),
      onFocus: () => bridge.refreshLinks(),
    },
    [],
  );

  const [reporter] = useState(() =>
    createChangeReporter(() => {
      const { doc } = editor.state;
      own.current = [...own.current.slice(-MOST_OWN), doc];
      const document = doc.toJSON() as DocumentNode;
      const heading = title.follow(document);
      latest.current.onChange({ document, ...(heading === null ? {} : { title: heading }) });
    }, REPORT_DELAY),
  );

  useEffect(() => {
    latest.current = props;
    bridge.update(props);
  });
  useEffect(() => editor.setEditable(!readOnly, false), [editor, readOnly]);
  useEffect(() => {
    const incoming = editor.schema.nodeFromJSON(entry.document);
    if (own.current.some((node) => node.eq(incoming)) || editor.state.doc.eq(incoming)) return;
    own.current = [incoming];
    replaceDocument(editor, incoming);
    // Only a new revision can hold another document.
  }, [editor, entry.revision]);
  useEffect(() => () => reporter.flush(), [reporter]);

  return { editor, bridge, completion, reporter };
}
