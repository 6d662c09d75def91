import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './test';
import { expectAccessible } from './accessible';
import { outloud, outloudJson } from './command-line';
import {
  createLibrary,
  entryText,
  makeFolder,
  pressShortcut,
  startOutloud,
  waitUntilSaved,
  writeEntry,
} from './window';

const DAY = 86_400_000;

async function open(name: string) {
  const folder = makeFolder(name);
  const library = join(folder, 'library');
  const profile = join(folder, 'profile');
  const running = await startOutloud(profile);
  await createLibrary(running.page, library, { sample: false });
  return { ...running, running, library, profile };
}

const LONG = 'Much was thought about before this paragraph was written, and it shows. '.repeat(3);

test('a text that was lost is found, compared, brought back and taken back again', async () => {
  test.setTimeout(120_000);
  const { app, page, running, library } = await open('history');
  await writeEntry(running, 'Locks');
  await page.keyboard.type('First words.\n');
  await page.keyboard.type(LONG);
  await waitUntilSaved(page);
  // The accident: everything is selected and typed over.
  await page.keyboard.press('Control+A');
  await page.keyboard.type('oops');
  await waitUntilSaved(page);
  await expect(entryText(page)).toHaveText('oops');

  await pressShortcut(running, 'Y', ['control', 'shift']);
  const dialog = page.getByRole('dialog', { name: 'History of “Locks”' });
  const versions = dialog.getByRole('navigation', { name: 'Versions' });
  await expect(versions.getByRole('region', { name: 'Today' })).toBeVisible();
  const newest = versions.getByRole('button').first();
  await expect(newest).toBeFocused();
  await expect(newest).toHaveAttribute('aria-pressed', 'true');
  const both = dialog.getByRole('region', { name: 'Both texts' });
  await expect(both.locator('del').first()).toContainText('First words.');
  await expect(both.locator('del').filter({ hasText: 'it shows' })).toHaveCount(1);
  await expect(both.locator('ins')).toHaveText('oops');

  // By keyboard to the one before, and back.
  await page.keyboard.press('ArrowDown');
  const second = versions.getByRole('button').nth(1);
  await expect(second).toBeFocused();
  await expect(second).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('ArrowUp');
  await expect(newest).toBeFocused();
  await expectAccessible(page, 'history');

  await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(entryText(page)).toContainText('it shows');
  await expect(entryText(page)).not.toContainText('oops');
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(entryText(page)).toHaveText('oops');

  await page.getByRole('button', { name: 'History' }).click();
  await expect(newest).toBeVisible();
  await dialog.getByText('From the one before').click();
  await expect(both).toContainText('it shows');
  await dialog.getByRole('button', { name: 'Restore as Copy' }).click();
  await expect(page.getByRole('article', { name: /^Locks \(version of/ })).toBeVisible();
  await expect(entryText(page)).toContainText('it shows');

  // The copy goes to the trash.
  await pressShortcut(running, 'Backspace', ['control', 'shift']);
  const notice = page.getByText(/^“Locks \(version of.*” is in the trash\.$/);
  await expect(notice).toBeVisible();
  await page.getByRole('navigation', { name: 'Library' }).getByText('Trash').click();
  await page.getByRole('button', { name: 'Dismiss' }).last().click();
  await expect(notice).toBeHidden();
  await expectAccessible(page, 'trash');
  await page.getByRole('button', { name: 'Empty…' }).click();
  await expect(page.getByRole('dialog', { name: 'Empty the trash?' })).toBeVisible();
  await expectAccessible(page, 'asking');
  await app.close();

  // The history lies in the library, and the command line sees it too.
  const at = ['--library', library];
  const rows = await outloudJson<{ id: string; title: string }[]>(['list', ...at]);
  const { id = '' } = rows.find(({ title }) => title === 'Locks') ?? {};
  expect(readdirSync(join(library, 'history', id)).length).toBeGreaterThanOrEqual(3);
  const list = await outloudJson<{ versions: { name: string }[] }>(['history', id, ...at]);
  const version = list.versions.at(-2)?.name ?? '';
  const compared = await outloud(['history', id, '--compare', version, ...at]);
  expect(compared.stdout.toString()).toMatch(/\[-.*-\]|\{\+.*\+\}/s);
  await outloudJson(['history', id, '--restore', version, ...at]);
  const shown = await outloud(['history', id, '--show', version, ...at]);
  const now = await outloud(['show', id, ...at]);
  expect(now.stdout.toString()).toBe(shown.stdout.toString());
});

test('the trash tells its dates, asks before it deletes, and says what went by itself', async () => {
  test.setTimeout(120_000);
  const { app, page, running, library, profile } = await open('trash');
  const trash = page.getByRole('navigation', { name: 'Library' }).getByText('Trash');
  for (const title of ['One', 'Two', 'Three']) {
    await writeEntry(running, title);
    await page.keyboard.type('Text.');
    await waitUntilSaved(page);
    await pressShortcut(running, 'Backspace', ['control', 'shift']);
    await expect(page.getByText(`“${title}” is in the trash.`)).toBeVisible();
  }
  await trash.click();
  const list = page.getByRole('region', { name: 'Entries' });
  await expect(list.getByText('removed now')).toHaveCount(3);
  await expect(list.getByText('goes in 90 days')).toHaveCount(3);
  await expect(list).toContainText('After 90 days here an entry is deleted for ever');

  await list.getByRole('button', { name: 'Delete One for ever' }).click();
  const ask = page.getByRole('dialog', { name: 'Delete “One” for ever?' });
  await expect(ask).toContainText('can’t be undone');
  await ask.getByRole('button', { name: 'Cancel' }).click();
  await expect(list.getByText('One', { exact: true })).toBeVisible();
  await list.getByRole('button', { name: 'Delete One for ever' }).click();
  await ask.getByRole('button', { name: 'Delete for Ever' }).click();
  await expect(list.getByText('One', { exact: true })).toBeHidden();
  await list.getByRole('button', { name: 'Restore Two' }).click();
  await expect(list.getByText('Two', { exact: true })).toBeHidden();
  await app.close();

  const file = join(library, 'removed.json');
  const data = JSON.parse(readFileSync(file, 'utf8')) as { removed: Record<string, string> };
  for (const id of Object.keys(data.removed)) {
    data.removed[id] = new Date(Date.now() - 100 * DAY).toISOString();
  }
  writeFileSync(file, JSON.stringify(data));
  const again = await startOutloud(profile);
  await expect(again.page.getByText('“Three” was deleted for ever after 90 days')).toBeVisible();
  await again.page.getByRole('navigation', { name: 'Library' }).getByText('Trash').click();
  const left = again.page.getByRole('region', { name: 'Entries' });
  await expect(left).toContainText('The trash is empty');
  await left.getByText('1 deleted for ever when their time was over').click();
  await expect(left).toContainText('Three');
  await again.app.close();
});

test('how much versions take and how long the trash keeps are settings', async () => {
  const { app, page, running, library } = await open('keeping');
  await pressShortcut(running, ',');
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await expect(settings).toContainText('0 earlier versions take 0 B now');
  await settings.getByLabel('Versions take at most').selectOption('200 MB');
  await settings.getByLabel('Delete from the trash for ever after').selectOption('Never');
  await expect(settings.getByLabel('Versions take at most')).toHaveValue('200000000');
  await app.close();
  const at = ['--library', library];
  const { stdout } = await outloud(['settings', ...at]);
  expect(stdout.toString()).toContain('0 B of 200 MB');
  expect(stdout.toString()).toContain('kept for ever');
  const entry = await outloudJson<{ id: string }>(['add', '--kind', 'note', '--title', 'A', ...at]);
  await outloudJson(['remove', entry.id, ...at]);
  const asked = await outloud(['trash', '--empty', ...at]);
  expect(asked.code).toBe(1);
  expect(asked.stdout.toString()).toContain('Add --yes to do it');
  expect(await outloudJson(['trash', '--empty', '--yes', ...at])).toMatchObject({
    entries: 1,
    deleted: true,
  });
});

test('an entry whose file is broken comes back from its history', async () => {
  test.setTimeout(120_000);
  const { app, page, running, library, profile } = await open('repair');
  await writeEntry(running, 'Locks');
  await page.keyboard.type('One.');
  await waitUntilSaved(page);
  await app.close();
  const at = ['--library', library];
  const [row] = await outloudJson<{ id: string }[]>(['list', ...at]);
  const id = row?.id ?? '';
  await outloudJson(['edit', id, ...at], 'Two.\n');
  writeFileSync(join(library, 'entries', id.slice(0, 2), `${id}.json`), '{"bro');

  const again = await startOutloud(profile);
  await expect(again.page.getByRole('navigation', { name: 'Library' })).toBeVisible();
  await pressShortcut(again, ',');
  const settings = again.page.getByRole('dialog', { name: 'Settings' });
  await settings.getByRole('button', { name: 'Check', exact: true }).click();
  await settings.getByRole('button', { name: 'Bring Back 1' }).click();
  await expect(again.page.getByText('Every entry is readable')).toBeVisible();
  await again.page.keyboard.press('Escape');
  await expect(again.page.getByRole('region', { name: 'Entries' })).toContainText('Locks');
  await again.app.close();
  expect(readdirSync(join(library, 'set-aside'))).toHaveLength(2);

  // The same from a terminal.
  writeFileSync(join(library, 'entries', id.slice(0, 2), `${id}.json`), '{"bro');
  const told = await outloud(['doctor', ...at]);
  expect(told.code).toBe(1);
  expect(told.stderr).toContain('can be brought back');
  const mended = await outloud(['doctor', '--repair', ...at]);
  expect(mended.code).toBe(0);
  expect((await outloud(['show', id, ...at])).stdout.toString()).toBe('One.\n');
});
