/** The editor's shortcuts, for the list; the editor itself binds them. */
export const TEXT_SHORTCUTS: readonly { readonly label: string; readonly accelerator: string }[] = [
  { label: 'Bold', accelerator: 'CmdOrCtrl+B' },
  { label: 'Italic', accelerator: 'CmdOrCtrl+I' },
  { label: 'Strike through', accelerator: 'CmdOrCtrl+Shift+S' },
  { label: 'Highlight', accelerator: 'CmdOrCtrl+Shift+H' },
  { label: 'Inline code', accelerator: 'CmdOrCtrl+E' },
  { label: 'Link', accelerator: 'CmdOrCtrl+K' },
  { label: 'Heading 1 to 6', accelerator: 'CmdOrCtrl+Alt+1' },
  { label: 'Numbered list', accelerator: 'CmdOrCtrl+Shift+7' },
  { label: 'Bullet list', accelerator: 'CmdOrCtrl+Shift+8' },
  { label: 'Task list', accelerator: 'CmdOrCtrl+Shift+9' },
  { label: 'Quote', accelerator: 'CmdOrCtrl+Shift+B' },
  { label: 'Code block', accelerator: 'CmdOrCtrl+Alt+C' },
  { label: 'Image', accelerator: 'CmdOrCtrl+Shift+I' },
  { label: 'Undo', accelerator: 'CmdOrCtrl+Z' },
  { label: 'Redo', accelerator: 'CmdOrCtrl+Shift+Z' },
];
