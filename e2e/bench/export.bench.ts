import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { bench } from 'vitest';
import { buildApp } from '../../scripts/build.mjs';
import { provideRealTools } from '../../scripts/real-tools.mjs';
import { createAnnouncer } from '#app/announcer';
import { createSession } from '#app/session';
import { openSearch } from '#host/search/open-search';
import { GeneratedNotes } from '#host/search/testing/generated-notes';
import { linkedNote } from '#host/search/testing/linked-notes';
import { createFileStorage } from '#host/storage/create-file-storage';
import { makeHugoSite } from '../real/hugo-site';
import { makeFolder } from '../window';
import { median, spread } from './figures';

/** The first is what the memory of the others is compared with. */
const SIZES = (process.env['OUTLOUD_BENCH_SIZES'] ?? '100,1000').split(',').map(Number);
const ROUNDS = Number(process.env['OUTLOUD_BENCH_ROUNDS'] ?? 5);
/** Notes that nobody is to read, among the posts. */
const PRIVATE = 200;
const once = { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 };
const CLI = join(import.meta.dirname, '../../out/cli/outloud.js');

/** How long a program took, in milliseconds, and the most memory that it had, in MB. */
interface Run {
  readonly time: number;
  readonly memory: number;
}

async function run(command: string, args: readonly string[], cwd: string): Promise<Run> {
  const since = performance.now();
  const program = spawn(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  let memory = 0;
  const look = setInterval(() => {
    memory = Math.max(memory, residentMemory(program.pid ?? 0));
  }, 10);
  const code = await new Promise((resolve) => program.once('close', resolve));
  clearInterval(look);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${String(code)}.`);
  return { time: performance.now() - since, memory };
}

/** The most memory that a process has had until now; Linux alone tells it. */
function residentMemory(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1000;
  } catch {
    return 0;
  }
}

/** Makes a library of so many posts that link to each other, and some private notes. */
async function makePosts(folder: string, size: number, blog: string): Promise<void> {
  const storage = await createFileStorage(folder);
  const posts = Array.from({ length: size }, (_, at) => ({
    ...linkedNote(at, size),
    kind: 'post' as const,
    stage: 'ready' as const,
  }));
  const notes = new GeneratedNotes();
  const secrets = Array.from({ length: PRIVATE }, (_, at) => ({
    ...notes.record(1_000_000 + at),
    title: `Hush ${at}`,
    private: true,
    tags: [],
  }));
  const records = [...posts, ...secrets];
  await storage.write(records);
  await storage.writeSettings({
    ...storage.settings(),
    targets: [{ name: 'blog', generator: 'hugo', path: blog }],
  });
  const session = createSession(createAnnouncer());
  session.enter(storage, await openSearch(join(folder, 'index', 'search.db')));
  await session.library().indexing.settled();
  await session.leave();
}

/** All posts written into an empty blog for the first time, and the blog built from them. */
async function measureRound(folder: string, size: number, hugo: string) {
  const [library, blog] = [join(folder, 'library'), join(folder, 'blog')];
  mkdirSync(blog, { recursive: true });
  await makeHugoSite(blog);
  await makePosts(library, size, blog);
  const publish = [CLI, 'publish', '--all', '--target', 'blog', '--library', library, '--json'];
  const written = await run(process.execPath, publish, folder);
  const built = await run(hugo, ['--quiet'], blog);
  const again = await run(process.execPath, publish, folder);
  const copied = copyDurably(join(blog, 'content/posts'), join(folder, 'copy'));
  return { written, built, again, copied };
}

/**
 * The least that writing the same posts to last could take: each file copied, synced and read back
 * by calls that wait, nothing else. @returns milliseconds
 */
function copyDurably(from: string, to: string): number {
  const posts = readdirSync(from).map((name) => readFileSync(join(from, name, 'index.md')));
  const since = performance.now();
  for (const [at, bytes] of posts.entries()) {
    const folder = join(to, `${at}`);
    mkdirSync(folder, { recursive: true });
    const file = openSync(join(folder, 'new.md'), 'wx');
    writeSync(file, bytes);
    fsyncSync(file);
    closeSync(file);
    renameSync(join(folder, 'new.md'), join(folder, 'index.md'));
    createHash('sha256')
      .update(readFileSync(join(folder, 'index.md')))
      .digest();
  }
  return performance.now() - since;
}

async function measure(): Promise<void> {
  const home = makeFolder('export');
  const { OUTLOUD_HUGO: hugo = 'hugo' } = await provideRealTools();
  await buildApp();
  const memories: number[] = [];
  for (const size of SIZES) {
    const rounds = [];
    // Nothing is removed before the end: ext4 is slow to make folders after many were.
    for (let round = 0; round < ROUNDS; round += 1)
      rounds.push(await measureRound(join(home, `${size}-${round}`), size, hugo));
    const written = rounds.map((one) => one.written.time);
    const built = rounds.map((one) => one.built.time);
    const memory = median(rounds.map((one) => one.written.memory));
    memories.push(memory);
    process.stdout.write(
      `${size} posts, ms, median (from–to): outloud publish ${spread(written)}, hugo ${spread(built)}: ` +
        `${(median(written) / median(built)).toFixed(2)} times; memory ${memory.toFixed(0)} MB, ` +
        `${(memory / (memories[0] ?? memory)).toFixed(2)} times that of ${SIZES[0]}; ` +
        `again, with nothing changed ${spread(rounds.map((one) => one.again.time))}; ` +
        `the same files alone, each synced and read back ${spread(rounds.map((one) => one.copied))}\n`,
    );
  }
  rmSync(home, { recursive: true });
}

bench('export', measure, once);
