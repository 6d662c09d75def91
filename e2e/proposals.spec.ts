import { expect, test } from './test';
import { expectAccessible } from './accessible';
import { outloud, outloudJson } from './command-line';
import { oneWindow } from './one-window';
import { openMarkdown } from './source-window';
import { pressShortcut } from './window';

const here = oneWindow('proposals');

const TALK = `---
abstract: Two writers, one file.
bio: I write files.
slot: 20
---

## Why saves get lost {minutes=8}

## A journal {minutes=9}
`;

test('talks are proposed, followed to the day they are given, and taken back, by keys', async () => {
  const { page, running } = here;
  const view = page.getByRole('region', { name: 'Proposals', exact: true });
  const dialog = page.getByRole('dialog', { name: 'Propose a talk' });
  const row = (name: string) => view.getByRole('listitem', { name, exact: true });
  const library = ['--library', here.library];
  await openMarkdown(page, 'Lost updates', TALK, { kind: 'talk' });

  // An empty list teaches, and leads to the first proposal.
  await pressShortcut(running, 'P', ['control', 'shift']);
  await page.getByPlaceholder('Type a command').fill('proposals');
  await page.keyboard.press('Enter');
  await expect(view).toContainText('No talk is proposed anywhere yet');
  await expect(page.getByPlaceholder('Type a command')).toBeHidden();
  await expectAccessible(page, 'proposals, empty');
  await expect(page.locator('main:focus, main :focus')).toHaveCount(1);
  await page.keyboard.press('Tab');
  await expect(view.getByRole('button', { name: 'New Proposal…' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('textbox', { name: 'Event' })).toBeFocused();
  await page.keyboard.type('RustConf');
  // The talk that is open is meant.
  await expect(dialog.getByRole('combobox', { name: 'Talk' })).toHaveValue('Lost updates');
  await dialog.getByLabel('Deadline').fill('2020-03-01');
  await dialog.getByRole('textbox', { name: /Abstract at most/ }).fill('20');
  await expectAccessible(page, 'propose a talk');
  await dialog.getByRole('textbox', { name: 'Event' }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(row('RustConf')).toContainText('Lost updates');
  await expect(view).toBeFocused();
  await expect(row('RustConf')).toContainText(/Overdue by \d+ days/);
  await expect(row('RustConf')).toContainText('Abstract 2 too long');
  await expect(view.getByRole('status')).toContainText('Overdue: RustConf.');

  // Another one, of a new talk.
  await view.getByRole('button', { name: 'New Proposal…' }).click();
  await page.keyboard.type('Meetup 12');
  await dialog.getByRole('combobox', { name: 'Talk' }).click();
  await page.getByRole('option', { name: 'A new talk…' }).click();
  await dialog.getByRole('textbox', { name: 'Title of the new talk' }).fill('Journals');
  await page.keyboard.press('Enter');
  await expect(row('Meetup 12')).toContainText('Journals');

  // Fields are changed in place; Enter goes to the next row, Escape puts back.
  const event = row('RustConf').getByRole('textbox', { name: 'Event of RustConf' });
  await event.fill('Rust');
  await event.press('Escape');
  await expect(event).toHaveValue('RustConf');
  await event.fill('RustConf 2020');
  await event.press('Enter');
  await expect(row('Meetup 12').getByRole('textbox', { name: 'Event of Meetup 12' })).toBeFocused();
  await expect(row('RustConf 2020')).toBeVisible();

  // The abstract is its own, counted while it is typed.
  await row('RustConf 2020')
    .getByRole('button', { name: 'Details of RustConf 2020' })
    .press('Enter');
  const abstract = row('RustConf 2020').getByRole('textbox', { name: 'Abstract', exact: true });
  await expect(abstract).toHaveValue('Two writers, one file.');
  await expect(row('RustConf 2020')).toContainText('2 characters too long for this event.');
  await expectAccessible(page, 'proposals');
  await abstract.fill('Two writers, 1 file.');
  await expect(row('RustConf 2020')).not.toContainText('too long');
  await expect(row('RustConf 2020')).toContainText('20 characters of 20');
  await row('RustConf 2020').getByRole('button', { name: 'Copy for the Form' }).click();
  await expect(
    page.getByText('Title, abstract, outline and bio are on the clipboard.'),
  ).toBeVisible();
  const copied = await running.app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toContain('# Lost updates\n\nTwo writers, 1 file.\n');
  expect(copied).toContain('- A journal (9 min)');
  expect(copied).toContain('I write files.');

  // Given, its day told, and filtered.
  await row('RustConf 2020').getByRole('combobox').selectOption('given');
  await expect(row('RustConf 2020')).toContainText('Given on which day?');
  await expect(row('RustConf 2020')).not.toContainText('Overdue');
  await row('RustConf 2020').getByLabel('Given on', { exact: true }).fill('2020-05-04');
  await page.keyboard.press('Enter');
  await expect(row('RustConf 2020')).toContainText('Given on 2020-05-04');
  await view.getByRole('combobox', { name: 'Which proposals are shown' }).selectOption('open');
  await expect(view.getByRole('list', { name: /Proposals/ }).locator('> li')).toHaveCount(1);
  await view.getByRole('combobox', { name: 'Which proposals are shown' }).selectOption('declined');
  await expect(view).toContainText('None is at this state');
  await view.getByRole('button', { name: 'Show All of Them' }).press('Enter');
  await expect(view.getByRole('combobox', { name: 'Which proposals are shown' })).toHaveValue(
    'all',
  );
  const given = await outloudJson<unknown[]>(['proposals', '--given', ...library]);
  expect(given).toMatchObject([{ event: 'RustConf 2020', held: '2020-05-04' }]);
  const talks = await outloud(['drafts', ...library]);
  expect(talks.stdout.toString()).toMatch(/given.*Lost updates/);

  // A change, and a removal, are taken back.
  const remarks = row('RustConf 2020').getByRole('combobox');
  await remarks.selectOption('declined');
  await expect(remarks).toHaveValue('declined');
  await remarks.press('Control+z');
  await expect(remarks).toHaveValue('given');
  await row('RustConf 2020').getByRole('button', { name: 'Remove' }).click();
  await expect(row('RustConf 2020')).toBeHidden();
  await expect(view).toBeFocused();
  await page
    .getByRole('alert')
    .filter({ hasText: 'is removed' })
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(row('RustConf 2020')).toBeVisible();

  // The window shows at once what the command line does, and leads to the talk.
  const [open] = await outloudJson<readonly { id: string }[]>(['proposals', ...library]);
  await outloud(['proposal', 'set', open?.id ?? '', '--state', 'accepted', ...library]);
  await expect(row('Meetup 12').getByRole('combobox')).toHaveValue('accepted');
  await row('Meetup 12').getByRole('button', { name: 'Journals' }).click();
  const about = page.getByRole('complementary', { name: 'Outline' });
  await about.getByText('About', { exact: true }).click();
  await expect(about.getByRole('region', { name: 'Proposals' })).toContainText('Meetup 12');
});
