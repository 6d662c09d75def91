import { expect, test } from './test';
import { expectAccessible } from './accessible';
import { ask, clickBehind, openMarkdown, savedMarkdown } from './source-window';
import { entryText } from './window';
import { oneWindow } from './one-window';

const here = oneWindow('embeds');
const boxes = () => entryText(here.page).locator('.embed-box');
const NOTE = `# Quoted

Says **this**. %%not told%%

## Part

- [x] done, see [[Other]]

## Rest

Not in the part.
`;

async function add(title: string, markdown: string, fields: object = {}): Promise<string> {
  const { id } = await ask<{ id: string }>(here.page, 'add', {
    kind: 'note',
    title,
    markdown,
    ...fields,
  });
  return id;
}

test('shows what is embedded, private marks too, and where it comes from', async () => {
  await add('Quoted', NOTE, { private: true });
  const markdown =
    'before\n\n![[Quoted]]\n\n![[Quoted#Part]]\n\n![[Quoted#Gone]]\n\n![[Nowhere]]\n';
  const id = await openMarkdown(here.page, 'Embedding', markdown);
  await expect(boxes().nth(0)).toContainText('Says this.');
  await expect(boxes().nth(0)).toContainText('not told');
  await expect(boxes().nth(0)).toContainText('embedded, private');
  await expect(boxes().nth(1)).toContainText('done, see Other');
  await expect(boxes().nth(1)).not.toContainText('Not in the part.');
  await expect(boxes().nth(1).getByRole('checkbox')).toBeChecked();
  await expect(boxes().nth(2)).toContainText('has no such part');
  await expect(boxes().nth(3)).toContainText('isn’t written yet');
  await expectAccessible(here.page);
  await clickBehind(here.page, 'before');
  await here.page.keyboard.type('!');
  await expect.poll(() => savedMarkdown(here.page, id)).toBe(markdown.replace('before', 'before!'));
});

test('follows what changes in it, and opens it', async () => {
  const id = await add('Source', '# Source\n\n## Part\n\nas it was\n');
  await openMarkdown(here.page, 'Follower', '![[Source#Part]]\n');
  await expect(boxes()).toContainText('as it was');
  const { revision } = await ask<{ revision: number }>(here.page, 'read', { id });
  const markdown = '# Source\n\n## Part\n\nas it is\n';
  await ask(here.page, 'replace', { id, revision, markdown });
  await expect(boxes()).toContainText('as it is');
  await boxes().getByRole('link', { name: 'Source › Part' }).click();
  await expect(here.page.getByRole('article', { name: 'Source' })).toBeVisible();
  await expect
    .poll(() => here.page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].length))
    .toBe(1);
});

test('opens by keyboard, too', async () => {
  await openMarkdown(here.page, 'Keys', 'see ![[Source]]\n');
  await clickBehind(here.page, 'see ');
  await here.page.keyboard.press('Control+Enter');
  await expect(here.page.getByRole('article', { name: 'Source' })).toBeVisible();
});

test('a circle of embeds ends', async () => {
  await add('Ring', 'of rings ![[Chain]]\n');
  await openMarkdown(here.page, 'Chain', 'of chains ![[Ring]]\n');
  await expect(boxes().first()).toContainText('of rings');
  await expect(boxes().nth(1)).toContainText('shown around here already');
  await expect(boxes()).toHaveCount(2);
});
