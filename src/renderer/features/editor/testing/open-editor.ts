import { Editor, type JSONContent } from '@tiptap/core';
import type { DocumentNode } from '#core/document/document';
import { CompletionStore } from '../completion/completion-store';
import type { EditorHost } from '../../../entry-editor';
import { entryExtensions } from '../extensions';
import { FindStore } from '../find/find-store';
import { HostBridge } from '../host-bridge';

// The pages of tests are never idle.
globalThis.requestIdleCallback ??= () => 0;
globalThis.cancelIdleCallback ??= () => undefined;

/** A host of an empty library. */
export const emptyHost: EditorHost = {
  onOpenLink: () => undefined,
  onOpenAddress: () => undefined,
  completeLinks: () => Promise.resolve([]),
  completeTags: () => Promise.resolve([]),
  addAsset: () => Promise.reject(new Error('There is no library.')),
  assetUrl: () => null,
  onAssets: () => () => undefined,
  pairs: true,
  entryId: 'open',
  readLinked: () => Promise.resolve(null),
  readEntry: () => Promise.resolve(null),
  attachments: () => ({}),
  attach: () => undefined,
  onSources: () => undefined,
  createNote: () => Promise.resolve(),
  nameBlock: () => Promise.resolve(),
  onEntries: () => () => undefined,
  drawDiagram: () => Promise.reject(new Error('There is no shell.')),
  linkExists: () => Promise.resolve(true),
  spelling: {
    check: () => Promise.resolve([]),
    suggest: () => Promise.resolve([]),
    learn: () => undefined,
    onChange: () => () => undefined,
  },
  problems: [],
  onIgnoreProblem: () => undefined,
  readViews: () => Promise.reject(new Error('There is no library.')),
  writeMarkdown: () => Promise.reject(new Error('There is no library.')),
};

/** The editor of a document, as `EntryEditor` makes it, drawn unless it is left to a test. */
export function openEditor(document: DocumentNode, { isDrawn = true } = {}): Editor {
  return new Editor({
    ...(!isDrawn && { element: null }),
    content: document as JSONContent,
    injectCSS: false,
    enablePasteRules: false,
    extensions: entryExtensions({
      bridge: new HostBridge(emptyHost),
      completion: new CompletionStore(),
      find: new FindStore(),
      isTalk: false,
      onPickImage: () => undefined,
      onProblem: (problem) => {
        throw problem;
      },
    }),
  });
}
