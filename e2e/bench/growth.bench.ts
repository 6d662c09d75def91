import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '../test';
import { bench } from 'vitest';
import type { Api } from '#contract/calls/api';
import { openApp } from '#host/open-app';
import { buildApp } from '../../scripts/build.mjs';
import { withDisplay } from '../../scripts/display.mjs';
import { provideElectron } from '../../scripts/electron-runtime.mjs';
import { makeFolder, startOutloud } from '../window';
import { median, share } from './figures';
import { watchAnswer } from './in-the-page';
import { makeYears } from './make-years';

const SIZE = Number(process.env['OUTLOUD_BENCH_SIZES'] ?? '50000');
const ROUNDS = Number(process.env['OUTLOUD_BENCH_ROUNDS'] ?? 20);
/** Where the library is kept for next time; made anew and removed when left out. */
const KEPT = process.env['OUTLOUD_BENCH_FOLDER'];
const LIMIT_MS = 600_000;
const REST_MS = 300;
const once = { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 };

const CALLS: Readonly<Record<string, (api: Api) => Promise<unknown>>> = {
  home: (api) => api.home.page(),
  'a year of activity': (api) => api.home.activity({ year: 2026 }),
  skills: (api) => api.growth.skills(),
  reviews: (api) => api.growth.ledger({ most: 100 }),
  wins: (api) => api.growth.wins({ from: null, to: null }),
  practice: (api) => api.practice.list(),
  'explaining from memory': (api) => api.recall.queue(),
  criteria: (api) => api.criteria.overview(),
  'the packet of a quarter': (api) =>
    api.conversation.packet({ from: '2026-07-01', to: '2026-09-30' }),
  'the conversation that is due': (api) => api.conversation.reminder(),
};

interface View {
  readonly name: string;
  readonly run: (page: Page) => Promise<void>;
  /** What is painted when the view is there. */
  readonly answer: readonly [selector: string, text: string];
}

/** The pane that the views are in. */
const LIST = '[aria-label="Entries"]';

const tab = (name: string, answer: View['answer']): View => ({
  name,
  run: (page) => page.getByRole('radiogroup').getByText(name, { exact: true }).click(),
  answer,
});

const VIEWS: readonly View[] = [
  {
    name: 'Home',
    run: (page) => page.getByRole('button', { name: 'Home', exact: true }).click(),
    answer: ['[aria-label="Home"] svg[role="img"] desc', 'entries on'],
  },
  {
    name: 'Skills',
    run: (page) => page.getByRole('button', { name: 'Growth', exact: true }).click(),
    answer: ['svg[role="img"] title', 'Breadth and depth'],
  },
  tab('Reviews', [LIST, 'from somebody more experienced']),
  tab('Wins', [LIST, 'Show More of']),
  tab('Practice', ['section[aria-label="Logs"]', 'Logs']),
  tab('Explain', ['section[aria-label="Due"]', 'Due']),
  tab('Criteria', ['dl[aria-label="Traits"]', 'wnership']),
  tab('Conversation', [LIST, 'Offers and raises']),
];

function tell(name: string, times: readonly number[]): string {
  return `  ${name}: median ${median(times).toFixed(1)}, p95 ${share(times, 0.95).toFixed(1)} ms`;
}

/** What the calls take in this process, without a window. */
async function measureCalls(library: string): Promise<readonly string[]> {
  const app = openApp({ wait: 0, sampleFolder: '' });
  await app.api.library.open({ folder: library });
  const told: string[] = [];
  for (const [name, call] of Object.entries(CALLS)) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const since = performance.now();
      await call(app.api);
      times.push(performance.now() - since);
    }
    told.push(tell(name, times));
  }
  await app.close();
  return told;
}

/** What a view takes from the click to its paint. */
async function measureViews(home: string, library: string): Promise<readonly string[]> {
  const profile = join(home, 'profile');
  mkdirSync(profile);
  writeFileSync(join(profile, 'settings.json'), JSON.stringify({ reopen: library }));
  const { app, page } = await startOutloud(profile);
  await page.getByText(SIZE.toLocaleString('en')).first().waitFor({ timeout: LIMIT_MS });
  const times = new Map<string, number[]>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { name, run, answer } of VIEWS) {
      await page.waitForTimeout(REST_MS);
      await watchAnswer(page, ...answer);
      await run(page);
      const taken = await page.evaluate(() => window.answerTime);
      times.set(name, [...(times.get(name) ?? []), taken]);
    }
  }
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  await app.close();
  return [...[...times].map(([name, all]) => tell(name, all)), `  ${nodes} elements at the end`];
}

/** What the views of growth take with ten years of records. */
async function measure(): Promise<void> {
  const home = makeFolder('growth');
  const library = join(KEPT ?? home, `years-${SIZE}`);
  const open = openApp({ wait: 0, sampleFolder: '' });
  const isThere = await open.api.library.open({ folder: library }).then(
    () => true,
    () => false,
  );
  await open.close();
  if (!isThere) await makeYears(library, SIZE);
  const calls = await measureCalls(library);
  await provideElectron();
  await buildApp();
  let views: readonly string[] = [];
  await withDisplay(async (env) => {
    Object.assign(process.env, env);
    views = await measureViews(home, library);
  });
  const head = `${SIZE.toLocaleString('en')} records, ${ROUNDS} times each`;
  const report = [head, 'each call by itself', ...calls, 'from the click to the paint', ...views];
  process.stdout.write(`${report.join('\n')}\n`);
  rmSync(home, { recursive: true });
}

bench('growth', measure, once);
