import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './test';
import { expectAccessible } from './accessible';
import { outloudJson } from './command-line';
import { oneWindow } from './one-window';
import { openMarkdown } from './source-window';
import { makeFolder } from './window';

const here = oneWindow('powerpoint-and-pdf');
const folder = makeFolder('powerpoint-and-pdf-out');
const slides = join(folder, 'slides');

const TALK = `## Boxes

\`\`\`mermaid
flowchart LR
  A --> B
\`\`\`

:::notes
Walk along the boxes.
:::

### A sum

$$
\\sum_{i=1}^n i
$$
`;

test('a talk becomes PowerPoint and PDF, drawn by the window', async () => {
  const { page } = here;
  mkdirSync(slides);
  const talk = await openMarkdown(page, 'Drawn', TALK, { kind: 'talk' });
  await page.getByRole('button', { name: 'Export Slides…' }).click();
  const deck = page.getByRole('dialog', { name: 'Export slides' });
  await deck.getByRole('textbox', { name: 'Folder' }).fill(slides);
  await deck.getByRole('combobox', { name: 'Format' }).selectOption('PowerPoint');
  await expect(deck).toContainText('drawn.pptx');
  await expect(deck.getByRole('alert')).toHaveCount(0);
  await expectAccessible(page, 'slides for PowerPoint');
  await deck.getByRole('combobox', { name: 'Format' }).selectOption('PDF');
  await deck
    .getByRole('combobox', { name: 'What' })
    .selectOption('Three slides a page, with notes');
  await expect(deck).toContainText('drawn-handout.pdf');
  await deck.getByRole('combobox', { name: 'Paper' }).selectOption('A4');
  await deck.getByRole('combobox', { name: 'Look' }).selectOption('Dark');
  await expect(deck).toContainText('drawn-handout.pdf');
  await expectAccessible(page, 'slides as PDF');
  await deck.getByRole('button', { name: 'Export' }).click();
  await expect(deck.getByRole('button', { name: 'Done' })).toBeFocused();
  await page.keyboard.press('Enter');
  expect(readFileSync(join(slides, 'drawn-handout.pdf')).subarray(0, 5).toString()).toBe('%PDF-');

  // A command that finds the library open has the window draw.
  const written = await outloudJson<{ files: string[]; warnings: string[] }>([
    'deck',
    talk,
    '--format',
    'powerpoint',
    '--out',
    slides,
    '--library',
    here.library,
  ]);
  expect(written).toMatchObject({ files: ['drawn.pptx'], warnings: [] });
});
