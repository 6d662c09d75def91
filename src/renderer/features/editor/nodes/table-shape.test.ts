// @vitest-environment happy-dom
import '@tiptap/extension-table';
import { describe, expect, it } from 'vitest';
import { blockHash } from '#core/document/blocks';
import type { DocumentNode } from '#core/document/document';
import { fromMarkdown } from '#core/document/from-markdown';
import { toMarkdown } from '#core/document/to-markdown';
import { openEditor } from '../testing/open-editor';

const TABLE = '| a | b |\n| :-- | --: |\n| 1 | 2 |\n';

describe('a table', () => {
  it.each(['addRowAfter', 'addColumnAfter', 'toggleHeaderRow', 'toggleHeaderColumn'] as const)(
    'is as its Markdown has it after %s',
    (command) => {
      const editor = openEditor(fromMarkdown(TABLE).document);
      editor.commands.setTextSelection(editor.state.doc.content.size - 4);
      editor.commands[command]();
      const document = editor.getJSON() as DocumentNode;
      editor.destroy();
      const read = fromMarkdown(toMarkdown(document)).document;
      expect(document.content?.map(blockHash)).toEqual(read.content?.map(blockHash));
    },
  );
});
