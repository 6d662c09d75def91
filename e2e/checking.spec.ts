import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from './test';
import { oneWindow } from './one-window';
import { ask, markedWords, savedMarkdown } from './source-window';
import { entryText, makeFolder, pressShortcut } from './window';

const here = oneWindow('checking');

const panel = () => here.page.getByRole('complementary', { name: /^Check/ });
const marked = () => entryText(here.page).locator('.problem');
const menu = (name: string) => here.page.getByRole('menu', { name });
const item = (message: string | RegExp) =>
  panel().getByRole('listitem').filter({ hasText: message });

const HEAD = [
  '---',
  'description: Why a read before a write is a promise that nobody keeps.',
  'tags: [sql]',
  'cover: cover.png',
  '---',
  '',
].join('\n');

const TEXT = `${HEAD}
## How it happens

#### A deep heading

See [[Nowhere]] for more.

![](images/two-writers.png)
`;

async function openPost(title: string, markdown: string): Promise<string> {
  const { id } = await ask<{ id: string }>(here.page, 'add', { kind: 'post', title, markdown });
  await here.page
    .getByRole('region', { name: 'Entries' })
    .getByText(title, { exact: true })
    .click();
  await here.page.getByRole('article', { name: title, exact: true }).waitFor();
  return id;
}

async function openPanel(): Promise<void> {
  if (!(await panel().isVisible())) {
    await here.page.getByRole('button', { name: /^Check/ }).click();
  }
  await expect(panel()).toBeVisible();
}

test('the panel tells what is wrong, why, and leads there; a fix is one undo', async () => {
  const id = await openPost('How two writers lose', TEXT);
  await expect(here.page.getByRole('button', { name: 'Check: 1 error, 2 warnings' })).toBeVisible();
  await openPanel();
  await expect(panel()).toContainText('Not ready yet: 1 error, 2 warnings');
  await expect(panel().getByRole('region', { name: '1 error' })).toContainText('no alt text');
  await expect(item('This heading has level 4')).toContainText('a gap looks like a missing part');

  await panel()
    .getByRole('button', { name: /“Nowhere”/ })
    .click();
  await expect.poll(() => markedWords(here.page)).toBe('Nowhere');

  await item('This heading has level 4')
    .getByRole('button', { name: 'Make it level 3', exact: true })
    .click();
  await expect.poll(() => savedMarkdown(here.page, id)).toContain('\n### A deep heading');
  await expect(item('This heading has level 4')).toBeHidden();
  await expect(panel()).toContainText('1 error, 1 warning');
  await entryText(here.page).click();
  await here.page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => savedMarkdown(here.page, id)).toContain('\n#### A deep heading');
  await expect(item('This heading has level 4')).toBeVisible();
});

test('what is found of the same words is listed once, gone through, and fixed at once', async () => {
  const text = `${HEAD}\nA lock is is slow.\n\nIt is is kept.\n\nAnd it is is lost.\n`;
  const id = await openPost('How the same is told', text);
  await openPanel();
  const twice = item('“is is”');
  await expect(twice).toHaveCount(1);
  await expect(twice).toContainText('1 of 3 places');
  await twice.getByRole('button', { name: 'Next place of “is is”' }).press('Enter');
  await expect(twice).toContainText('2 of 3 places');
  await expect.poll(() => markedWords(here.page)).toBe('is is');
  await twice.getByRole('button', { name: 'Fix All 3' }).press('Enter');
  await expect(twice).toBeHidden();
  await expect.poll(() => savedMarkdown(here.page, id)).not.toContain('is is');
  await entryText(here.page).click();
  await here.page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => savedMarkdown(here.page, id)).toMatch(/(?:is is[^]*){3}/);
});

test('what is ignored stays so while the text around it changes, and can count again', async () => {
  const id = await openPost('How three writers lose', TEXT);
  await openPanel();
  const alt = item('no alt text');
  await alt.getByRole('button', { name: 'Ignore…' }).click();
  await expect(alt.getByRole('button', { name: 'Ignore here' })).toBeDisabled();
  await alt.getByRole('textbox', { name: 'Why may it stay?' }).fill('It is decoration.');
  await here.page.keyboard.press('Enter');
  await expect(panel()).toContainText('Ready: 2 warnings');

  await entryText(here.page).press('ControlOrMeta+Home');
  await here.page.keyboard.type('Before it. ');
  await expect.poll(() => savedMarkdown(here.page, id)).toContain('## Before it. How it happens');
  await panel().getByRole('button', { name: 'Show 1 ignored' }).click();
  const ignored = panel().getByRole('region', { name: 'Ignored problems' });
  await expect(ignored).toContainText('Ignored: It is decoration.');
  await ignored.getByRole('button', { name: 'Count it again' }).click();
  await expect(panel()).toContainText('Not ready yet: 1 error, 2 warnings');
});

test('by keys from mark to mark, with what is wrong and its fix', async () => {
  const id = await openPost('How four writers lose', TEXT);
  const { keyboard } = here.page;
  await expect(marked()).toHaveCount(3);
  await entryText(here.page).press('ControlOrMeta+Home');
  await pressShortcut(here.running, 'F2', []);
  const first = menu('A heading that skips a level');
  await expect(first).toContainText('This heading has level 4');
  await expect(first.getByRole('menuitem', { name: 'Make it level 3' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(first).toBeHidden();
  await expect(entryText(here.page)).toBeFocused();
  await expect.poll(() => savedMarkdown(here.page, id)).toContain('\n### A deep heading');

  await pressShortcut(here.running, 'F2', []);
  await expect(menu('A link to a note that isn’t there')).toBeVisible();
  await keyboard.press('Escape');
  await pressShortcut(here.running, 'F2', []);
  const image = menu('An image without a description');
  await expect(image).toBeVisible();
  await image.getByRole('menuitem', { name: 'Ignore…' }).press('Enter');
  await expect(
    item('no alt text').getByRole('textbox', { name: 'Why may it stay?' }),
  ).toBeFocused();
  await keyboard.press('Escape');

  await entryText(here.page).press('ControlOrMeta+End');
  await pressShortcut(here.running, 'F2', ['shift']);
  await expect(menu('An image without a description')).toBeVisible();
  await keyboard.press('Escape');
});

test('a right click on a mark tells what it is', async () => {
  await openPost('How five writers lose', TEXT);
  await marked().filter({ hasText: 'Nowhere' }).click({ button: 'right' });
  await expect(menu('A link to a note that isn’t there')).toContainText(
    'There is no entry “Nowhere”',
  );
  await here.page.keyboard.press('Escape');
});

test('the Markdown source has the same marks, told by the mouse and by keys', async () => {
  const { page, running } = here;
  const text = TEXT.replace('## How', 'It is often often slow.\n\n## How');
  const id = await openPost('How the source tells', text);
  await expect(marked().first()).toContainText('often');
  await pressShortcut(running, '/');
  const source = page.getByRole('textbox', { name: 'Markdown source of the entry' });
  const inSource = source.locator('.problem');
  await expect(inSource).toHaveText([
    'often often',
    'A deep heading',
    '[[Nowhere]]',
    /two-writers/,
  ]);
  await expect(inSource.last()).toHaveClass(/problem-error/);
  await inSource.filter({ hasText: 'Nowhere' }).hover();
  await expect(page.getByText('There is no entry “Nowhere”')).toBeVisible();

  await source.press('ControlOrMeta+Home');
  await pressShortcut(running, 'F2', []);
  const twice = page.getByRole('menu').filter({ hasText: 'often' });
  await twice.getByRole('menuitem').first().press('Enter');
  await expect(source).toContainText('It is often slow.');
  await expect.poll(() => savedMarkdown(page, id)).toContain('It is often slow.');
  await expect(inSource).toHaveCount(3);
  await pressShortcut(running, 'F2', []);
  await expect(menu('A heading that skips a level')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(source).toBeFocused();
  await pressShortcut(running, '/');
  await expect(marked()).toHaveCount(3);
});

test('marks follow what is typed, and vanish once it is mended', async () => {
  await openPost('How six writers lose', `${HEAD}\n\`\`\`\nselect 1;\n\`\`\`\n\n## Two\n`);
  await openPanel();
  await expect(item('This code names no language')).toBeVisible();
  await panel().getByRole('button', { name: 'Hide the check' }).click();
  await expect(panel()).toBeHidden();
  await pressShortcut(here.running, 'K', ['control', 'alt']);
  await expect(panel()).toBeVisible();
});

test('a draft without a problem says so', async () => {
  await openPost('How to write it right', `${HEAD}\n## How\n\nBy a lock.\n`);
  await openPanel();
  await expect(panel()).toContainText('Nothing to mend');
  await expect(panel()).toContainText('Ready: nothing to mend');
});

test('a rule that is turned off finds nothing, until that is undone', async () => {
  await openPost('How seven writers lose', TEXT);
  await openPanel();
  await item('no alt text').getByRole('button', { name: 'Ignore…' }).click();
  await panel()
    .getByRole('button', { name: 'Turn off the rule “An image without a description”' })
    .click();
  await expect(panel()).toContainText('Ready: 2 warnings');
  await here.page.getByRole('alert').getByRole('button', { name: 'Undo' }).last().click();
  await expect(panel()).toContainText('Not ready yet');
});

test('grammar comes after the rest, is mended, and spelling is told but marked once', async () => {
  const id = await openPost(
    'How eight writers lose',
    `${HEAD}\nThis is an unique key. It is a mistke.\n`,
  );
  await expect(entryText(here.page).locator('.misspelled')).toHaveText('mistke');
  await openPanel();
  await expect(item('“mistke” is in no dictionary')).toBeVisible({ timeout: 60_000 });
  await expect(marked()).toHaveText(['an']);
  await item('indefinite article').getByRole('button', { name: 'Write “a”', exact: true }).click();
  await expect.poll(() => savedMarkdown(here.page, id)).toContain('This is a unique key.');
});

test('web pages are asked for when somebody wants it, and only then', async () => {
  const asked: string[] = [];
  const server = createServer(({ url }, response) => {
    asked.push(url ?? '');
    response.writeHead(url === '/there' ? 200 : 404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await openPost(
    'How nine writers lose',
    `${HEAD}\n[One page](${site}/there) and [another](${site}/gone)\n`,
  );
  await openPanel();
  await expect(panel()).toContainText('Ready: nothing to mend');
  expect(asked).toEqual([]);
  await panel().getByRole('button', { name: 'Look whether web links work' }).click();
  await expect(item('It answers 404 (Not Found)')).toContainText('“another”');
  server.close();
});

test('the publish dialog tells how the post stands, and leads to the check', async () => {
  const site = makeFolder('site');
  writeFileSync(join(site, 'hugo.toml'), 'title = "Blog"\n');
  await here.page.evaluate((path) => {
    const bridge = Reflect.get(globalThis, 'outloud') as {
      call(noun: string, verb: string, argument: unknown): Promise<unknown>;
    };
    return bridge.call('targets', 'add', { name: 'Blog', generator: 'hugo', path });
  }, site);
  await openPost('How ten writers lose', TEXT);
  if (await panel().isVisible()) await pressShortcut(here.running, 'K', ['control', 'alt']);
  await here.page.getByRole('button', { name: 'Publish…' }).click();
  const dialog = here.page.getByRole('dialog', { name: 'Publish to a blog' });
  await expect(dialog).toContainText('Checked and not ready yet: 1 error, 2 warnings.');
  await dialog.getByRole('button', { name: 'Show the check' }).click();
  await expect(dialog).toBeHidden();
  await expect(panel()).toContainText('Not ready yet');
});

test('own rules of style, and what rules count as, are chosen in the settings', async () => {
  await openPost('How eleven writers lose', `${HEAD}\nWe utilize a lock.\n`);
  const { keyboard } = here.page;
  await keyboard.press('ControlOrMeta+,');
  const settings = here.page.getByRole('dialog', { name: 'Settings' });
  await settings.getByRole('textbox', { name: 'Avoid' }).fill('utilize');
  await settings.getByRole('textbox', { name: 'Say instead' }).fill('use');
  await keyboard.press('Enter');
  await expect(
    settings.getByRole('button', { name: 'Forget the rule about utilize' }),
  ).toBeVisible();
  await settings
    .getByRole('combobox', { name: 'Your own rules of style' })
    .selectOption({ label: 'Error' });
  await keyboard.press('Escape');
  await expect(settings).toBeHidden();
  await openPanel();
  await expect(panel()).toContainText('Not ready yet: 1 error');
  await expect(item('You say “use” instead of “utilize”')).toBeVisible();
});

test('a note is not checked', async () => {
  await ask(here.page, 'add', { kind: 'note', title: 'Just a note', markdown: '![](a.png)\n' });
  await here.page.getByRole('region', { name: 'Entries' }).getByText('Just a note').click();
  await here.page.getByRole('article', { name: 'Just a note' }).waitFor();
  await expect(here.page.getByRole('button', { name: /^Check/ })).toBeHidden();
  await pressShortcut(here.running, 'F2', []);
  await expect(here.page.getByText('Open a post or a talk first.')).toBeVisible();
});
