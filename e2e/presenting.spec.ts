import { expect, test, type Page } from './test';
import { expectAccessible } from './accessible';
import { oneWindow } from './one-window';
import { findWindow, setClock } from './show-windows';
import { openMarkdown } from './source-window';
import { gatherComplaints } from './window';

const here = oneWindow('presenting');

const TALK = `---
slot: 20
questions: 10
---

## Why saves get lost {minutes=2}

A cache, and a cut.

:::notes
Begin with the *story* of the lost file.
:::

## Inside

### The page cache

- What \`write\` promises
- What it doesn’t

\`\`\`js
await file.sync();
\`\`\`

:::notes
${'Say something about the cache. '.repeat(30)}
:::

### Batteries

They last for an hour.

## What to do {minutes=3}

A journal.
`;

/** Presses Escape; the window is gone before the key is up again. */
async function endBy(presenter: Page): Promise<void> {
  await presenter.keyboard.press('Escape').catch(() => undefined);
}

test('a talk is rehearsed in two windows by keys alone, and its questions are kept', async () => {
  const { page } = here;
  const { app } = here.running;
  await openMarkdown(page, 'How saves get lost', TALK, { kind: 'talk', tags: ['storage'] });
  const outline = page.getByRole('complementary', { name: 'Outline' });
  await outline.getByRole('treeitem', { name: /^The page cache/ }).click();
  await expect(outline).toContainText('Reckoned from its words.');

  await setClock(app, 0);
  await page.keyboard.press('Control+Shift+F5');
  const presenter = await findWindow(app, 'presenter');
  const audience = await findWindow(app, 'audience');
  const complaints: string[] = [];
  gatherComplaints(presenter, complaints);
  gatherComplaints(audience, complaints);
  const now = presenter.getByRole('region', { name: 'Now' });
  const head = presenter.getByRole('region', { name: 'Where the talk stands' });
  const notes = presenter.getByRole('region', { name: 'Speaker notes' });
  await expect(head).toContainText('Rehearsal · Slide 1 of 6');
  await expect(head).toContainText('Starts with the next slide');
  await expect(audience.getByRole('heading', { name: 'How saves get lost' })).toBeVisible();

  // A remote control goes on; each slide has its notes, and the audience none.
  await presenter.keyboard.press('PageDown');
  await expect(head).toContainText('Slide 2 of 6');
  await expect(notes).toContainText('Begin with the story');
  await expect(presenter.getByRole('region', { name: 'Next' })).toContainText('Inside');
  await expect(audience.getByRole('heading', { name: 'Why saves get lost' })).toBeVisible();
  await setClock(app, 60);
  await expect(head).toContainText('Elapsed1:00');
  await expect(head).toContainText('Left17:00');
  await expect(head).toContainText('In time');
  await setClock(app, 200);
  await expect(head).toContainText('1 min 20 s behind');
  await audience.keyboard.press('PageDown');
  await audience.keyboard.press('PageDown');
  await expect(head).toContainText('Slide 4 of 6');
  await expect(audience.getByText('What it doesn’t')).toBeVisible();
  expect(await audience.content()).not.toContain('something about the cache');
  await expectAccessible(presenter, 'presenter');
  await expectAccessible(audience, 'audience');

  // Black and back, the pointer, larger notes.
  await presenter.keyboard.press('b');
  await expect(now).toContainText('The audience sees black.');
  await expect(audience.getByText('What it doesn’t')).toHaveCount(0);
  await presenter.keyboard.press('.');
  await expect(audience.getByText('What it doesn’t')).toBeVisible();
  await presenter.keyboard.press('p');
  await now.getByRole('group').hover();
  await expect(audience.getByTestId('pointer')).toBeVisible();
  await presenter.keyboard.press('p');
  await expect(audience.getByTestId('pointer')).toHaveCount(0);

  // Jumps by number and by title.
  await setClock(app, 290);
  await presenter.keyboard.press('6');
  await expect(now).toContainText('Go to slide 6 with Enter');
  await presenter.keyboard.press('Enter');
  await expect(head).toContainText('Slide 6 of 6');
  await expect(presenter.getByRole('region', { name: 'Next' })).toContainText('last slide');
  await presenter.keyboard.press('l');
  const list = presenter.getByRole('dialog', { name: 'Go to a slide' });
  await list.getByRole('textbox', { name: 'Find a slide' }).fill('cache');
  await presenter.keyboard.press('Enter');
  await expect(head).toContainText('Slide 4 of 6');
  await presenter.keyboard.press('?');
  await expectAccessible(presenter, 'presenter, keys');
  await presenter.keyboard.press('Escape');
  await expect(presenter.getByRole('dialog')).toHaveCount(0);

  // A question is one key, one line and Enter; one that is begun is not lost.
  await presenter.keyboard.press('q');
  await presenter.getByRole('textbox', { name: 'The question' }).fill('Does fsync cost much?');
  await presenter.keyboard.press('Enter');
  await expect(presenter.getByRole('region', { name: 'Asked' })).toContainText('fsync');
  await presenter.keyboard.press('q');
  await presenter.getByRole('textbox', { name: 'The question' }).fill('And on a phone');
  await presenter.keyboard.press('Escape');
  await expect(presenter.getByRole('dialog')).toHaveCount(0);

  // The end closes both windows and goes back to the outline.
  await endBy(presenter);
  const after = page.getByRole('dialog', { name: 'After “How saves get lost”' });
  await expect(after).toContainText('4 min 50 s of 20 min');
  await expect(after.getByRole('row', { name: /The page cache/ })).toContainText('1 min 30 s');
  await expect(after).toContainText('And on a phone');
  expect(app.windows()).toHaveLength(1);
  await expectAccessible(page, 'after a rehearsal');
  await after.getByRole('button', { name: 'Done' }).click();
  await expect(outline.locator('[role="treeitem"]:focus')).toContainText('The page cache');
  await expect(outline).toContainText('1 min 30 s, from one rehearsal.');
  expect(complaints).toEqual([]);
});

test('its timing is kept after it was given, a rehearsal deleted and brought back, and questions are gaps', async () => {
  const { page } = here;
  const { app } = here.running;
  const outline = page.getByRole('complementary', { name: 'Outline' });
  const after = page.getByRole('dialog', { name: 'After “How saves get lost”' });
  await outline.getByRole('button', { name: 'Present' }).click();
  const again = await findWindow(app, 'presenter');
  const head = again.getByRole('region', { name: 'Where the talk stands' });
  await expect(head).toContainText('Slide 1 of 6');
  await again.keyboard.press('4');
  await again.keyboard.press('Enter');
  await expect(again.getByRole('region', { name: 'Where the talk stands' })).toContainText(
    'Slide 4 of 6',
  );
  await setClock(app, 320);
  await endBy(again);
  await after.getByRole('button', { name: 'Keep the timing', exact: true }).click();
  await expect(outline).toContainText('1 min, from 2 rehearsals.');

  // The history of both, and a deletion that is taken back.
  await outline.getByRole('button', { name: 'Rehearsed 2 times' }).click();
  const history = page.getByRole('dialog', { name: 'Rehearsals' });
  await history.getByRole('button', { expanded: false }).first().click();
  await expectAccessible(page, 'rehearsals');
  await history
    .getByRole('button', { name: /^Delete/ })
    .first()
    .click();
  await expect(history.getByRole('listitem')).toHaveCount(1);
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
  await expect(history.getByRole('listitem')).toHaveCount(2);
  await history.getByRole('button', { name: 'Close', exact: true }).last().click();

  // The questions are gaps.
  await page
    .getByRole('navigation', { name: 'Library' })
    .getByRole('button', { name: /^Gaps/ })
    .click();
  const gaps = page.getByRole('region', { name: 'Entries' }).getByRole('region', {
    name: '#storage',
  });
  await expect(gaps).toContainText('Does fsync cost much?');
  await expect(gaps).toContainText('And on a phone');
});

test('a show that was too short to be timed says so', async () => {
  const { page } = here;
  const { app } = here.running;
  await page
    .getByRole('navigation', { name: 'Library' })
    .getByRole('button', { name: /^Talks/ })
    .click();
  await page
    .getByRole('complementary', { name: 'Outline' })
    .getByRole('button', { name: 'Rehearse', exact: true })
    .click();
  const presenter = await findWindow(app, 'presenter');
  await expect(presenter.getByRole('region', { name: 'Now' })).toBeVisible();
  await endBy(presenter);
  const after = page.getByRole('dialog', { name: 'After “How saves get lost”' });
  await expect(after).toContainText('before there was anything to time');
  await after.getByRole('button', { name: 'Done' }).click();
});
