// @vitest-environment happy-dom
import {
  addColumnAfter,
  addRowAfter,
  toggleHeaderColumn,
  toggleHeaderRow,
} from '@tiptap/pm/tables';
import { describe, expect, it } from 'vitest';
import { blockHash } from '#core/document/blocks';
import type { DocumentNode } from '#core/document/document';
import { fromMarkdown } from '#core/document/from-markdown';
import { toMarkdown } from '#core/document/to-markdown';
import { openEditor } from '../testing/open-editor';

const TABLE = '| a | b |\n| :-- | --: |\n| 1 | 2 |\n';

describe('a table', () => {
  it.each(Object.entries({ addRowAfter, addColumnAfter, toggleHeaderRow, toggleHeaderColumn }))(
    'is as its Markdown has it after %s',
    (_name, change) => {
      const editor = openEditor(fromMarkdown(TABLE).document);
      editor.commands.setTextSelection(editor.state.doc.content.size - 4);
      change(editor.state, editor.view.dispatch.bind(editor.view));
      const document = editor.getJSON() as DocumentNode;
      editor.destroy();
      const read = fromMarkdown(toMarkdown(document)).document;
      expect(document.content?.map(blockHash)).toEqual(read.content?.map(blockHash));
    },
  );
});
