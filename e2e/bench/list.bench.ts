import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '../test';
import { bench } from 'vitest';
import { buildApp } from '../../scripts/build.mjs';
import { withDisplay } from '../../scripts/display.mjs';
import { provideElectron } from '../../scripts/electron-runtime.mjs';
import { makeFolder, startOutloud } from '../window';
import { median, share, spread } from './figures';
import { scrollText, watchAnswer, watchKeys } from './in-the-page';
import { FIFTH, makeRows } from './make-rows';

/** The first is what the others are compared with. */
const SIZES = (process.env['OUTLOUD_BENCH_SIZES'] ?? '1000,100000').split(',').map(Number);
const ROUNDS = Number(process.env['OUTLOUD_BENCH_ROUNDS'] ?? 5);
const LIMIT_MS = 600_000;
const REST_MS = 400;
const once = { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 };

/** Milliseconds of each thing that was done, by its name. */
type Times = Map<string, number[]>;

/** What is done with a list, and what is painted when it is done. */
interface Deed {
  readonly name: string;
  /** Before it, not measured. */
  readonly prepare?: (page: Page) => Promise<void>;
  readonly run: (page: Page) => Promise<void>;
  readonly answer: { readonly selector: string; readonly text: string };
}

const STATUS = '[role="status"]';
const HEADING = 'h1 + p';
const rows = (page: Page): Locator => page.getByRole('listbox', { name: 'Everything' });
const count = (size: number): string => size.toLocaleString('en');

async function openSorting(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sort the list' }).click();
  await page.getByRole('menuitemradio', { name: 'Title' }).waitFor();
}

async function sortBy(page: Page, order: string): Promise<void> {
  await page.getByRole('menuitemradio', { name: order }).click();
}

async function offerTag(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Filter the list' }).click();
  await page.getByRole('combobox', { name: 'Tag', exact: true }).fill(FIFTH);
  await page.getByRole('option', { name: FIFTH, exact: true }).waitFor();
}

async function closeFilter(page: Page): Promise<void> {
  const menu = page.getByRole('dialog', { name: 'Filter the list' });
  await menu.getByRole('button', { name: 'Clear' }).click();
  await page.getByRole('button', { name: 'Done' }).click();
  await rows(page).waitFor();
}

/** @param place of the first row when the list is sorted by title */
function deedsWith(size: number, place: number): readonly Deed[] {
  const all = { selector: STATUS, text: `${count(size)} selected` };
  return [
    {
      name: 'all selected',
      prepare: async (page) => rows(page).focus(),
      run: async (page) => page.keyboard.press('Control+a'),
      answer: all,
    },
    {
      name: 'selected no more',
      prepare: async (page) => rows(page).focus(),
      run: async (page) => page.keyboard.press('Escape'),
      answer: { selector: '[role="option"][aria-selected="false"]', text: '' },
    },
    {
      name: 'to the last row',
      prepare: async (page) => rows(page).focus(),
      run: async (page) => page.keyboard.press('Control+End'),
      answer: { selector: `[aria-posinset="${size}"][data-active]`, text: '' },
    },
    {
      name: 'to the first row',
      prepare: async (page) => rows(page).focus(),
      run: async (page) => page.keyboard.press('Control+Home'),
      answer: { selector: '[aria-posinset="1"][data-active]', text: '' },
    },
    {
      name: 'filtered by a tag',
      prepare: offerTag,
      run: async (page) => page.getByRole('option', { name: FIFTH, exact: true }).click(),
      answer: { selector: HEADING, text: count(size / 5) },
    },
    {
      name: 'filtered no more',
      run: closeFilter,
      answer: { selector: HEADING, text: count(size) },
    },
    {
      name: 'sorted by title',
      prepare: openSorting,
      run: async (page) => sortBy(page, 'Title'),
      answer: { selector: `[aria-posinset="${place}"][data-active]`, text: '' },
    },
    {
      name: 'sorted by date',
      prepare: openSorting,
      run: async (page) => sortBy(page, 'Last changed'),
      answer: { selector: '[aria-posinset="1"][data-active]', text: '' },
    },
  ];
}

async function measureDeeds(page: Page, deeds: readonly Deed[], times: Times): Promise<void> {
  for (const { name, prepare, run, answer } of deeds) {
    await prepare?.(page);
    await page.waitForTimeout(REST_MS);
    await watchAnswer(page, answer.selector, answer.text);
    await run(page);
    add(times, name, await page.evaluate(() => window.answerTime));
    await page.waitForTimeout(REST_MS);
  }
}

/** Letters typed into a field, each to its paint. */
async function measureLetters(page: Page, field: Locator): Promise<number[]> {
  await field.focus();
  await page.evaluate(() => {
    window.typedTimes = [];
  });
  await page.keyboard.type('tag and more', { delay: 80 });
  await page.waitForTimeout(REST_MS);
  const typed = await page.evaluate(() => window.typedTimes);
  await field.fill('');
  // Closes what the field proposes.
  await page.keyboard.press('Tab');
  return typed;
}

/** What is done with one entry in five: milliseconds until the list shows it. */
async function measureBulk(page: Page, times: Times): Promise<void> {
  await offerTag(page);
  await page.getByRole('option', { name: FIFTH, exact: true }).click();
  await page.getByRole('button', { name: 'Done' }).click();
  await rows(page).focus();
  await page.keyboard.press('Control+a');
  const during = async (name: string, run: () => Promise<void>, end: () => Promise<void>) => {
    const since = performance.now();
    await run();
    await end();
    add(times, name, performance.now() - since);
  };
  const alerts = page.getByRole('alert');
  await page.getByRole('button', { name: 'Tags…' }).click();
  await page.getByRole('combobox', { name: 'Add a tag' }).fill('everywhere');
  await during(
    'one in five tagged',
    async () => page.getByRole('button', { name: 'Add', exact: true }).click(),
    async () => {
      await rows(page).getByText('#everywhere').first().waitFor({ timeout: LIMIT_MS });
      await alerts.filter({ hasText: 'tagged #everywhere' }).waitFor({ timeout: LIMIT_MS });
    },
  );
  await during(
    'that taken back',
    async () => alerts.getByRole('button', { name: 'Undo' }).last().click(),
    async () =>
      rows(page).getByText('#everywhere').first().waitFor({ state: 'detached', timeout: LIMIT_MS }),
  );
}

function add(times: Times, name: string, ...more: readonly number[]): void {
  times.set(name, [...(times.get(name) ?? []), ...more]);
}

async function measureSize(home: string, size: number): Promise<Times> {
  const folder = join(home, `${size}`);
  mkdirSync(folder);
  const place = await makeRows(join(folder, 'library'), size);
  mkdirSync(join(folder, 'profile'));
  writeFileSync(
    join(folder, 'profile', 'settings.json'),
    JSON.stringify({ reopen: join(folder, 'library') }),
  );
  const times: Times = new Map();
  const { app, page } = await startOutloud(join(folder, 'profile'));
  await page.getByText(count(size)).first().waitFor({ timeout: LIMIT_MS });
  await rows(page).waitFor();
  await watchKeys(page);
  for (let round = 0; round < ROUNDS; round += 1) {
    const frames = await scrollText(page, '[role="listbox"]', 400);
    add(times, 'a frame while scrolling, p95', share(frames, 0.95));
    await measureDeeds(page, deedsWith(size, place), times);
    const search = await measureLetters(
      page,
      page.getByRole('combobox', { name: 'Search everything' }),
    );
    add(times, 'a letter in the search', ...search);
    await page.getByRole('button', { name: 'Filter the list' }).click();
    const tag = await measureLetters(
      page,
      page.getByRole('combobox', { name: 'Tag', exact: true }),
    );
    add(times, 'a letter in the filter', ...tag);
    await page.getByRole('button', { name: 'Done' }).click();
  }
  await measureBulk(page, times);
  await app.close();
  return times;
}

/** What a list of many entries does, beside one of few. */
async function measure(): Promise<void> {
  const home = makeFolder('list');
  await provideElectron();
  await buildApp();
  const found: Times[] = [];
  await withDisplay(async (env) => {
    Object.assign(process.env, env);
    for (const size of SIZES) found.push(await measureSize(home, size));
  });
  const names = [...(found[0]?.keys() ?? [])];
  const report = [`ms until it is painted, median (from–to), with ${SIZES.map(count).join(' | ')}`];
  for (const name of names) {
    const each = found.map((times) => spread(times.get(name) ?? []));
    const [few = [], many = []] = [found[0]?.get(name), found.at(-1)?.get(name)];
    report.push(`  ${name}: ${each.join(' | ')}; ${(median(many) / median(few)).toFixed(1)} times`);
  }
  process.stdout.write(`${report.join('\n')}\n`);
  rmSync(home, { recursive: true });
}

bench('list', measure, once);
