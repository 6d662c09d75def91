import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './test';
import { expectAccessible } from './accessible';
import { outloud } from './command-line';
import { oneWindow } from './one-window';
import { openMarkdown, savedMarkdown } from './source-window';
import { makeFolder, waitUntilSaved } from './window';

const here = oneWindow('talk-facts');
const slides = join(makeFolder('talk-facts-out'), 'slides');

const TALK = `---
slot: 20
---

## Opening {minutes=2 priority=must}

## Why saves get lost {minutes=9}

## What to do {minutes=8 priority=may}
`;

test('slides count where their section was given less, and that is taken back', async () => {
  const { page } = here;
  await openMarkdown(page, 'Crowded', '## Cache {minutes=1}\n\n### Pages {minutes=4}\n', {
    kind: 'talk',
  });
  const outline = page.getByRole('complementary', { name: 'Outline' });
  const cache = outline.getByRole('treeitem', { name: /^Cache/ });
  const count = outline.getByRole('button', { name: 'Let the slides of “Cache” count' });
  await expect(cache).toContainText('1 min');
  await count.press('Enter');
  await expect(count).toBeHidden();
  await expect(cache).toContainText('4.5 min');
  await expect(cache).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(cache).toContainText('1 min');
  await expect(count).toBeVisible();
});

test('a talk’s facts have fields, versions are taken back, and all is there in a narrow window', async () => {
  const { page, running } = here;
  const id = await openMarkdown(page, 'Saves', TALK, { kind: 'talk' });
  const outline = page.getByRole('complementary', { name: 'Outline' });
  const field = (name: string) => outline.getByRole('textbox', { name, exact: true });
  const versions = outline.getByRole('group', { name: 'Versions' });
  const markdown = async () => {
    await waitUntilSaved(page);
    return savedMarkdown(page, id);
  };

  // What is typed into fields are properties, each with its undo.
  await outline.getByText('About', { exact: true }).click();
  await field('Abstract').fill('Saves get lost.');
  await expect(outline).toContainText('15 characters');
  await field('Event').fill('Meetup 12');
  await outline.getByLabel('Date', { exact: true }).fill('2026-03-29');
  await field('For questions, in % of the slot').fill('much');
  await expect(outline).toContainText('A number below 100.');
  await field('For questions, in % of the slot').fill('15');
  expect(await markdown()).toMatch(
    /slot: 20\nabstract: Saves get lost.\nevent: Meetup 12\ndate: 2026-03-29\nquestions: 15\n/,
  );
  await field('Event').press('Control+z');
  await field('Event').press('Control+z');
  await field('Event').press('Control+z');
  await expect(field('Event')).toHaveValue('');
  await expect(field('Abstract')).toHaveValue('Saves get lost.');
  await field('Event').press('Control+y');
  await expect(field('Event')).toHaveValue('Meetup 12');

  // A bio is written once, for all talks.
  await field('Bio').fill('I write files.');
  await outline.getByRole('button', { name: 'Use for All My Talks' }).click();
  await expect(page.getByText('It is told in all talks')).toBeVisible();
  await field('Bio').fill('');
  await expect(outline).toContainText('Yours, from the settings.');
  await expectAccessible(page, 'facts of a talk');
  expect(await markdown()).not.toContain('bio');

  // A version is kept, and taken back with what it cut; removed, and taken back.
  await outline.getByText('Outline', { exact: true }).click();
  const fit = async (minutes: string) => {
    await outline.getByRole('button', { name: 'Fit…' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Minutes' }).fill(minutes);
    await page.keyboard.press('Enter');
  };
  await fit('15');
  expect(await markdown()).toContain('priority=may cut=15}');
  const last = outline.getByRole('treeitem', { name: /^What to do/ });
  await last.click();
  await page.keyboard.press('Control+z');
  await expect(versions).toBeHidden();
  expect(await markdown()).not.toMatch(/cut=15|versions/);
  await page.keyboard.press('Control+y');
  await expect(versions.getByRole('button')).toHaveText(['15 min', '20 min', 'Whole', '']);
  expect(await markdown()).toContain('cut=15');
  await versions.getByRole('button', { name: 'Remove the version of 15 min' }).click();
  expect(await markdown()).not.toContain('cut=15');
  await page
    .getByRole('alert')
    .filter({ hasText: 'The version of 15 min is removed' })
    .getByRole('button', { name: 'Undo' })
    .click();
  expect(await markdown()).toContain('cut=15');

  // Each version has files of its own.
  mkdirSync(slides);
  const library = ['--library', here.library];
  for (const minutes of ['15', '20']) {
    await outloud([
      'deck',
      id,
      '--format',
      'marp',
      '--out',
      slides,
      '--minutes',
      minutes,
      ...library,
    ]);
  }
  expect(
    ['saves-15-min.md', 'saves-20-min.md'].map((name) => existsSync(join(slides, name))),
  ).toEqual([true, true]);

  // The check stands above the outline, and both are reached.
  await page.getByRole('button', { name: /^Check/ }).click();
  await expect(page.getByRole('complementary', { name: /^Check/ })).toBeVisible();
  await expect(last).toBeHidden();
  await outline.getByRole('button', { name: 'Show Outline' }).click();
  await expect(last).toBeVisible();
  await expectAccessible(page, 'outline below the check');
  await outline.getByRole('button', { name: 'Hide Outline' }).click();
  await page.getByRole('button', { name: /^Check/ }).click();

  // In a narrow window it is a line that opens.
  await running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setSize(800, 800),
  );
  await expect(last).toBeHidden();
  await outline.getByRole('button', { name: 'Show Outline' }).press('Enter');
  await expect(last).toBeVisible();
  await expectAccessible(page, 'outline, narrow');
  await last.press('Alt+ArrowUp');
  await expect(outline.getByRole('treeitem').nth(1)).toHaveText(/^What to do/);
});
