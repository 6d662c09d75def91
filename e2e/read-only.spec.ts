import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './test';
import { outloud, outloudJson } from './command-line';
import { entryText, makeFolder, openLibrary, pressShortcut, startOutloud } from './window';

/** All that a folder holds, with the time of each last change. */
function look(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => {
      const { mtimeMs, size } = statSync(join(folder, name));
      return [name, `${mtimeMs} ${size}`];
    }),
  );
}

test('a library of a newer Outloud is shown, searched and exported, and stays as it is', async () => {
  const folder = makeFolder('read-only');
  const library = join(folder, 'library');
  const { id } = await outloudJson<{ id: string }>(
    ['add', '--kind', 'note', '--title', 'From the future', '--library', library],
    'Readable words.\n',
  );
  const file = join(library, 'library.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/"version":\d+/, '"version":99'));
  const before = look(library);

  const running = await startOutloud(join(folder, 'profile'));
  const { page } = running;
  await openLibrary(running, library);
  await expect(page.getByRole('complementary', { name: 'Read-only' })).toContainText(
    'written by a newer Outloud',
  );
  await expect(entryText(page)).toContainText('Readable words.');
  await expect(entryText(page)).toHaveAttribute('contenteditable', 'false');
  await expect(page.getByRole('textbox', { name: 'Title' })).not.toBeEditable();
  await expect(page.getByRole('switch', { name: 'Private' })).toBeDisabled();
  await pressShortcut(running, 'N');
  await expect(page.getByRole('alert')).toContainText('Update Outloud to write in it');
  await page.getByRole('combobox', { name: 'Search' }).fill('readable');
  await expect(page.getByText('From the future').first()).toBeVisible();

  const found = await outloudJson<{ id: string }[]>(['search', 'words', '--library', library]);
  expect(found).toMatchObject([{ id }]);
  const shown = await outloud(['show', id, '--library', library]);
  expect(shown.stdout.toString()).toBe('Readable words.\n');
  const note = join(folder, 'new.md');
  writeFileSync(note, '# New\n');
  const rehearsal = await outloud(['import', note, '--dry-run', '--library', library]);
  expect(rehearsal.stdout.toString()).toContain('1 would be imported');
  const edit = await outloud(['edit', id, '--library', library], 'Other words.\n');
  expect(edit.code).toBe(1);
  expect(edit.stderr).toContain('can only be read');
  await running.app.close();
  expect(look(library)).toEqual(before);
});
