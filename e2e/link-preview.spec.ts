import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './test';
import { expectAccessible } from './accessible';
import { outloud } from './command-line';
import { answerDialog, entryText, gatherComplaints, makeFolder, startOutloud } from './window';

const NOTES: Readonly<Record<string, string>> = {
  'first.md': '# First\n\nSee [[Second]] here, [[Second#Further on]] too, not [[Ghost]].\n',
  'second.md':
    '---\nprivate: true\n---\n\n# Second\n\nHow it **begins**.\n\n## Further on\n\nHow it ends.\n',
};

test('shows how a linked entry begins, to the mouse and to the keys', async () => {
  const folder = makeFolder('preview');
  mkdirSync(join(folder, 'notes'));
  for (const [name, text] of Object.entries(NOTES)) {
    writeFileSync(join(folder, 'notes', name), text);
  }
  await outloud(['import', join(folder, 'notes'), '--library', join(folder, 'library')]);
  const running = await startOutloud(join(folder, 'profile'));
  const { app, page } = running;
  const complaints: string[] = [];
  gatherComplaints(page, complaints);
  await answerDialog(running, [join(folder, 'library')]);
  await page.getByRole('button', { name: 'Open a Library…' }).click();
  await page.getByRole('option', { name: 'First' }).click();
  const card = page.getByRole('tooltip').filter({ hasText: 'Second' });
  const links = entryText(page).getByRole('link');

  await test.step('by the mouse, until it leaves', async () => {
    await links.first().hover();
    await expect(card).toContainText('How it begins.');
    await expect(card).toContainText('Private');
    await expectAccessible(page);
    await card.hover();
    await expect(card).toBeVisible();
    await page.getByRole('heading', { name: 'Everything' }).hover();
    await expect(card).toBeHidden();
  });

  await test.step('from a heading on, until Escape', async () => {
    await links.nth(1).hover();
    await expect(card).toContainText('How it ends.');
    await expect(card).not.toContainText('How it begins.');
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
    await expect(page.getByRole('article', { name: 'First' })).toBeVisible();
  });

  await test.step('while Ctrl is held at a link', async () => {
    await entryText(page)
      .getByText('See')
      .click({ position: { x: 2, y: 8 } });
    await page.keyboard.press('Home');
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.down('Control');
    await expect(card).toContainText('How it begins.');
    await page.keyboard.up('Control');
    await expect(card).toBeHidden();
  });

  await test.step('of a backlink that has the focus', async () => {
    await page.getByRole('option', { name: 'Second' }).click();
    const back = page.getByRole('region', { name: 'Linked from' }).getByRole('button').first();
    await back.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await expect(back).toBeFocused();
    await expect(page.getByRole('tooltip').filter({ hasText: 'See Second here' })).toBeVisible();
    await expect(back).toHaveAccessibleDescription(/See Second here/);
  });

  expect(complaints).toEqual([]);
  await app.close();
});
