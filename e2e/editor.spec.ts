import { join } from 'node:path';
import { expect, type Locator, type Page, test } from './test';
import { FOREIGN } from '../src/renderer/features/editor/clipboard/testing/foreign-html';
import { paste, pastePicture, readClipboard } from './paste';
import {
  createLibrary,
  entryText,
  gatherComplaints,
  makeFolder,
  type Running,
  startOutloud,
  waitUntilSaved,
  writeEntry,
} from './window';

const folder = makeFolder('editor');
let running: Running;
let page: Page;
let text: Locator;
const complaints: string[] = [];

async function start(): Promise<void> {
  running = await startOutloud(join(folder, 'profile'));
  page = running.page;
  text = entryText(page);
  gatherComplaints(page, complaints);
}

test.beforeAll(async () => {
  await start();
  await createLibrary(page, join(folder, 'library'), { sample: false });
});

test.afterAll(async () => {
  await running.app.close();
});

test('a table, gone through by Tab and Enter', async () => {
  await writeEntry(running, 'Table');
  await page.keyboard.type('/table');
  await page.keyboard.press('Enter');
  await expect(text.locator('th')).toHaveCount(3);
  await page.keyboard.type('a');
  await page.keyboard.press('Tab');
  await page.keyboard.type('b');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await page.keyboard.type('below');
  await expect(text.locator('th').nth(1)).toHaveText('b');
  await expect(text.locator('td').first()).toHaveText('below');
  await text.locator('td').last().click();
  await page.keyboard.press('Tab');
  await page.keyboard.type('new row');
  await expect(text.locator('tr')).toHaveCount(4);
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Delete column' }).click();
  await expect(text.locator('th')).toHaveCount(2);
});

test('a task is ticked by a click and by the keyboard', async () => {
  await writeEntry(running, 'Tasks');
  await page.keyboard.type('[ ] read');
  await page.keyboard.press('Enter');
  await page.keyboard.type('write');
  const read = text.getByRole('checkbox', { name: 'Done: read' });
  const write = text.getByRole('checkbox', { name: 'Done: write' });
  await read.click();
  await expect(read).toBeChecked();
  await text.getByText('write').click();
  await page.keyboard.press('Control+Enter');
  await expect(write).toBeChecked();
  await page.keyboard.press('Control+Z');
  await expect(write).not.toBeChecked();
});

test('code with a language is coloured', async () => {
  await writeEntry(running, 'Code');
  await page.keyboard.type('```ts ');
  await page.keyboard.type('const answer = 42;');
  await expect(text.locator('.hljs-keyword')).toHaveText('const');
  const language = text.getByRole('combobox', { name: 'Language of the code' });
  await expect(language).toHaveValue('ts');
  await language.fill('python');
  await language.press('Enter');
  await expect(text.locator('.hljs-keyword')).toHaveCount(0);
  await expect(text.locator('.hljs-number')).toHaveText('42');
  await expect(text).toBeFocused();
});

test('words become a link by Mod+K', async () => {
  await writeEntry(running, 'Links');
  await page.keyboard.type('the manual');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await page.keyboard.press('Control+K');
  const popover = page.getByRole('dialog', { name: 'Link' });
  await expect(popover.getByRole('combobox', { name: 'Address' })).toBeFocused();
  await page.keyboard.type('example.org/manual');
  await page.keyboard.press('Enter');
  await expect(text.getByRole('link')).toHaveText('manual');
  await expect(text.getByRole('link')).toHaveAttribute('href', 'https://example.org/manual');
  await expect(text).toBeFocused();
});

test('[[ proposes notes, opens them, and makes new ones', async () => {
  await writeEntry(running, 'Wikilinks');
  const options = page.getByRole('listbox', { name: 'Notes to link to' }).getByRole('option');
  await page.keyboard.type('See [[tab');
  await expect(options.first()).toHaveText('Table');
  await page.keyboard.press('Enter');
  await page.keyboard.type(' and [[Not written yet');
  await expect(options).toHaveText([
    'Create link to “Not written yet”',
    'Create note “Not written yet”',
  ]);
  await page.keyboard.press('Enter');
  const links = text.locator('.wikilink');
  await expect(links).toHaveText(['Table', 'Not written yet']);
  await expect(links.last()).toHaveClass(/is-unresolved/);
  await links.last().click();
  await expect(page.getByRole('article', { name: 'Not written yet' })).toBeVisible();
});

test('# proposes tags', async () => {
  await writeEntry(running, 'Tags');
  await page.keyboard.type('#databases ');
  await expect(page.getByRole('button', { name: 'databases 1' })).toBeVisible();
  await writeEntry(running, 'Tags again');
  await page.keyboard.type('#data');
  const options = page.getByRole('listbox', { name: 'Tags' }).getByRole('option');
  await expect(options).toHaveText(['#data', '#databases']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(text.locator('.hashtag')).toHaveText('#databases');
});

test.describe('pasting', () => {
  test('Markdown gives its structure', async () => {
    await writeEntry(running, 'Pasted Markdown');
    await paste(page, { text: '## Part\n\n- [x] done\n\n| a | b |\n| - | - |\n| 1 | 2 |\n' });
    await expect(text.locator('h2')).toHaveText('Part');
    await expect(text.getByRole('checkbox', { name: 'Done: done' })).toBeChecked();
    await expect(text.locator('td')).toHaveText(['1', '2']);
  });

  test('HTML gives its structure, runs nothing and loads nothing', async () => {
    const asked: string[] = [];
    const listen = (request: { url(): string }): void => {
      asked.push(request.url());
    };
    await writeEntry(running, 'Pasted HTML');
    page.on('request', listen);
    await paste(page, {
      text: 'plain',
      html: `<h2 onclick="document.title='run'">Part</h2><p>some <b>bold</b> words
        <a href="javascript:document.title='run'">here</a></p>
        <script>document.title='run'</script><style>*{display:none}</style>
        <img src="https://tracker.invalid/a.png" onerror="document.title='run'" alt="far">
        <iframe src="https://tracker.invalid/frame"></iframe>`,
    });
    await expect(text.locator('h2')).toHaveText('Part');
    await expect(text.locator('strong')).toHaveText('bold');
    await expect(text).toContainText('Image on the web, not loaded');
    await expect(
      text.locator('script, style, iframe, [onclick], a[href^="javascript"]'),
    ).toHaveCount(0);
    page.off('request', listen);
    expect(asked.filter((url) => url.includes('tracker'))).toEqual([]);
    expect(await page.title()).not.toBe('run');
  });

  test('plain by Mod+Shift+V', async () => {
    await writeEntry(running, 'Pasted plain');
    await paste(
      page,
      { text: '## not *read*', html: '<h2>not <i>read</i></h2>' },
      'Control+Shift+V',
    );
    await expect(text.locator('p')).toHaveText('## not *read*');
  });

  test('an address over words links them', async () => {
    await writeEntry(running, 'Pasted address');
    await page.keyboard.type('manual');
    await page.keyboard.press('Control+A');
    await paste(page, { text: 'https://example.org/m' });
    await expect(text.getByRole('link', { name: 'manual' })).toHaveAttribute(
      'href',
      'https://example.org/m',
    );
  });
});

test('from VS Code as code in its language, one line as it is', async () => {
  await writeEntry(running, 'From VS Code');
  const vsCode = '{"version":1,"mode":"typescript"}';
  const style = 'font-family: Consolas; white-space: pre;';
  await paste(page, { text: 'a *b* c', html: `<div style="${style}">a *b* c</div>`, vsCode });
  await expect(text.locator('p')).toHaveText('a *b* c');
  await page.keyboard.press('Enter');
  const html = `<div style="${style}"><div>const a = 1;</div><div>run(a);</div></div>`;
  await paste(page, { text: 'const a = 1;\nrun(a);', html, vsCode });
  await expect(text.locator('.hljs-keyword')).toHaveText('const');
  await expect(text.getByRole('combobox', { name: 'Language of the code' })).toHaveValue(
    'typescript',
  );
});

for (const [app, { html, markdown }] of Object.entries(FOREIGN)) {
  test(`from ${app} and on to others as Markdown and clean HTML`, async () => {
    await writeEntry(running, `From ${app}`);
    await paste(page, { text: 'not this', html });
    await expect(text.locator('strong')).toHaveCount(1);
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Control+C');
    const copied = await readClipboard(page);
    expect(copied.text).toBe(markdown.trimEnd());
    expect(copied.html).toMatch(/<strong>/);
    expect(copied.html).not.toMatch(/style=|class="(?!task-list|callout|language-)|data-/);
  });
}

test('notes for the speaker stand under a slide', async () => {
  await writeEntry(running, 'Talk', ['control', 'alt']);
  await page.keyboard.type('# Slide');
  await page.keyboard.press('Control+Shift+M');
  await page.keyboard.type('Say this slowly.');
  const notes = text.getByRole('group', { name: 'Notes for the speaker' });
  await expect(notes).toHaveText(/Say this slowly\./);
  await waitUntilSaved(page);
});

test('undo and redo', async () => {
  await writeEntry(running, 'Undo');
  await page.keyboard.type('one');
  await page.keyboard.press('Enter');
  await page.keyboard.type('two');
  await expect(text.locator('p')).toHaveText(['one', 'two']);
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  while (await undo.isEnabled()) await undo.click();
  await expect(text).toHaveText('');
  while (await page.getByRole('button', { name: 'Redo', exact: true }).isEnabled())
    await page.keyboard.press('Control+Shift+Z');
  await expect(text.locator('p')).toHaveText(['one', 'two']);
});

test('Esc, then Tab leaves the text', async () => {
  await writeEntry(running, 'Leaving');
  await page.keyboard.type('- one');
  await page.keyboard.press('Tab');
  await expect(text).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(text).not.toBeFocused();
  await expect(text).toHaveText('one');
});

test('a key goes to where the cursor is, told of it or not', async () => {
  await writeEntry(running, 'Cursor');
  await page.keyboard.type('onetwo');
  await text.evaluate((element) => {
    // The window tells of a moved cursor only after what is going on now.
    for (let step = 0; step < 3; step += 1) getSelection()?.modify('move', 'backward', 'character');
    const enter = { key: 'Enter', keyCode: 13, bubbles: true, cancelable: true };
    element.dispatchEvent(new KeyboardEvent('keydown', enter));
  });
  await expect(text.locator('p')).toHaveText(['one', 'two']);
});

test('a picture within pasted HTML is kept as a file', async () => {
  await writeEntry(running, 'Inline picture');
  const pixel = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
  await paste(page, { html: `<p>a <img alt="dot" src="data:image/gif;base64,${pixel}"></p>` });
  await expect(text.locator('.image img')).toHaveAttribute('src', /^asset:.*\.gif(\?try=\d+)?$/);
  await page.keyboard.press('Control+Z');
  await expect(text.locator('.image')).toHaveCount(0);
});

test('a pasted image is kept and shown again after a restart', async () => {
  await writeEntry(running, 'Screenshot');
  await page.keyboard.type('before ');
  await pastePicture(page);
  const picture = () => text.locator('.image img');
  await expect(picture()).toHaveAttribute('src', /^asset:/);
  await waitUntilSaved(page);
  await running.app.close();
  await start();
  await page.getByRole('region', { name: 'Entries' }).getByText('Screenshot').click();
  const width = () => picture().evaluate((shown: HTMLImageElement) => shown.naturalWidth);
  await expect.poll(width).toBe(1);
  await expect(text).toContainText('before');
});

test('nothing of this made the page complain', () => {
  expect(complaints).toEqual([]);
});
