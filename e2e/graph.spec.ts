import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from './test';
import { outloud } from './command-line';
import {
  answerDialog,
  entryText,
  gatherComplaints,
  makeFolder,
  pressShortcut,
  startOutloud,
  type Running,
} from './window';

const NOTES: Readonly<Record<string, string>> = {
  'hub.md': '# Hub\n\nLeads to [[One]], [[Two]] and [[Three]].\n',
  'one.md': '---\ntags: [near]\n---\n\n# One\n\nBack to the [[Hub]].\n',
  'two.md': '# Two\n\nOn to [[Far]].\n',
  'three.md': '# Three\n\nNothing more.\n',
  'far.md': '# Far\n\nThe end.\n',
  'alone.md': '# Alone\n\nNo link at all.\n',
};

async function openGraph(folder: string): Promise<Running> {
  mkdirSync(join(folder, 'notes'));
  for (const [name, text] of Object.entries(NOTES)) {
    writeFileSync(join(folder, 'notes', name), text);
  }
  await outloud(['import', join(folder, 'notes'), '--library', join(folder, 'library')]);
  const running = await startOutloud(join(folder, 'profile'));
  await answerDialog(running, [join(folder, 'library')]);
  await running.page.getByRole('button', { name: 'Open a Library…' }).click();
  await running.page.getByRole('button', { name: /^Graph/ }).click();
  return running;
}

const stop = (page: Page): Locator => page.getByRole('button', { name: 'Stop Layout' });

/** The layout is at rest, and so is the camera that keeps all of it in sight. */
async function waitForRest(page: Page): Promise<void> {
  await expect(page.locator('[data-camera]')).toHaveAttribute('aria-busy', 'false');
}

/** From where the picture is seen. */
async function cameraOf(picture: Locator): Promise<{ x: number; y: number; scale: number }> {
  const [x = 0, y = 0, scale = 0] = ((await picture.getAttribute('data-camera')) ?? '')
    .split(' ')
    .map(Number);
  return { x, y, scale };
}

async function boxOf(picture: Locator) {
  const box = await picture.boundingBox();
  if (box === null) throw new Error('The picture is not shown.');
  return { ...box, middle: { x: box.x + box.width / 2, y: box.y + box.height / 2 } };
}

/** Moves the pointer over the picture until it is on an entry. */
async function findNode(page: Page, picture: Locator): Promise<{ x: number; y: number }> {
  const box = await boxOf(picture);
  for (let y = box.y + 20; y < box.y + box.height - 20; y += 12) {
    for (let x = box.x + 20; x < box.x + box.width - 20; x += 12) {
      await page.mouse.move(x, y);
      if ((await picture.getAttribute('data-pointing')) !== null) return { x, y };
    }
  }
  throw new Error('No entry was met.');
}

test('the graph', async () => {
  test.setTimeout(180_000);
  const running = await openGraph(makeFolder('graph'));
  const { app, page } = running;
  const complaints: string[] = [];
  gatherComplaints(page, complaints);
  const graph = page.getByRole('region', { name: 'Graph' });
  const picture = graph.locator('[data-camera]');
  const status = graph.getByRole('status');
  await expect(status).toContainText('6 entries and 5 links');
  await waitForRest(page);

  await test.step('comes nearer with wheel, buttons and keys, and shows all again', async () => {
    const whole = await cameraOf(picture);
    const { middle } = await boxOf(picture);
    const before = await picture.screenshot();
    await page.mouse.move(middle.x + 90, middle.y + 40);
    await page.mouse.wheel(0, -300);
    await expect.poll(async () => (await cameraOf(picture)).scale).toBeGreaterThan(whole.scale);
    const near = await cameraOf(picture);
    // What is under the pointer stays there.
    expect(near.x + 90 / near.scale).toBeCloseTo(whole.x + 90 / whole.scale, 0);
    await expect.poll(async () => (await picture.screenshot()).equals(before)).toBe(false);
    await graph.getByRole('button', { name: 'Zoom out' }).click();
    await expect.poll(async () => (await cameraOf(picture)).scale).toBeLessThan(near.scale);
    await graph.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(async () => (await cameraOf(picture)).scale).toBeCloseTo(near.scale, 2);
    await picture.focus();
    await page.keyboard.press('+');
    await expect.poll(async () => (await cameraOf(picture)).scale).toBeGreaterThan(near.scale);
    await page.keyboard.press('-');
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await cameraOf(picture)).x).toBeGreaterThan(near.x);
    await page.keyboard.press('0');
    await expect.poll(() => cameraOf(picture)).toEqual(whole);
  });

  await test.step('a drag moves the picture, or the entry under it', async () => {
    const whole = await cameraOf(picture);
    const box = await boxOf(picture);
    await page.mouse.move(box.x + 6, box.y + 6);
    await page.mouse.down();
    await page.mouse.move(box.x + 86, box.y + 36, { steps: 4 });
    await page.mouse.up();
    const moved = await cameraOf(picture);
    expect(moved.x).toBeCloseTo(whole.x - 80 / whole.scale, 0);
    expect(moved.y).toBeCloseTo(whole.y - 30 / whole.scale, 0);
    await graph.getByRole('button', { name: 'Show all' }).click();

    const node = await findNode(page, picture);
    await page.mouse.down();
    await page.mouse.move(node.x + 60, node.y + 50, { steps: 6 });
    await expect(stop(page)).toBeEnabled();
    await page.mouse.up();
    await waitForRest(page);
    // It was no click.
    await expect(graph).toBeVisible();
    await graph.getByRole('button', { name: 'Show all' }).click();
  });

  await test.step('the layout stops and goes on', async () => {
    // Another choice is laid out anew.
    await graph.getByRole('switch', { name: 'Orphans' }).click({ force: true });
    await stop(page).click();
    await expect(graph.getByRole('button', { name: 'Continue Layout' })).toBeEnabled();
    const stopped = await picture.screenshot();
    await page.waitForTimeout(300);
    expect((await picture.screenshot()).equals(stopped)).toBe(true);
    await graph.getByRole('button', { name: 'Continue Layout' }).click();
    await expect(stop(page)).toBeEnabled();
    await waitForRest(page);
    expect((await picture.screenshot()).equals(stopped)).toBe(false);
  });

  await test.step('shows what is chosen: a tag, kinds, entries with links', async () => {
    await expect(status).toContainText('5 entries and 5 links');
    await graph.getByRole('combobox', { name: 'Tag' }).click();
    await page.getByRole('option', { name: 'near', exact: true }).click();
    await expect(status).toContainText('1 entry and 0 links');
    // Chosen once more, it is chosen no longer.
    await graph.getByRole('combobox', { name: 'Tag' }).click();
    await page.getByRole('option', { name: 'near', exact: true }).click();
    await expect(status).toContainText('5 entries and 5 links');
    await graph.getByRole('button', { name: 'Notes' }).click();
    await expect(graph).toContainText('Nothing to show');
    await graph.getByRole('button', { name: 'Notes' }).click();
  });

  await test.step('an entry with what is around it', async () => {
    await page.getByRole('option', { name: 'One' }).click();
    await expect(status).toContainText('“One” is marked');
    await graph.getByText('Around one entry').click();
    await expect(status).toContainText('2 entries and 2 links');
    await graph.getByRole('radiogroup', { name: 'Links away' }).getByText('2').click();
    await expect(status).toContainText('4 entries');
    await graph.getByText('Whole library').click();
  });

  await test.step('a click opens, and so does Enter', async () => {
    await waitForRest(page);
    await graph.getByRole('button', { name: 'Show all' }).click();
    const { x, y } = await findNode(page, picture);
    await page.mouse.click(x, y);
    await expect(page.getByRole('article')).toBeVisible();
    await page.getByRole('button', { name: /^Graph/ }).click();
    await page.getByRole('option', { name: 'Two' }).click();
    await expect(status).toContainText('“Two” is marked');
    await picture.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('article', { name: 'Two' })).toBeVisible();
  });

  await test.step('opening by title leads to the text, and so does the search', async () => {
    await page.getByRole('button', { name: /^Graph/ }).click();
    await pressShortcut(running, 'P');
    await page.getByRole('textbox', { name: 'Open by title' }).fill('three');
    await expect(page.getByRole('dialog').getByText('Two', { exact: true })).toBeHidden();
    await page.getByRole('button', { name: /^Three Note/ }).press('Enter');
    await expect(page.getByRole('article', { name: 'Three' })).toBeVisible();
    await expect(entryText(page)).toContainText('Nothing more.');
    await page.getByRole('button', { name: /^Graph/ }).click();
    await page.getByRole('combobox', { name: 'Search everything' }).fill('far');
    await page.getByRole('option').filter({ hasText: 'The end.' }).click();
    await expect(page.getByRole('article', { name: 'Far' })).toBeVisible();
  });

  expect(complaints).toEqual([]);
  await app.close();
});
