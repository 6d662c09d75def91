import { performance } from 'node:perf_hooks';
import type { DocumentNode } from '#core/document/document';
import type { EntryRecord } from '#core/library/record';
import { seededRandom } from '../../../search/testing/seeded-random';
import { writtenBytes } from './disk';
import { percentile, timed, type Compared } from './figures';
import { makeNote, type Libraries } from './make-libraries';
import { openQuietly, type QuietApp } from './open-session';
import { SqlitePeer } from './sqlite-peer';

/** Saves of one side before it is the other's turn: with checkpoints under way and one at the end. */
const SAVES = 1000;
export const ROUNDS = 5;

/** What saves cost on both sides, one value a round. */
export interface SaveCosts {
  /** The median of the milliseconds until a save was durable. */
  readonly typical: Compared;
  /** Their mean: with what waited for a checkpoint. */
  readonly mean: Compared;
  /** The slowest of a hundred. */
  readonly slow: Compared;
  /** Kilobytes written a save, checkpoints included. */
  readonly kilobytes: Compared;
  /** Milliseconds a save that the calling thread was busy, checkpoints included. */
  readonly blocked: Compared;
}

interface Cost {
  readonly times: readonly number[];
  readonly kilobytes: number;
  readonly blocked: number;
}

/** @param sitting saves of one entry before it is another's turn */
export async function measureSaves(libraries: Libraries, sitting: number): Promise<SaveCosts> {
  const app = await openQuietly(libraries.folder);
  const peer = new SqlitePeer(libraries.database);
  const random = seededRandom(libraries.size + sitting);
  const ours: Cost[] = [];
  const theirs: Cost[] = [];
  // The first round warms both up.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const wanted = await Promise.all(chooseSaves(libraries.size, sitting, random).map(prepare));
    const our = await saveAll(app, wanted);
    const their = await saveInPeer(peer, wanted);
    if (round === 0) continue;
    ours.push(our);
    theirs.push(their);
  }
  peer.close();
  await app.close();
  const pick = (of: (cost: Cost) => number): Compared => ({
    ours: ours.map(of),
    theirs: theirs.map(of),
  });
  return {
    typical: pick(({ times }) => percentile(times, 0.5)),
    mean: pick(({ times }) => times.reduce((sum, time) => sum + time, 0) / times.length),
    slow: pick(({ times }) => percentile(times, 0.99)),
    kilobytes: pick(({ kilobytes }) => kilobytes),
    blocked: pick(({ blocked }) => blocked),
  };
}

/** Which notes are saved, by their numbers, a save each. */
export function chooseSaves(size: number, sitting: number, random: () => number): number[] {
  let number = 0;
  return Array.from({ length: SAVES }, (_, index) => {
    if (index % sitting === 0) number = Math.floor(random() * size);
    return number;
  });
}

/** The record as it is after a paragraph was added. */
export async function prepare(number: number, index: number): Promise<EntryRecord> {
  const record = makeNote(number);
  const text = `Typed at ${index}, ${new Date().toISOString()}.`;
  const added: DocumentNode = { type: 'paragraph', content: [{ type: 'text', text }] };
  const content = [...(record.document.content ?? []), added];
  return { ...record, document: { ...record.document, content } };
}

async function saveAll(app: QuietApp, wanted: readonly EntryRecord[]): Promise<Cost> {
  const revisions = new Map<string, number>();
  for (const { id } of wanted) {
    if (!revisions.has(id)) revisions.set(id, (await app.entries.read({ id })).revision);
  }
  return cost(wanted.length, async (times) => {
    for (const { id, document } of wanted) {
      const revision = revisions.get(id) ?? 0;
      const call = app.entries.save;
      const start = performance.now();
      const saved = await call({ id, revision, changes: { document } });
      times.push(performance.now() - start);
      revisions.set(id, saved.revision);
    }
    await app.storage.hold(async () => undefined);
  });
}

async function saveInPeer(peer: SqlitePeer, wanted: readonly EntryRecord[]): Promise<Cost> {
  return cost(wanted.length, async (times) => {
    for (const record of wanted) {
      const saved = { ...record, updated: new Date().toISOString() };
      times.push(await timed(() => peer.save(saved)));
    }
    peer.checkpoint();
  });
}

async function cost(count: number, work: (times: number[]) => Promise<void>): Promise<Cost> {
  const times: number[] = [];
  const bytes = writtenBytes();
  const busy = performance.eventLoopUtilization();
  await work(times);
  const { active } = performance.eventLoopUtilization(busy);
  const kilobytes = ((writtenBytes() ?? NaN) - (bytes ?? NaN)) / 1000 / count;
  return { times, kilobytes, blocked: active / count };
}

/** Medians of the milliseconds of a save in two libraries, by turns. */
export async function measureFlatness(small: Libraries, large: Libraries): Promise<Compared> {
  const apps = { ours: await openQuietly(large.folder), theirs: await openQuietly(small.folder) };
  const found = { ours: [] as number[], theirs: [] as number[] };
  const random = seededRandom(5);
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [side, size] of [
      ['theirs', small.size],
      ['ours', large.size],
    ] as const) {
      const wanted = await Promise.all(chooseSaves(size, 20, random).map(prepare));
      const { times } = await saveAll(apps[side], wanted);
      if (round > 0) found[side].push(percentile(times, 0.5));
    }
  }
  await apps.ours.close();
  await apps.theirs.close();
  return found;
}
