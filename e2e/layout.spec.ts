import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Locator } from './test';
import { expectToFit } from './fits';
import { ask, clickBehind, openMarkdown } from './source-window';
import {
  answerDialog,
  createLibrary,
  entryText,
  makeFolder,
  makeHugoFolder,
  pressShortcut,
  startOutloud,
  type Running,
  waitUntilSaved,
} from './window';

function choose({ app }: Running, command: string): Promise<void> {
  return app.evaluate(({ Menu }, id) => {
    Menu.getApplicationMenu()?.getMenuItemById(id)?.click();
  }, command);
}

async function leave(dialog: Locator): Promise<void> {
  // The first one may close a list that stands open in it.
  await expect(async () => {
    await dialog.page().keyboard.press('Escape');
    await expect(dialog).toBeHidden({ timeout: 1_000 });
  }).toPass();
}

const buttons = (within: Locator, ...names: readonly string[]): readonly Locator[] =>
  names.map((name) => within.getByRole('button', { name, exact: true }));

/** What every open entry has. */
function partsOfEntry(article: Locator): readonly Locator[] {
  return [
    article.getByRole('textbox', { name: 'Title' }),
    article.getByRole('switch', { name: 'Private' }),
    ...buttons(article, 'More actions'),
  ];
}

test('from 800 px to 4K and at 200 % nothing scrolls sideways or is out of reach', async () => {
  test.setTimeout(240_000);
  const folder = makeFolder('layout');
  const running = await startOutloud(join(folder, 'profile'));
  const { page } = running;
  const fits = (screen: string, ...controls: readonly Locator[]) =>
    expectToFit(running, screen, controls);
  const main = page.getByRole('main');
  const dialogOf = (name: string | RegExp): Locator => page.getByRole('dialog', { name });
  const list = page.getByRole('region', { name: 'Entries' });

  await expect(page.getByRole('button', { name: 'Create Library' })).toBeVisible();
  await fits(
    'welcome',
    page.getByRole('textbox', { name: 'Folder' }),
    ...buttons(main, 'Choose…', 'Create Library', 'Open a Library…', 'Restore from a Backup…'),
  );
  await createLibrary(page, join(folder, 'library'), { sample: true, tour: true });
  const tour = page.getByRole('region', { name: 'Tour' });
  await fits('tour', ...buttons(tour, 'Next', 'Leave the tour (Esc)'));
  await tour.getByRole('button', { name: 'Leave the tour (Esc)' }).click();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByRole('alert')).toBeHidden();

  await list.getByText('What saved really means').click();
  const note = page.getByRole('article', { name: 'What saved really means' });
  await expect(note).toBeVisible();
  const toolbar = note.getByRole('toolbar', { name: 'Formatting' });
  await fits(
    'list and note',
    page.getByLabel('Search everything'),
    ...buttons(list, 'Show or hide the sidebar', 'Sort the list'),
    ...partsOfEntry(note),
    ...buttons(toolbar, 'Kind of text', 'Bold', 'Insert', 'Markdown source'),
  );
  await choose(running, 'toggleContents');
  await choose(running, 'replace');
  const find = note.getByRole('search', { name: 'Find in the text' });
  await fits(
    'find and contents',
    find.getByRole('textbox', { name: 'Find' }),
    ...buttons(find, 'Next · Enter', 'Replace All', 'Close · Esc'),
    page.getByRole('complementary', { name: 'Contents' }).getByRole('button').last(),
  );
  await find.getByRole('button', { name: 'Close · Esc' }).click();
  await choose(running, 'toggleContents');
  await choose(running, 'switchView');
  await expect(page.getByRole('textbox', { name: 'Markdown source of the entry' })).toBeFocused();
  const source = note.getByRole('toolbar', { name: 'Markdown source' });
  await fits('source', ...buttons(source, 'Find and replace', 'Undo', 'Markdown source'));
  await choose(running, 'switchView');
  await expect(entryText(page)).toBeFocused();

  await list.getByText('Lost updates').click({ button: 'middle' });
  const beside = page.getByRole('article', { name: 'Lost updates' });
  await beside.getByRole('textbox', { name: 'Title' }).click();
  await fits('two panes', ...partsOfEntry(beside));
  await choose(running, 'closePane');

  await page.getByLabel('Search everything').fill('index');
  await expect(page.getByRole('listbox', { name: 'Search results' })).toBeVisible();
  await fits('search', page.getByRole('option').first(), page.getByRole('option').last());
  await page.getByLabel('Search everything').press('Escape');

  await page.getByRole('navigation', { name: 'Library' }).getByText('Graph').click();
  const graph = page.getByRole('region', { name: 'Graph' });
  await fits('graph', ...buttons(graph, 'Zoom in', 'Zoom out'));
  await page.getByRole('navigation', { name: 'Library' }).getByText('Trash').click();
  await fits('trash', page.getByText('After 90 days').first());
  await page.getByRole('navigation', { name: 'Library' }).getByText('Everything').click();

  for (const [command, name, ...controls] of [
    ['settings', 'Settings', 'Appearance', 'Backups', 'Close'],
    ['shortcuts', 'Keyboard shortcuts', 'Close'],
    ['newFromTemplate', 'New from template', 'Close'],
    ['compose', 'Compose from notes', 'Close'],
    ['exportLibrary', 'Export', 'Close'],
    ['renameTag', 'Rename a tag'],
    ['quickOpen', 'Open by title'],
    ['commandPalette', 'Commands'],
  ] as const) {
    await choose(running, command);
    const dialog = dialogOf(new RegExp(`^${name}`));
    await expect(dialog).toBeVisible();
    await fits(name, ...buttons(dialog, ...controls));
    await leave(dialog);
  }

  const notes = join(folder, 'notes');
  mkdirSync(notes);
  writeFileSync(join(notes, 'note.md'), '# A note from before\n\nWith a ![picture](gone.png).\n');
  await answerDialog(running, [notes]);
  await choose(running, 'import');
  const importing = dialogOf('Import');
  await fits('import', ...buttons(importing, 'Import a Folder…', 'Import Files…', 'Close'));
  await importing.getByRole('button', { name: 'Import a Folder…' }).click();
  await fits('what will come in', ...buttons(importing, 'Cancel', 'Import 1 Entry'));
  await leave(importing);

  await choose(running, 'compose');
  const compose = dialogOf('Compose from notes');
  await compose.getByRole('checkbox', { name: 'What saved really means' }).check();
  await compose.getByRole('textbox', { name: 'Title of the draft' }).fill('Saved');
  await compose.getByRole('button', { name: 'Create Post' }).click();
  const post = page.getByRole('article', { name: 'Saved' });
  await expect(post).toBeVisible();
  await fits('post', ...partsOfEntry(post), ...buttons(post, 'Publish…'));
  await post.getByRole('button', { name: 'Publish…' }).click();
  const publish = dialogOf('Publish to a blog');
  await publish.getByRole('textbox', { name: 'Folder of the blog' }).fill(makeHugoFolder());
  await publish.getByRole('textbox', { name: 'Name' }).fill('Blog');
  await fits('add a blog', ...buttons(publish, 'Choose…', 'Cancel', 'Add Blog'));
  await publish.getByRole('button', { name: 'Add Blog' }).click();
  const write = publish.getByRole('button', { name: /^Write \d+ File/ });
  await expect(write).toBeVisible();
  await fits('publish', write, ...buttons(publish, 'Add a Blog…'));
  await leave(publish);

  // A picture without words is an error, which the bar has to find room for, too.
  await openMarkdown(page, 'Told', '## Saves\n\n![](saves.png)\n', { kind: 'talk' });
  const talk = page.getByRole('article', { name: 'Told' });
  await expect(talk.getByRole('button', { name: /^Check: \d+ error/ })).toBeVisible();
  await fits('talk', ...partsOfEntry(talk), ...buttons(talk, 'Export Slides…'));

  const id = await openMarkdown(page, 'Contested', 'First words.\n\nSecond words.\n');
  await clickBehind(page, 'Second words.');
  await page.keyboard.type(' Before.');
  await choose(running, 'save');
  await waitUntilSaved(page);
  await choose(running, 'history');
  const history = dialogOf('History of “Contested”');
  await expect(history.getByRole('button', { name: 'Restore', exact: true })).toBeVisible();
  await fits('history', ...buttons(history, 'Restore as Copy', 'Restore', 'Close'));
  await leave(history);
  const { revision } = await ask<{ revision: number }>(page, 'read', { id });
  await clickBehind(page, 'Second words. Before.');
  await page.keyboard.type(' Mine.');
  const markdown = 'First words.\n\nSecond words. Theirs.\n';
  await ask(page, 'replace', { id, revision, markdown });
  await expect(page.getByText('This entry was changed elsewhere')).toBeVisible();
  const contested = page.getByRole('article', { name: 'Contested' });
  await fits('changed elsewhere', ...buttons(contested, 'Keep Mine', 'Compare…'));
  await contested.getByRole('button', { name: 'Compare…' }).click();
  const conflict = dialogOf('Two versions of “Contested”');
  await fits('conflict', ...buttons(conflict, 'Merge', 'Close'));
  await conflict.getByRole('button', { name: 'Merge' }).click();
  await expect(conflict).toBeHidden();
  await waitUntilSaved(page);
  await running.app.close();
});

test('the list’s heading stays with the first note; in a narrow pane the toolbar has one line, and a menu', async () => {
  const folder = makeFolder('narrow-toolbar');
  const running = await startOutloud(join(folder, 'profile'));
  const { page, app } = running;
  await createLibrary(page, join(folder, 'library'), { sample: false });
  const entries = page.getByRole('region', { name: 'Entries' });
  const heading = entries.getByRole('heading', { name: 'Everything' });
  await expect(entries.getByText('No notes yet')).toBeVisible();
  const place = await heading.boundingBox();
  await openMarkdown(page, 'One', 'Some words.\n');
  expect(await heading.boundingBox()).toEqual(place);
  await openMarkdown(page, 'Two', 'Other words.\n');
  await entries.getByText('One', { exact: true }).click({ button: 'middle' });
  const left = page.getByRole('region', { name: 'Left pane' });
  const toolbar = left.getByRole('toolbar', { name: 'Formatting' });
  const more = toolbar.getByRole('button', { name: 'More', exact: true });
  await expect(more).toBeVisible();
  const tops = await toolbar
    .getByRole('button')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  expect(new Set(tops).size).toBe(1);

  // One stop of the Tab key still, the menu the last but the switch of the view.
  await left.locator('.ProseMirror p').click();
  await page.keyboard.press('Alt+F10');
  await page.keyboard.press('End');
  await expect(toolbar.getByRole('button', { name: 'Markdown source' })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(more).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Quote' }).click();
  await expect(left.locator('.ProseMirror blockquote')).toHaveText('Other words.');
  await more.click();
  await expect(page.getByRole('menuitem', { name: 'Quote' })).toHaveAttribute('aria-current');
  await expect(page.getByRole('menuitem', { name: 'Redo' })).toBeDisabled();
  await page.getByRole('menuitem', { name: 'Undo' }).click();
  await expect(left.locator('.ProseMirror blockquote')).toHaveCount(0);
  // With room again, all are buttons.
  await pressShortcut(running, 'W', ['control', 'alt']);
  await expect(page.getByRole('toolbar', { name: 'Formatting' })).toHaveCount(1);
  await expect(page.getByRole('toolbar').getByRole('button', { name: 'Undo' })).toBeVisible();
  await app.close();
});
