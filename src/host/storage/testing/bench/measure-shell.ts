import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { build } from 'vite';
import type { Api } from '#contract/calls/api';
import { connect } from '#contract/calls/connect';
import { METHODS } from '#contract/calls/methods';
import { openAppInThread } from '../../../thread/open-app-in-thread';
import { seededRandom } from '../../../search/testing/seeded-random';
import type { Libraries } from './make-libraries';
import { chooseSaves, prepare, ROUNDS } from './measure-saves';

const OUT = join(import.meta.dirname, '../../../../../.cache/store-bench-thread');

/** Builds the thread of the app as the window has it. */
export async function buildThread(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true, external: ['libsql'] },
    build: {
      ssr: join(import.meta.dirname, '../../../thread/worker.ts'),
      outDir: OUT,
      emptyOutDir: true,
    },
  });
}

/**
 * What saves cost the main thread of the window's process, where the app works in a thread of its
 * own: milliseconds a save that it was busy, checkpoints included, one value a round.
 */
export async function measureShell(libraries: Libraries, sitting: number): Promise<number[]> {
  const thread = openAppInThread(join(OUT, 'worker.js'), { wait: 0, sampleFolder: '' });
  const api = connect<Api>(METHODS, thread.call);
  await api.library.open({ folder: libraries.folder });
  await api.library.check();
  const random = seededRandom(libraries.size + sitting);
  const busy: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const wanted = await Promise.all(chooseSaves(libraries.size, sitting, random).map(prepare));
    const revisions = new Map<string, number>();
    for (const { id } of wanted) {
      if (!revisions.has(id)) revisions.set(id, (await api.entries.read({ id })).revision);
    }
    const before = performance.eventLoopUtilization();
    for (const { id, document } of wanted) {
      const revision = revisions.get(id) ?? 0;
      const saved = await api.entries.save({ id, revision, changes: { document } });
      revisions.set(id, saved.revision);
    }
    const { active } = performance.eventLoopUtilization(before);
    if (round > 0) busy.push(active / wanted.length);
  }
  await thread.close();
  return busy;
}
