import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type Page } from '../test';
import { bench } from 'vitest';
import { toHtml } from '#core/document/to-html';
import type { DocumentNode } from '#core/document/document';
import { createFileStorage } from '#host/storage/create-file-storage';
import { makeRecord, testId } from '#host/storage/testing/make-record';
import { build } from 'vite';
import { buildApp } from '../../scripts/build.mjs';
import { withDisplay } from '../../scripts/display.mjs';
import { electronPath } from '../../scripts/electron-path.mjs';
import { electronSwitches, provideElectron } from '../../scripts/electron-runtime.mjs';
import { makeFolder, pressShortcut, startOutloud, waitUntilSaved } from '../window';
import { share, spread } from './figures';
import { placeCursor, turnWheel, watchKeys, watchOpening } from './in-the-page';
import { longNote, PLACES, WORDS } from './long-note';

const ROUNDS = Number(process.env['OUTLOUD_BENCH_ROUNDS'] ?? 5);
const OPENINGS = 12;
/** Typed in each place in each round, as fast as a good typist. */
const TEXT =
  'so the answer is there before the question was asked, and that is what we want to see ';
const BETWEEN_KEYS_MS = 60;
/** Pixels that a wheel turned fast moves at once. */
const SCROLLED = 300;
const MOUSE = { x: 800, y: 500 } as const;
const REST_MS = 1_500;
const BARE = join(import.meta.dirname, 'bare-editor');
const once = { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 };

const LONG = 'A long note';
const SMALL = ['A small note', 'Another small note'] as const;

/** A library of a long note and two small ones. */
async function makeNotes(folder: string, document: DocumentNode): Promise<void> {
  const storage = await createFileStorage(folder);
  const small = SMALL.map((title, at) =>
    makeRecord(testId(at + 2), { title, document: longNote(title, 250) }),
  );
  await storage.write([makeRecord(testId(1), { title: LONG, document }), ...small]);
  await storage.close();
}

/** A bare TipTap editor with the same text. */
async function startBare(home: string, document: DocumentNode) {
  const outDir = join(home, 'bare-page');
  await build({
    root: BARE,
    base: './',
    logLevel: 'warn',
    build: { outDir, modulePreload: false },
  });
  const app = await _electron.launch({
    executablePath: electronPath(),
    args: [...electronSwitches(), `--user-data-dir=${join(home, 'bare')}`, BARE],
    env: { ...process.env, OUTLOUD_BARE_EDITOR: join(outDir, 'index.html') },
  });
  const page = await app.firstWindow();
  await page.waitForFunction(() => 'openText' in window);
  await page.evaluate((html) => window.openText(html), toHtml(document));
  return { app, page };
}

async function openNote(page: Page, title: string) {
  await watchOpening(page, title);
  await page.getByRole('option', { name: title }).click();
  return page.evaluate(() => window.shownTime);
}

/** Types the text and tells how long each key took. */
async function typeIn(page: Page, place: string): Promise<number[]> {
  await page.bringToFront();
  await placeCursor(page, place);
  await page.waitForTimeout(REST_MS);
  await page.evaluate(() => {
    window.typedTimes = [];
  });
  await page.keyboard.type(TEXT, { delay: BETWEEN_KEYS_MS });
  await page.waitForTimeout(REST_MS);
  const times = await page.evaluate(() => window.typedTimes);
  if (times.length !== TEXT.length)
    throw new Error(`${times.length} keys were shown in “${place}”.`);
  return times;
}

async function measureTyping(page: Page, bare: Page, report: string[]): Promise<void> {
  await watchKeys(page);
  await watchKeys(bare);
  const rounds = Array.from({ length: ROUNDS }, (_, round) => round);
  const ours = new Map<string, number[][]>();
  const theirs = new Map<string, number[][]>();
  for (const _ of rounds) {
    for (const [name, place] of Object.entries(PLACES)) {
      ours.set(name, [...(ours.get(name) ?? []), await typeIn(page, place)]);
      await waitUntilSaved(page);
      theirs.set(name, [...(theirs.get(name) ?? []), await typeIn(bare, place)]);
    }
  }
  for (const name of Object.keys(PLACES)) {
    const [mine, least] = [ours.get(name) ?? [], theirs.get(name) ?? []];
    const at = (part: number, all: number[][]) => spread(all.map((times) => share(times, part)));
    const ratio = share(mine.flat(), 0.95) / share(least.flat(), 0.95);
    report.push(
      `  ${name}: p50 ${at(0.5, mine)}, p95 ${at(0.95, mine)}, longest ${share(mine.flat(), 1).toFixed(1)}`,
      `    bare TipTap: p50 ${at(0.5, least)}, p95 ${at(0.95, least)}, longest ${share(least.flat(), 1).toFixed(1)}; ${ratio.toFixed(2)} times at p95 (aim 1.3)`,
    );
  }
}

async function measureOpening(page: Page, report: string[]): Promise<void> {
  const [small, long]: Awaited<ReturnType<typeof openNote>>[][] = [[], []];
  for (let at = 0; at < OPENINGS; at += 1) {
    small?.push(await openNote(page, SMALL[at % 2] ?? SMALL[0]));
    await page.waitForTimeout(REST_MS);
    long?.push(await openNote(page, LONG));
    await page.waitForTimeout(REST_MS);
  }
  for (const [what, name, aim] of [
    ['seen', 'the first screen', ' (aim 1.5)'],
    ['ready', 'it can be written in', ''],
  ] as const) {
    // The first of each warms up.
    const [least = [], most = []] = [small, long].map((all) =>
      (all ?? []).slice(1).map((times) => times[what]),
    );
    const ratio = (share(most, 0.5) / share(least, 0.5)).toFixed(2);
    report.push(
      `  from the click until ${name}: ${spread(most)}`,
      `    a small note ${spread(least)}; ${ratio} times${aim}`,
    );
  }
}

async function measureScrolling(page: Page, bare: Page, report: string[]): Promise<void> {
  const selector = '[aria-label="Text of the entry"]';
  const [ours, theirs]: [number[][], number[][]] = [[], []];
  // Who turns the wheel has the mouse over the text.
  for (const one of [page, bare]) await one.mouse.move(MOUSE.x, MOUSE.y);
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.bringToFront();
    ours.push(await turnWheel(page, selector, SCROLLED));
    await bare.bringToFront();
    theirs.push(await turnWheel(bare, selector, SCROLLED));
  }
  const [mine, least] = [ours, theirs].map((all) => all.map((times) => share(times, 0.95)));
  const ratio = share(ours.flat(), 0.95) / share(theirs.flat(), 0.95);
  report.push(
    `  a frame while the wheel is turned: p95 ${spread(mine ?? [])}, longest ${share(ours.flat(), 1).toFixed(1)}`,
    `    bare TipTap: p95 ${spread(least ?? [])}, longest ${share(theirs.flat(), 1).toFixed(1)}; ${ratio.toFixed(2)} times at p95`,
  );
}

/** Writing in a long note as in daily use, beside a bare TipTap editor with the same text. */
async function measure(): Promise<void> {
  const home = makeFolder('typing');
  const document = longNote(LONG);
  await makeNotes(join(home, 'library'), document);
  mkdirSync(join(home, 'profile'));
  writeFileSync(
    join(home, 'profile', 'settings.json'),
    JSON.stringify({ reopen: join(home, 'library') }),
  );
  await provideElectron();
  await buildApp();
  const report = [`a note of ${WORDS} words; ms, median of ${ROUNDS} rounds by turns (from–to)`];
  await withDisplay(async (env) => {
    Object.assign(process.env, env);
    const { app, page } = await startOutloud(join(home, 'profile'));
    await page.getByRole('option').first().waitFor();
    await page.getByRole('option', { name: SMALL[0] }).click();
    await page.getByRole('article', { name: SMALL[0] }).waitFor();
    await pressShortcut({ app, page }, 'O', ['control', 'shift']);
    await page.getByRole('complementary', { name: 'Contents' }).waitFor();
    await measureOpening(page, report);
    await page.getByRole('complementary', { name: 'Contents' }).waitFor();
    const bare = await startBare(home, document);
    await measureTyping(page, bare.page, report);
    await measureScrolling(page, bare.page, report);
    await bare.app.close();
    await app.close();
  });
  process.stdout.write(`${report.join('\n')}\n`);
  rmSync(home, { recursive: true });
}

bench('typing', measure, once);
