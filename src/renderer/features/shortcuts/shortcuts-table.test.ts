import { format } from 'oxfmt';
import { expect, test } from 'vitest';
import { COMMANDS } from '#contract/desktop/commands';
import { formatAccelerator } from '../../look/accelerator';
import { TEXT_SHORTCUTS } from '#contract/desktop/text-shortcuts';

interface Line {
  readonly label: string;
  readonly accelerator: string | null;
}

function table(lines: readonly Line[]): string {
  const rows = lines.flatMap(({ label, accelerator }) =>
    accelerator === null ? [] : [row(label, accelerator)],
  );
  return ['| what | Windows, Linux | macOS |', '| - | - | - |', ...rows].join('\n');
}

function row(label: string, accelerator: string): string {
  const keys = [false, true].map((isMac) => formatAccelerator(accelerator, isMac));
  return `| ${label.replace(/…$/, '')} | ${keys.map((one) => `\`${one}\``).join(' | ')} |`;
}

test('docs/shortcuts.md lists what the code has; npx vitest -u writes it anew', async () => {
  const without = Object.values(COMMANDS).filter(({ accelerator }) => accelerator === null);
  const names = without.map(({ label }) => `“${label.replace(/…$/, '')}”`).join(', ');
  const text = [
    '# Keyboard shortcuts',
    'Made from the lists in the code (`src/contract/desktop/commands.ts` and the editor’s). `F1` shows them in the app.',
    '## Anywhere',
    table(Object.values(COMMANDS)),
    `Without a shortcut, in the menus and in the command palette: ${names}.`,
    '## In the text',
    table(TEXT_SHORTCUTS),
    'Typing `# `, `- `, `1. `, `[ ] `, `> `, three backticks or `---` at the start of a line makes a heading, a list, a task, a quote, a code block or a rule; `**bold**`, `` `code` `` and `==marked==` mark words. One undo gives the signs back as they were typed. `[[` links an entry, `#` tags, `/` inserts.',
  ].join('\n\n');
  const { code: formatted } = await format('shortcuts.md', text, { printWidth: 100 });
  await expect(formatted).toMatchFileSnapshot('../../../../docs/shortcuts.md');
});
