import {
  IconColumnInsertLeft,
  IconColumnInsertRight,
  IconColumnRemove,
  IconRowInsertBottom,
  IconRowInsertTop,
  IconRowRemove,
  IconTableOff,
} from '@tabler/icons-react';
import type { EditorAction } from './editor-action';

/** What can be done to the table with the cursor. */
export const tableActions: readonly EditorAction[] = [
  {
    id: 'row-above',
    label: 'Add row above',
    icon: IconRowInsertTop,
    run: (editor) => editor.chain().focus().addRowBefore().run(),
    isEnabled: (editor) => !editor.isActive('tableHeader'),
  },
  {
    id: 'row-below',
    label: 'Add row below',
    icon: IconRowInsertBottom,
    run: (editor) => editor.chain().focus().addRowAfter().run(),
  },
  {
    id: 'delete-row',
    label: 'Delete row',
    icon: IconRowRemove,
    run: (editor) => editor.chain().focus().deleteRow().run(),
    isEnabled: (editor) => !editor.isActive('tableHeader'),
  },
  {
    id: 'column-before',
    label: 'Add column before',
    icon: IconColumnInsertLeft,
    run: (editor) => editor.chain().focus().addColumnBefore().run(),
  },
  {
    id: 'column-after',
    label: 'Add column after',
    icon: IconColumnInsertRight,
    run: (editor) => editor.chain().focus().addColumnAfter().run(),
  },
  {
    id: 'delete-column',
    label: 'Delete column',
    icon: IconColumnRemove,
    run: (editor) => editor.chain().focus().deleteColumn().run(),
  },
  {
    id: 'delete-table',
    label: 'Delete table',
    icon: IconTableOff,
    run: (editor) => editor.chain().focus().deleteTable().run(),
  },
];
