import { expect, test } from './test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  answerDialog,
  createLibrary,
  entryText,
  makeFolder,
  pressShortcut,
  startOutloud,
  type Running,
} from './window';

/** Set to a folder, each screen is kept there as a picture. */
const PICTURES = process.env['OUTLOUD_PICTURES'];

async function picture({ page }: Running, name: string): Promise<void> {
  if (!PICTURES) return;
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.screenshot({ path: join(PICTURES, `${name}-${scheme}.png`) });
  }
}

async function chooseCommand({ app }: Running, command: string): Promise<void> {
  await app.evaluate(({ Menu }, id) => {
    Menu.getApplicationMenu()?.getMenuItemById(id)?.click();
  }, command);
}

test('a vault’s plan names what stays and shows all of a long list; embeds are chips', async () => {
  test.setTimeout(120_000);
  const folder = makeFolder('transfer-window');
  const vault = join(folder, 'vault');
  mkdirSync(join(vault, '.obsidian'), { recursive: true });
  mkdirSync(join(vault, '.trash'));
  for (let count = 0; count < 250; count += 1) writeFileSync(join(vault, `n${count}.md`), 'x\n');
  writeFileSync(join(vault, 'Start.md'), 'See ![[paper.pdf]] and ![[n1]] and ![[clip.mp3]]\n');
  writeFileSync(join(vault, 'paper.pdf'), 'pdf');
  writeFileSync(join(vault, 'clip.mp3'), 'mp3');
  writeFileSync(join(vault, 'unused.png'), 'png');
  writeFileSync(join(vault, '.trash', 'Old.md'), 'old\n');
  const running = await startOutloud(join(folder, 'profile'));
  const { app, page } = running;
  await createLibrary(page, join(folder, 'library'), { sample: false });

  await answerDialog(running, [vault]);
  await chooseCommand(running, 'import');
  const dialog = page.getByRole('dialog', { name: 'Import' });
  await dialog.getByRole('button', { name: 'Import a Folder' }).click();
  await expect(dialog).toContainText('Every text will come in as it was.');
  const list = dialog.getByRole('region', { name: 'Will come in' });
  await expect(dialog.getByRole('button', { name: 'Import 251 Entries' })).toBeFocused();
  await expect(list.getByText('n1.md', { exact: true })).toHaveAttribute(
    'title',
    join(vault, 'n1.md'),
  );
  await expect(list).not.toContainText('n99.md');
  await list.getByRole('button', { name: 'Show more of 251' }).click();
  await expect(list).toContainText('n99.md');
  await dialog.getByRole('button', { name: /stay where they are: 1 \.png, 1 \.md/ }).click();
  const stay = dialog.getByRole('region', { name: 'Files that stay' });
  await expect(stay).toContainText('unused.png');
  await expect(stay).toContainText('was deleted in Obsidian');
  await picture(running, 'left-out');
  await dialog.getByRole('button', { name: 'Import 251 Entries' }).press('Enter');
  await expect(dialog.getByRole('button', { name: 'Done' })).toBeFocused();
  await expect(dialog).toContainText('It can be undone later, too');
  await page.keyboard.press('Enter');

  await pressShortcut(running, 'p');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.type('Start');
  await page.getByRole('dialog').getByText('Start', { exact: true }).first().click();
  const chips = entryText(page).locator('.embed-file');
  await expect(chips).toHaveText(['paper.pdfPDF', 'clip.mp3MP3']);
  await expect(entryText(page).locator('.embed-box .embed-head')).toHaveText('n1embedded');
  await expect(entryText(page).locator('.image')).toHaveCount(0);
  await picture(running, 'embeds');
  await app.close();
});
