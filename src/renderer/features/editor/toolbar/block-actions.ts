import {
  IconBlockquote,
  IconCodeblock,
  IconH1,
  IconH2,
  IconH3,
  IconH4,
  IconInfoSquareRounded,
  IconList,
  IconListCheck,
  IconListNumbers,
  IconMath,
  IconMessage,
  IconMicrophone2,
  IconMinus,
  IconPilcrow,
  IconSuperscript,
  IconTable,
  IconSchema,
  type Icon,
} from '@tabler/icons-react';
import { requestComment } from '../comments/comment-request';
import type { EditorAction } from './editor-action';

function headingAction(level: 1 | 2 | 3 | 4, icon: Icon): EditorAction {
  return {
    id: `heading-${level}`,
    label: `Heading ${level}`,
    icon,
    shortcut: `Mod-Alt-${level}`,
    words: `h${level} title section`,
    run: (editor) => editor.chain().focus().toggleHeading({ level }).run(),
    isActive: (editor) => editor.isActive('heading', { level }),
  };
}

/** What a block of text can be. */
export const textActions: readonly EditorAction[] = [
  {
    id: 'paragraph',
    label: 'Text',
    icon: IconPilcrow,
    shortcut: 'Mod-Alt-0',
    words: 'paragraph plain',
    run: (editor) => editor.chain().focus().setParagraph().run(),
    isActive: (editor) => editor.isActive('paragraph'),
  },
  headingAction(1, IconH1),
  headingAction(2, IconH2),
  headingAction(3, IconH3),
  headingAction(4, IconH4),
];

/** What wraps blocks. */
export const wrapActions: readonly EditorAction[] = [
  {
    id: 'bullet-list',
    label: 'Bullet list',
    icon: IconList,
    shortcut: 'Mod-Shift-8',
    words: 'unordered ul points',
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
    isActive: (editor) => editor.isActive('bulletList'),
  },
  {
    id: 'ordered-list',
    label: 'Numbered list',
    icon: IconListNumbers,
    shortcut: 'Mod-Shift-7',
    words: 'ordered ol steps',
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
    isActive: (editor) => editor.isActive('orderedList'),
  },
  {
    id: 'task-list',
    label: 'Task list',
    icon: IconListCheck,
    shortcut: 'Mod-Shift-9',
    words: 'todo checkbox checklist',
    run: (editor) => editor.chain().focus().toggleTaskList().run(),
    isActive: (editor) => editor.isActive('taskList'),
  },
  {
    id: 'quote',
    label: 'Quote',
    icon: IconBlockquote,
    shortcut: 'Mod-Shift-b',
    words: 'blockquote citation',
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
    isActive: (editor) => editor.isActive('blockquote'),
  },
  {
    id: 'callout',
    label: 'Callout',
    icon: IconInfoSquareRounded,
    words: 'note tip warning admonition',
    run: (editor) => editor.chain().focus().toggleCallout().run(),
    isActive: (editor) => editor.isActive('callout'),
  },
];

/** What is put into the text as a block of its own. */
export const insertActions: readonly EditorAction[] = [
  {
    id: 'code-block',
    label: 'Code block',
    icon: IconCodeblock,
    shortcut: 'Mod-Alt-c',
    words: 'fence source pre',
    run: (editor) => editor.chain().focus().toggleCodeBlock().run(),
    isActive: (editor) => editor.isActive('codeBlock'),
  },
  {
    id: 'table',
    label: 'Table',
    icon: IconTable,
    words: 'grid rows columns',
    run: (editor) =>
      editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
    isEnabled: (editor) => !editor.isActive('table'),
  },
  {
    id: 'rule',
    label: 'Divider',
    icon: IconMinus,
    words: 'horizontal rule line hr',
    run: (editor) => editor.chain().focus().setHorizontalRule().run(),
  },
  {
    id: 'math',
    label: 'Formula',
    icon: IconMath,
    words: 'math latex tex equation',
    run: (editor) => editor.chain().focus().insertMathBlock().run(),
  },
  {
    id: 'diagram',
    label: 'Diagram',
    icon: IconSchema,
    words: 'mermaid chart graph flow',
    run: (editor) => editor.chain().focus().setCodeBlock({ language: 'mermaid' }).run(),
  },
  {
    id: 'footnote',
    label: 'Footnote',
    icon: IconSuperscript,
    words: 'reference note',
    run: (editor) => editor.chain().focus().insertFootnote().run(),
  },
  {
    id: 'comment',
    label: 'Comment',
    icon: IconMessage,
    words: 'remark private note todo',
    // After the text has got the focus back from the menu.
    run: (editor) => requestAnimationFrame(() => requestComment(editor)),
  },
];

/** What only talks have. */
export const talkActions: readonly EditorAction[] = [
  {
    id: 'speaker-notes',
    label: 'Notes for the speaker',
    icon: IconMicrophone2,
    words: 'say talk presenter',
    run: (editor) => editor.chain().focus().insertSpeakerNotes().run(),
    isActive: (editor) => editor.isActive('speakerNotes'),
  },
];
