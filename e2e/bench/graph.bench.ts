import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '../test';
import { bench } from 'vitest';
import { buildApp } from '../../scripts/build.mjs';
import { withDisplay } from '../../scripts/display.mjs';
import { provideElectron } from '../../scripts/electron-runtime.mjs';
import { makeFolder, startOutloud } from '../window';
import { makeLibrary } from './make-library';

/** Each note has two links. */
const SIZES = (process.env['OUTLOUD_BENCH_SIZES'] ?? '10000').split(',').map(Number);
/** Steps of a movement, one a frame. */
const STEPS = 120;
const REST_MS = 180_000;
const once = { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 };

/** Milliseconds between the frames of the window while something goes on in it. */
async function measureFrames(page: Page, during: 'nothing' | 'pan' | 'zoom'): Promise<number[]> {
  return page.evaluate(
    async ([what, steps]) => {
      const stage = document.querySelector('[data-camera]');
      const box = stage?.getBoundingClientRect();
      if (!stage || !box) throw new Error('The graph is not shown.');
      const [x, y] = [box.left + 12, box.top + 12];
      const point = (name: string, by: number) =>
        stage.dispatchEvent(
          new PointerEvent(name, {
            bubbles: true,
            pointerId: 1,
            clientX: x + by,
            clientY: y + by / 2,
          }),
        );
      // A pointer that no mouse moves can't be captured.
      stage.setPointerCapture = () => undefined;
      if (what === 'pan') point('pointerdown', 0);
      const frames: number[] = [];
      let last = performance.now();
      for (let step = 0; step < steps; step += 1) {
        if (what === 'pan') point('pointermove', (step + 1) * 2);
        if (what === 'zoom') {
          const deltaY = step < steps / 2 ? -40 : 40;
          const at = { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 };
          stage.dispatchEvent(new WheelEvent('wheel', { deltaY, cancelable: true, ...at }));
        }
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const now = performance.now();
        frames.push(now - last);
        last = now;
      }
      if (what === 'pan') point('pointerup', steps * 2);
      return frames;
    },
    [during, STEPS] as const,
  );
}

/** The graph of a whole library in the real app, beside the same window where nothing moves. */
async function measure(size: number): Promise<void> {
  const home = makeFolder('graph-bench');
  await makeLibrary(join(home, 'library'), size);
  mkdirSync(join(home, 'profile'));
  writeFileSync(
    join(home, 'profile', 'settings.json'),
    JSON.stringify({ reopen: join(home, 'library') }),
  );
  await provideElectron();
  await buildApp();
  const report = [`the graph of ${size} notes; ms a frame: median, p95, longest`];
  await withDisplay(async (env) => {
    Object.assign(process.env, env);
    const { app, page } = await startOutloud(join(home, 'profile'));
    await page.getByRole('option').first().waitFor();
    const since = performance.now();
    await page.getByRole('button', { name: /^Graph/ }).click();
    const rested = page.locator('button:disabled', { hasText: 'Stop Layout' });
    await page.locator('button:enabled', { hasText: 'Stop Layout' }).waitFor();
    report.push(`  shown after ${(performance.now() - since).toFixed(0)} ms`);
    const line = async (name: string, during: 'nothing' | 'pan' | 'zoom') =>
      report.push(`  ${name}: ${show(await measureFrames(page, during))}`);
    await line('while the layout runs', 'nothing');
    await line('while the layout runs, moved', 'pan');
    await rested.waitFor({ timeout: REST_MS });
    report.push(`  at rest after ${((performance.now() - since) / 1000).toFixed(1)} s`);
    await page.getByRole('button', { name: 'Show all' }).click();
    await line('baseline: at rest, nothing moves', 'nothing');
    await line('moved', 'pan');
    await line('zoomed', 'zoom');
    await line('baseline once more', 'nothing');
    await app.close();
  });
  process.stdout.write(`${report.join('\n')}\n`);
  rmSync(home, { recursive: true });
}

function show(frames: readonly number[]): string {
  const sorted = frames.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1);
  return `${at(0.5)}, ${at(0.95)}, ${at(1)}`;
}

for (const size of SIZES) bench(`graph, ${size} notes`, async () => measure(size), once);
