import { expect, type Locator, test } from './test';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from './accessible';
import { outloud, outloudJson } from './command-line';
import { oneWindow } from './one-window';
import {
  answerDialog,
  createLibrary,
  entryText,
  makeFolder,
  pressShortcut,
  startOutloud,
  waitUntilSaved,
  writeEntry,
  type Running,
} from './window';

async function chooseCommand({ app }: Running, command: string): Promise<void> {
  await app.evaluate(({ Menu }, id) => {
    Menu.getApplicationMenu()?.getMenuItemById(id)?.click();
  }, command);
}

test('an export tells what would be lost before it writes', async () => {
  test.setTimeout(120_000);
  const folder = makeFolder('ledger');
  const library = join(folder, 'library');
  const running = await startOutloud(join(folder, 'profile'));
  const { app, page } = running;
  await createLibrary(page, library, { sample: false });
  await writeEntry(running, 'Gaps');
  await page.keyboard.type('Above');
  for (let count = 0; count < 3; count += 1) await page.keyboard.press('Enter');
  await page.keyboard.type('Below');
  await expect(entryText(page)).toContainText('Below');
  await waitUntilSaved(page);

  const out = join(folder, 'out');
  mkdirSync(out);
  await answerDialog(running, [out]);
  const dialog = page.getByRole('dialog', { name: 'Export the library' });
  await chooseCommand(running, 'exportLibrary');
  await dialog.getByRole('button', { name: 'Choose an Empty Folder…' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Nothing has been written yet');
  const losses = dialog.getByRole('list').getByRole('listitem');
  await expect(losses).toHaveCount(2);
  await expect(losses.first()).toContainText('Missing');
  await expect(losses.first()).toContainText('block 2');
  await expect(losses.first()).toContainText('(an empty paragraph)');
  await expectAccessible(page, 'export-losses');
  expect(readdirSync(out)).toEqual([]);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  expect(readdirSync(out)).toEqual([]);

  await chooseCommand(running, 'exportLibrary');
  await dialog.getByRole('button', { name: 'Choose an Empty Folder…' }).click();
  await dialog.getByRole('button', { name: 'Export Anyway' }).click();
  await expect(dialog).toContainText('1 entry in 1 file');
  await expect(dialog).toContainText('Not all of it is there');
  expect(readdirSync(out)).toEqual(['Gaps.md']);
  await app.close();

  const dry = await outloud([
    'export',
    '--out',
    makeFolder('out'),
    '--dry-run',
    '--library',
    library,
  ]);
  expect(dry.code).toBe(1);
  expect(dry.stdout.toString()).toContain('1 entries would be written');
  expect(dry.stderr).toContain('missing, block 2');
});

test('the style of Markdown is chosen in the settings and used in the text', async () => {
  test.setTimeout(120_000);
  const folder = makeFolder('style');
  const library = join(folder, 'library');
  const running = await startOutloud(join(folder, 'profile'));
  const { app, page } = running;
  await createLibrary(page, library, { sample: false });
  await pressShortcut(running, ',');
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  const sample = dialog.getByLabel('Sample of the style');
  await expect(sample).toContainText('- write');
  await dialog
    .getByRole('radiogroup', { name: 'Bullets' })
    .getByText('asterisk')
    .click({ force: true });
  await dialog
    .getByRole('radiogroup', { name: 'Emphasis' })
    .getByText('underscore')
    .click({ force: true });
  await dialog
    .getByRole('radiogroup', { name: 'Code fences' })
    .getByText('tilde')
    .click({ force: true });
  await expect(sample).toContainText('* write');
  await expect(sample).toContainText('_not_');
  await expect(sample).toContainText('~~~sh');
  await expectAccessible(page, 'settings-style');
  await page.keyboard.press('Escape');
  await writeEntry(running, 'Styled');
  await page.keyboard.type('- one');
  await waitUntilSaved(page);
  await app.close();

  const [row] = await outloudJson<{ id: string }[]>(['list', '--library', library]);
  const shown = await outloud(['show', row?.id ?? '', '--library', library]);
  expect(shown.stdout.toString()).toBe('* one\n');
  const changed = await outloudJson<{ style: Record<string, string> }>([
    'settings',
    '--bullet',
    '-',
    '--library',
    library,
  ]);
  expect(changed.style).toEqual({ bullet: '-', emphasis: '_', strong: '*', fence: '~', rule: '-' });
  const wrong = await outloud(['settings', '--bullet', 'x', '--library', library]);
  expect(wrong.code).toBe(2);
});

test.describe('an import', () => {
  const here = oneWindow('imports');
  const dialog = (): Locator => here.page.getByRole('dialog', { name: 'Import', exact: true });

  async function look(folder: string): Promise<void> {
    await answerDialog(here.running, [folder]);
    await chooseCommand(here.running, 'import');
    await dialog().getByRole('button', { name: 'Import a Folder…' }).click();
  }

  test.afterEach(async () => {
    await here.page.keyboard.press('Escape');
    await expect(dialog()).toBeHidden();
  });

  test('shows what it changes in the texts before it does', async () => {
    const vault = makeFolder('vault');
    mkdirSync(join(vault, '.obsidian'));
    writeFileSync(join(vault, 'Locks.md'), '# Locks\n\nSee [the other](Queues.md) and go on.\n');
    writeFileSync(join(vault, 'Queues.md'), '# Queues\n');
    await look(vault);
    await expect(dialog()).toContainText('Nothing has been written yet');
    const change = dialog().getByRole('list').getByRole('listitem');
    await expect(change).toContainText('Locks.md');
    await expect(change).toContainText('[the other](Queues.md)');
    await expect(change).toContainText('[[Queues|the other]]');
    await expectAccessible(here.page, 'import-changes');
    expect(readFileSync(join(vault, 'Locks.md'), 'utf8')).toContain('(Queues.md)');
  });

  test('of a folder without Markdown says that there is nothing', async () => {
    const pictures = makeFolder('pictures');
    writeFileSync(join(pictures, 'a.png'), 'no text');
    await look(pictures);
    await expect(dialog()).toContainText('There is nothing to import here');
    await expect(dialog()).toContainText('1 .png');
    await expect(dialog().getByRole('button', { name: /^Import \d/ })).toBeHidden();
  });
});
