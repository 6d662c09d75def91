import { join } from 'node:path';
import { readdirSync } from 'node:fs';
import { expect, test, type Page } from './test';
import { ask, clickBehind, openMarkdown } from './source-window';
import { createLibrary, entryText, kill, makeFolder, startOutloud, waitUntilSaved } from './window';

const paragraphs = (page: Page) => entryText(page).locator('p');
const note = (page: Page) => page.getByText('What you typed here is kept beside the entry');

/** Types what another program has changed at the same place meanwhile. */
async function clash(page: Page, title: string): Promise<string> {
  const id = await openMarkdown(page, title, 'First words.\n\nSecond words.\n');
  await clickBehind(page, 'Second words.');
  await page.keyboard.type(' Mine.');
  await ask(page, 'replace', {
    id,
    revision: 1,
    markdown: 'First words.\n\nSecond words. Theirs.\n',
  });
  await expect(page.getByText('This entry was changed elsewhere')).toBeVisible();
  await expect(note(page)).toBeVisible();
  return id;
}

test('what waits for a choice outlives a kill, and is offered again', async () => {
  const folder = makeFolder('undecided');
  const library = join(folder, 'library');
  const profile = join(folder, 'profile');
  const first = await startOutloud(profile);
  await createLibrary(first.page, library, { sample: false });
  const id = await clash(first.page, 'Contested');
  const copies = () =>
    readdirSync(join(library, 'entries', id.slice(0, 2))).filter((name) => name !== `${id}.json`);
  await expect.poll(copies).toHaveLength(1);
  await first.page.keyboard.type(' And more.');
  await expect
    .poll(async () => {
      const compared = await first.page.evaluate(
        async (name) => {
          const bridge = Reflect.get(globalThis, 'outloud') as {
            call(noun: string, verb: string, argument: unknown): Promise<unknown>;
          };
          return JSON.stringify(await bridge.call('conflicts', 'compare', { file: name }));
        },
        `entries/${id.slice(0, 2)}/${copies()[0]}`,
      );
      return compared;
    })
    .toContain('And more.');
  expect(copies()).toHaveLength(1);
  await kill(first);

  const second = await startOutloud(profile);
  const { page } = second;
  const entries = page.getByRole('region', { name: 'Entries' });
  await entries.getByText('Contested').click();
  await expect(paragraphs(page)).toHaveText(['First words.', 'Second words. Theirs.']);
  await expect(page.getByText('what was written here while it was changed')).toBeVisible();
  await page.getByRole('article').getByRole('button', { name: 'Compare…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Two versions of “Contested”' });
  await dialog.getByText('The copy', { exact: true }).first().click();
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await expect(dialog).toBeHidden();
  await expect(paragraphs(page)).toHaveText(['First words.', 'Second words. Mine. And more.']);
  await waitUntilSaved(page);
  // The copy has it: no note is made of it beside.
  await expect(entries.getByText('From Contested')).toBeHidden();
  await second.app.close();
});

test('a choice in the window leaves no second version, and closing before it asks nothing', async () => {
  const folder = makeFolder('decided');
  const profile = join(folder, 'profile');
  const first = await startOutloud(profile);
  await createLibrary(first.page, join(folder, 'library'), { sample: false });
  await clash(first.page, 'Chosen');
  await first.page.getByRole('button', { name: 'Keep Mine' }).click();
  await waitUntilSaved(first.page);
  await expect(paragraphs(first.page)).toHaveText(['First words.', 'Second words. Mine.']);
  const conflicts = first.page.getByRole('navigation', { name: 'Library' }).getByText('Conflicts');
  await expect(conflicts).toBeHidden();
  await expect(first.page.getByText('There is a second version')).toBeHidden();

  await clash(first.page, 'Left');
  // It would wait for an answer for ever.
  await first.app.close();
  const { app, page } = await startOutloud(profile);
  await page.getByRole('region', { name: 'Entries' }).getByText('Left').click();
  await expect(page.getByText('what was written here while it was changed')).toBeVisible();
  await app.close();
});
