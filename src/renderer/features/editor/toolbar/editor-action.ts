import type { Icon } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';

/** Something that can be done to the text: a button of the toolbar, a line of the slash menu. */
export interface EditorAction {
  readonly id: string;
  readonly label: string;
  readonly icon: Icon;
  /** As TipTap writes it, such as `Mod-Alt-1`. */
  readonly shortcut?: string;
  /** Other words that find it in the slash menu. */
  readonly words?: string;
  readonly run: (editor: Editor) => void;
  /** Whether the text at the cursor is so already. */
  readonly isActive?: (editor: Editor) => boolean;
  readonly isEnabled?: (editor: Editor) => boolean;
}
