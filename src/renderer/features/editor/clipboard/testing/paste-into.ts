import type { Editor } from '@tiptap/core';
import { Slice } from '@tiptap/pm/model';
import type { DocumentNode } from '#core/document/document';
import { EMPTY_DOCUMENT } from '#core/document/document';
import { fromMarkdown } from '#core/document/from-markdown';
import { toMarkdown } from '#core/document/to-markdown';
import { openEditor } from '../../testing/open-editor';

/** What lies on a clipboard, by format. */
export type Clipboard = Readonly<Record<string, string>>;

/** Pastes into an editor as the keyboard does; `plain` with Mod+Shift+V. */
export function pasteInto(editor: Editor, clipboard: Clipboard, plain = false): void {
  const { view } = editor;
  const keydown = new KeyboardEvent('keydown', { key: plain ? 'V' : 'v', shiftKey: plain });
  view.someProp('handleDOMEvents', (handlers) => handlers['keydown']?.call(null, view, keydown));
  const clipboardData = { files: [], getData: (format: string) => clipboard[format] ?? '' };
  const event = Object.assign(new Event('paste'), { clipboardData }) as unknown as ClipboardEvent;
  const isTaken = view.someProp('handlePaste', (take) => take(view, event, Slice.empty) === true);
  const html = clipboard['text/html'] ?? '';
  if (isTaken !== true && html !== '') view.pasteHTML(html);
}

/** What a clipboard makes of a text when it is pasted at its start. */
export function pasted(clipboard: Clipboard, plain = false, into = ''): DocumentNode {
  const editor = openEditor(into === '' ? EMPTY_DOCUMENT : fromMarkdown(into).document);
  editor.commands.setTextSelection(1);
  pasteInto(editor, clipboard, plain);
  const document = editor.getJSON() as DocumentNode;
  editor.destroy();
  return document;
}

/** The same as Markdown. */
export function pastedMarkdown(clipboard: Clipboard, plain = false): string {
  return toMarkdown(pasted(clipboard, plain));
}
