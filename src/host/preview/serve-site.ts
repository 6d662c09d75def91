import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '#core/problem';
import { GENERATOR_NAMES, type Generator } from '#core/publish/target';
import { LOOPBACK } from '#core/publish/preview/site-server';
import { tellCommand, type RunnableProgram } from './find-program';
import { toCommand } from './command-line';
import { personsPath } from './persons-path';
import { LISTEN_LOCALLY } from './listen-locally';
import type { Guarded } from './run-guarded';

/** Milliseconds in which a server answers for the first time. */
const PATIENCE = 120_000;
const LOOK_AGAIN = 150;
/** How often a server that answers is given time to say where the site is. */
const MANNERS = 10;
/** Lines of what a generator said that are shown. */
const SHOWN_LINES = 12;

/** What is served, and by what. */
export interface Served {
  readonly generator: Generator;
  readonly program: RunnableProgram;
  /** The copy of the blog. */
  readonly folder: string;
  /** The blog itself, for what is said. */
  readonly blog: string;
}

/**
 * Starts a generator's server and waits for it.
 * @param wasStopped whether nobody waits any more
 * @returns the address of the site's root, with a slash at its end
 * @throws Problem `generator`, or `closed` when nobody waits any more
 */
export async function serveSite(
  guarded: Guarded,
  served: Served,
  wasStopped: () => boolean,
  patience = PATIENCE,
): Promise<string> {
  const { program, folder } = served;
  const port = await findPort();
  let hasEnded = false;
  void guarded.ended.then(() => {
    hasEnded = true;
  });
  const args = [
    ...(program.isNode ? ['--import', LISTEN_LOCALLY] : []),
    ...program.before,
    ...program.server.args(port),
  ];
  const env = environment(program, await personsPath(), program.server.env);
  guarded.run({ ...toCommand(program.file, args, env), cwd: folder });
  const deadline = Date.now() + patience;
  for (let answered = 0; ; await sleep(LOOK_AGAIN)) {
    if (wasStopped()) throw new Problem('closed', 'The preview was stopped.');
    if (hasEnded) throw tellEnd(served, guarded, 'ended before it showed anything');
    if (Date.now() > deadline) {
      const seconds = Math.round(patience / 1000);
      throw tellEnd(served, guarded, `did not show anything within ${seconds} seconds`);
    }
    const told = toldAddress(guarded.said(), port);
    const address = told ?? `http://${LOOPBACK}:${port}/`;
    if (!(await answers(address))) continue;
    answered += 1;
    if (told !== null || answered > MANNERS) return address;
  }
}

/** Why a server is gone, with what it said last. */
export function tellEnd(
  { generator, program, blog }: Served,
  guarded: Guarded,
  what: string,
): Problem {
  const name = GENERATOR_NAMES[generator];
  const lines = guarded
    .said()
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(-SHOWN_LINES);
  const said = lines.length === 0 ? 'It said nothing.' : `It said:\n${lines.join('\n')}`;
  const advice = `Run “${tellCommand(program)}” in ${blog} to see the same, and mend what it names.`;
  return new Problem('generator', `${name} ${what}. ${advice} ${said}`);
}

function environment(
  { isNode, file }: RunnableProgram,
  path: string,
  own: Readonly<Record<string, string>> = {},
): NodeJS.ProcessEnv {
  // Windows has one of them, however it is written.
  const inherited = Object.entries(process.env).filter(
    ([name]) => name !== 'ELECTRON_RUN_AS_NODE' && name.toUpperCase() !== 'PATH',
  );
  return {
    ...Object.fromEntries(inherited),
    PATH: path,
    NO_UPDATE_NOTIFIER: '1',
    ...(isNode && file === process.execPath && { ELECTRON_RUN_AS_NODE: '1' }),
    ...own,
  };
}

/** The root that a server says it is at: sites below a path of their host have one of their own. */
function toldAddress(said: string, port: number): string | null {
  const addresses =
    said.match(/https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\]):\d+[^\s"'<>()]*/g) ?? [];
  for (const address of addresses) {
    if (!URL.canParse(address)) continue;
    const url = new URL(address);
    if (url.port !== String(port)) continue;
    return new URL(url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`, url.origin).href;
  }
  return null;
}

async function answers(address: string): Promise<boolean> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
    await response.body?.cancel();
    return true;
  } catch {
    return false;
  }
}

/** A port that nobody uses. */
function findPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, LOOPBACK, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
