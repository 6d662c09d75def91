import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '../test';
import { bench } from 'vitest';
import { DECK_FORMATS } from '#core/talk/deck';
import { createFileStorage } from '#host/storage/create-file-storage';
import { makeRecord, testId } from '#host/storage/testing/make-record';
import { buildApp } from '../../scripts/build.mjs';
import { withDisplay } from '../../scripts/display.mjs';
import { electronPath } from '../../scripts/electron-path.mjs';
import { provideElectron } from '../../scripts/electron-runtime.mjs';
import { provideRealTools } from '../../scripts/real-tools.mjs';
import { isRoot } from '../real/run-tool';
import { makeFolder, startOutloud, waitUntilSaved } from '../window';
import { median, share, spread } from './figures';
import { placeCursor, watchFocus, watchKeys, watchOpening } from './in-the-page';
import { longTalk, SLIDES, TYPED_AT } from './long-talk';
import { measurePresenting } from './measure-presenting';

const ROUNDS = Number(process.env['OUTLOUD_BENCH_ROUNDS'] ?? 5);
const TEXT = 'so the audience sees at once what it is all about and why ';
const BETWEEN_KEYS_MS = 60;
const REST_MS = 1_500;
/** Keys pressed in the outline in each round. */
const STEPS = 40;
const CLI = join(import.meta.dirname, '../../out/cli/outloud.js');
const once = { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 };

const LONG = 'A long talk';
const SMALL = 'A small talk';

async function makeTalks(folder: string): Promise<void> {
  const storage = await createFileStorage(folder);
  const talk = (number: number, title: string, slides: number) =>
    makeRecord(testId(number), {
      kind: 'talk',
      title,
      stage: 'ready',
      document: longTalk(title, slides),
    });
  await storage.write([talk(1, LONG, SLIDES), talk(2, SMALL, 10)]);
  await storage.close();
}

/** How long a program took, in milliseconds; NaN where it failed. */
async function run(args: readonly string[], cwd: string): Promise<number> {
  const since = performance.now();
  const env = { ...process.env, ...(isRoot && { CHROME_NO_SANDBOX: '1' }) };
  const program = spawn(process.execPath, args, { cwd, stdio: 'ignore', env });
  const code = await new Promise((resolve) => program.once('close', resolve));
  return code === 0 ? performance.now() - since : NaN;
}

/** Writing the talk's slides in each format, beside what Marp takes to make its own of them. */
async function measureWriting(home: string, report: string[]): Promise<void> {
  const tools = await provideRealTools();
  // All of them, for an Electron that root starts may need to go without its sandbox.
  Object.assign(process.env, tools);
  const times = new Map<string, number[]>();
  const note = async (name: string, args: readonly string[]): Promise<void> => {
    times.set(name, [...(times.get(name) ?? []), await run(args, home)]);
  };
  const library = ['--library', join(home, 'library')];
  const marp = [tools['OUTLOUD_MARP'] ?? '', '--no-stdin', join(home, 'marp', 'a-long-talk.md')];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const format of DECK_FORMATS) {
      const out = join(home, format);
      mkdirSync(out, { recursive: true });
      const deck = [CLI, 'deck', testId(1), '--format', format, '--out', out, ...library];
      await note(`outloud deck --format ${format}`, deck);
    }
    await note('Marp CLI, HTML', marp);
    await note('Marp CLI, PDF', [...marp, '--pdf', '--allow-local-files']);
  }
  const least = median(times.get('Marp CLI, HTML') ?? []);
  for (const [name, all] of times) {
    const told = all.some(Number.isNaN)
      ? 'it failed'
      : `${spread(all)}; ${(median(all) / least).toFixed(2)} times Marp’s HTML`;
    report.push(`  ${name}: ${told}`);
  }
}

async function openTalk(page: Page, title: string): Promise<number> {
  await watchOpening(page, title);
  await page.getByRole('option', { name: title }).click();
  const { ready } = await page.evaluate(() => window.shownTime);
  await page.waitForTimeout(REST_MS);
  return ready;
}

/** Types on a slide and walks through the outline; milliseconds of each key. */
async function workOn(page: Page): Promise<Readonly<Record<string, number[]>>> {
  const noted = async (act: () => Promise<void>): Promise<number[]> => {
    await page.waitForTimeout(REST_MS);
    await page.evaluate(() => {
      window.typedTimes = [];
    });
    await act();
    await page.waitForTimeout(REST_MS);
    return page.evaluate(() => window.typedTimes);
  };
  await placeCursor(page, TYPED_AT);
  const typed = await noted(() => page.keyboard.type(TEXT, { delay: BETWEEN_KEYS_MS }));
  await waitUntilSaved(page);
  const outline = page.getByRole('complementary', { name: 'Outline' });
  await outline.getByRole('treeitem').first().focus();
  const walked = await noted(async () => {
    for (let step = 0; step < STEPS; step += 1) {
      await page.keyboard.press('ArrowDown', { delay: BETWEEN_KEYS_MS });
    }
  });
  return { 'a key on a slide': typed, 'a step in the outline': walked };
}

async function measureWindow(page: Page, report: string[]): Promise<void> {
  const opened: Record<string, number[]> = { [LONG]: [], [SMALL]: [] };
  const used: Record<string, Record<string, number[]>> = { [LONG]: {}, [SMALL]: {} };
  await watchKeys(page);
  await watchFocus(page);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const title of [SMALL, LONG]) {
      opened[title]?.push(await openTalk(page, title));
      for (const [what, times] of Object.entries(await workOn(page))) {
        const all = used[title] ?? {};
        all[what] = [...(all[what] ?? []), ...times];
      }
    }
  }
  report.push(
    `  from the click until it can be written in: ${spread(opened[LONG] ?? [])}; a talk of 10 slides ${spread(opened[SMALL] ?? [])}`,
  );
  for (const [what, times] of Object.entries(used[LONG] ?? {})) {
    const small = used[SMALL]?.[what] ?? [];
    report.push(
      `  ${what}: p50 ${share(times, 0.5).toFixed(1)}, p95 ${share(times, 0.95).toFixed(1)}, longest ${share(times, 1).toFixed(1)}; a talk of 10 slides p95 ${share(small, 0.95).toFixed(1)}`,
    );
  }
}

/** Prints what was measured till now. */
function tell(report: string[]): void {
  process.stdout.write(`${report.splice(0).join('\n')}\n`);
}

/** A talk of 200 slides: written as slides, opened, planned and given. */
async function measure(): Promise<void> {
  const home = makeFolder('deck');
  await makeTalks(join(home, 'library'));
  mkdirSync(join(home, 'profile'));
  writeFileSync(
    join(home, 'profile', 'settings.json'),
    JSON.stringify({ reopen: join(home, 'library') }),
  );
  await provideElectron();
  await buildApp();
  const report = [`a talk of ${SLIDES} slides; ms, median of ${ROUNDS} rounds (from–to)`];
  await withDisplay(async (env) => {
    // PDF is printed by Electron.
    Object.assign(process.env, env, { ELECTRON_EXEC_PATH: electronPath() });
    await measureWriting(home, report);
    tell(report);
    const { app, page } = await startOutloud(join(home, 'profile'));
    await page.getByRole('option').first().waitFor();
    await openTalk(page, SMALL);
    await measureWindow(page, report);
    tell(report);
    const open = { long: () => openTalk(page, LONG), small: () => openTalk(page, SMALL) };
    report.push(...(await measurePresenting({ app, page }, home, ROUNDS, open)));
    await app.close();
  });
  tell(report);
  rmSync(home, { recursive: true });
}

bench('deck', measure, once);
