import { expect, test } from './test';
import { expectAccessible } from './accessible';
import { oneWindow } from './one-window';
import { markedWords, openMarkdown, savedMarkdown } from './source-window';
import { pressShortcut, waitUntilSaved } from './window';

const here = oneWindow('outline');

const TALK = `---
slot: 20
questions: 10
---

## Opening {minutes=2 priority=must}

## Why saves get lost {priority=must}

### The page cache {minutes=6 priority=must}

### Losing a file {minutes=5 demo=network}

### A recording of it {demo=fallback}

### Other systems {minutes=3 priority=may}

## What to do

### A journal {minutes=4}

### Batteries {minutes=3 priority=may}
`;

test('a talk is planned, moved about and cut to its slot by keys alone', async () => {
  const { page } = here;
  const outline = page.getByRole('complementary', { name: 'Outline' });
  const item = (name: RegExp) => outline.getByRole('treeitem', { name });
  const id = await openMarkdown(page, 'How two writers lose an update', TALK, { kind: 'talk' });
  await expect(outline).toContainText('23.5');
  await expect(outline).toContainText('3.5 min too long');

  // A click shows a slide in the text, and the keys stay here.
  await item(/^Losing a file/).click();
  await expect.poll(() => markedWords(page)).toBe('Losing a file');
  await expect(item(/^Losing a file/)).toBeFocused();

  // One key leads to the text, and back.
  await pressShortcut(here.running, 'O', ['control', 'shift']);
  await expect(page.getByRole('textbox', { name: 'Text of the entry' })).toBeFocused();
  await pressShortcut(here.running, 'O', ['control', 'shift']);
  await expect(item(/^Losing a file/)).toBeFocused();

  // Through the tree.
  await item(/^Opening/).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(item(/^The page cache/)).toBeFocused();
  await page.keyboard.press('End');
  await expect(item(/^Batteries/)).toBeFocused();

  // A slide goes over the one before, into the section before, and back by undo.
  await page.keyboard.press('Alt+ArrowUp');
  await expect(item(/^Batteries/)).toBeFocused();
  await expect(outline.getByRole('treeitem')).toHaveText([
    /^Opening/,
    /^Why saves get lost/,
    /^The page cache/,
    /^Losing a file/,
    /^A recording of it/,
    /^Other systems/,
    /^What to do/,
    /^Batteries/,
    /^A journal/,
  ]);
  await page.keyboard.press('Alt+ArrowUp');
  await expect(outline.getByRole('treeitem').nth(6)).toHaveText(/^Batteries/);
  await page.keyboard.press('Control+z');
  await expect(outline.getByRole('treeitem').nth(7)).toHaveText(/^Batteries/);
  await expect(outline.locator('[role="treeitem"]:focus')).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(outline.getByRole('treeitem').last()).toHaveText(/^Batteries/);

  // The mouse moves it as well.
  await item(/^Batteries/).dragTo(item(/^The page cache/), {
    targetPosition: { x: 40, y: 3 },
  });
  await expect(outline.getByRole('treeitem').nth(2)).toHaveText(/^Batteries/);
  await item(/^Batteries/).click();
  await page.keyboard.press('Control+z');
  await expect(outline.getByRole('treeitem').last()).toHaveText(/^Batteries/);

  // It becomes a section of its own, and a slide again.
  await page.keyboard.press('End');
  await page.keyboard.press('Shift+Tab');
  await expect(item(/^Batteries/)).toHaveAttribute('aria-level', '1');
  await page.keyboard.press('Tab');
  await expect(item(/^Batteries/)).toHaveAttribute('aria-level', '2');
  await expect(item(/^Batteries/)).toBeFocused();

  // Its plan is behind Escape and Tab.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  const plan = outline.getByRole('region', { name: 'Plan of Batteries' });
  await expect(plan.getByRole('textbox', { name: 'Minutes' })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('3,5');
  await page.keyboard.press('Enter');
  await expect(outline).toContainText('24');
  await plan.getByRole('combobox', { name: 'Demo' }).selectOption('local');
  await expect(item(/^Batteries/)).toContainText('demo');
  await plan.getByRole('combobox', { name: 'Demo' }).selectOption('');

  // What would be cut is shown before it is.
  await outline.getByRole('button', { name: 'Fit…' }).focus();
  await page.keyboard.press('Enter');
  const fit = page.getByRole('dialog', { name: 'Fit into a slot' });
  await expect(fit.getByRole('textbox', { name: 'Minutes' })).toBeFocused();
  await expect(fit.getByRole('list', { name: 'Slides that are cut' })).toHaveText(
    /Other systems.*Batteries/,
  );
  await page.keyboard.press('Control+a');
  await page.keyboard.type('5');
  await expect(fit.getByRole('alert')).toContainText('min too long for 5 min');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('15');
  await expect(fit).toContainText('with 1.5 min for questions');
  await expectAccessible(page, 'fit dialog');
  await page.keyboard.press('Enter');
  await expect(fit).toBeHidden();
  const versions = outline.getByRole('group', { name: 'Versions' });
  await expect(versions.getByRole('button', { name: '15 min', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(item(/^Batteries/)).toContainText('cut');
  await expect(item(/^A journal/)).toContainText('cut');
  await waitUntilSaved(page);
  expect(await savedMarkdown(page, id)).toContain('### A journal {minutes=4 cut=15}');

  await expect(versions.getByRole('button')).toHaveText(['15 min', '20 min', 'Whole', '']);
  // One undo takes the version back with all that it cut.
  await pressShortcut(here.running, 'Z', ['control']);
  await expect(versions.getByRole('button', { name: '15 min', exact: true })).toHaveCount(0);
  await expect(item(/^Batteries/)).not.toContainText('cut');
  await expect(item(/^A journal/)).not.toContainText('cut');
  await waitUntilSaved(page);
  await expectAccessible(page, 'outline of a talk');
});
