import { expect, test } from './test';
import { ask, clickBehind, openMarkdown, savedMarkdown } from './source-window';
import { entryText } from './window';
import { oneWindow } from './one-window';

const here = oneWindow('completion');
const menu = () => here.page.getByRole('listbox', { name: 'Notes to link to' });
const option = (name: string) => menu().getByRole('option', { name });
const LOCKS =
  '# Locks\n\nHow to hold one.\n\n## Advisory\n\nOnly who asks.\n\n## By the kernel\n\nFor all. ^all\n';

async function addLocks(): Promise<string> {
  const { id } = await ask<{ id: string }>(here.page, 'add', {
    kind: 'note',
    title: 'Locks',
    markdown: LOCKS,
  });
  return id;
}

test('completes titles, then headings, and a link leads there', async () => {
  await addLocks();
  const id = await openMarkdown(here.page, 'From', 'see\n');
  const { keyboard } = here.page;
  await clickBehind(here.page, 'see');
  await keyboard.type(' [[Loc');
  await expect(option('Locks')).toBeVisible();
  await keyboard.type('ks#ker');
  await expect(option('By the kernel')).toContainText('Heading 2');
  await expect(menu().getByRole('option')).toHaveCount(1);
  await keyboard.press('Enter');
  await expect.poll(() => savedMarkdown(here.page, id)).toBe('see [[Locks#By the kernel]]\n');
  await entryText(here.page).getByRole('link').click();
  await expect(here.page.getByRole('article', { name: 'Locks' })).toBeVisible();
  await expect
    .poll(() => here.page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].length))
    .toBe(1);
});

test('completes blocks, and gives one without a name a name', async () => {
  const locks = await ask<readonly { id: string; title: string }[]>(here.page, 'list', {});
  const target = locks.find(({ title }) => title === 'Locks')?.id ?? '';
  const id = await openMarkdown(here.page, 'Blocks', 'see\n\nand\n');
  const { keyboard } = here.page;
  await clickBehind(here.page, 'see');
  await keyboard.type(' [[Locks#^all');
  await option('For all.').click();
  await expect.poll(() => savedMarkdown(here.page, id)).toBe('see [[Locks#^all]]\n\nand\n');
  await clickBehind(here.page, 'and');
  await keyboard.type(' [[Locks^who asks');
  await option('Only who asks.').click();
  await expect.poll(() => savedMarkdown(here.page, id)).toMatch(/and \[\[Locks#\^[a-z0-9]+\]\]\n$/);
  const name = /\^([a-z0-9]+)\]\]\n$/.exec(await savedMarkdown(here.page, id))?.[1] ?? '';
  await expect
    .poll(() => ask<string>(here.page, 'markdown', { id: target }))
    .toContain(`Only who asks. ^${name}\n`);
});

test('completes headings of the entry itself', async () => {
  const id = await openMarkdown(here.page, 'Own', '## Begin here\n\nback to\n');
  const { keyboard } = here.page;
  await clickBehind(here.page, 'back to');
  await keyboard.type(' [[#beg');
  await option('Begin here').click();
  await expect.poll(() => savedMarkdown(here.page, id)).toContain('back to [[#Begin here]]\n');
  await entryText(here.page).getByRole('link').click();
  await expect(here.page.getByRole('article', { name: 'Own' })).toBeVisible();
});

test('makes the note that is missing without going there', async () => {
  const id = await openMarkdown(here.page, 'Makes', 'see\n');
  const { keyboard } = here.page;
  await clickBehind(here.page, 'see');
  await keyboard.type(' [[Brand new');
  await option('Create note “Brand new”').click();
  await expect.poll(() => savedMarkdown(here.page, id)).toBe('see [[Brand new]]\n');
  const list = here.page.getByRole('region', { name: 'Entries' });
  await expect(list.getByText('Brand new', { exact: true })).toBeVisible();
  await expect(entryText(here.page).locator('.wikilink')).not.toHaveClass(/is-unresolved/);
  await expect(here.page.getByRole('article', { name: 'Makes' })).toBeVisible();
});

test('after Escape the line goes on as text, and Enter ends it', async () => {
  const id = await openMarkdown(here.page, 'Unclosed', 'see\n');
  const { keyboard } = here.page;
  await clickBehind(here.page, 'see');
  await keyboard.type(' [[Loc');
  await expect(menu()).toBeVisible();
  await keyboard.press('Escape');
  await expect(menu()).toBeHidden();
  await keyboard.type(' and more words.');
  await keyboard.press('Enter');
  await keyboard.type('next');
  await expect.poll(() => savedMarkdown(here.page, id)).toMatch(/and more words\.\n\nnext\n$/);
  await expect(menu()).toBeHidden();
});

test('the field for links offers entries, by keyboard and by mouse', async () => {
  const id = await openMarkdown(here.page, 'Field', 'hold it well\n');
  const { keyboard } = here.page;
  await clickBehind(here.page, 'hold it');
  for (let step = 0; step < 2; step += 1) await keyboard.press('Control+Shift+ArrowLeft');
  await keyboard.press('Control+K');
  await expect(here.page.getByLabel('Address', { exact: true }).first()).toBeFocused();
  await keyboard.type('lock');
  await expect(here.page.getByRole('option', { name: 'Locks', exact: true })).toBeVisible();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect.poll(() => savedMarkdown(here.page, id)).toBe('[[Locks|hold it]] well\n');
  await expect(entryText(here.page)).toBeFocused();
  await expect(here.page.getByRole('dialog', { name: 'Link' })).toBeHidden();
  await clickBehind(here.page, 'well');
  await keyboard.press('Control+K');
  await expect(here.page.getByLabel('Address', { exact: true }).first()).toBeFocused();
  await keyboard.type('Lock');
  await here.page.getByRole('option', { name: 'Locks', exact: true }).click();
  await expect.poll(() => savedMarkdown(here.page, id)).toBe('[[Locks|hold it]] well[[Locks]]\n');
});
