import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** Somebody who has an account on this machine and no rights beyond it. */
export interface OrdinaryUser {
  readonly home: string;
  /** Starts a program as theirs, on the display of the tests. */
  start(command: string, words: readonly string[]): ChildProcessWithoutNullStreams;
  /** Runs a program as theirs to its end. */
  run(command: string, words: readonly string[], input?: string): Promise<Ended>;
  /** Takes the account away, with all that is in it. */
  remove(): void;
}

/** How a program ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Makes an account; only root may. */
export function makeUser(): OrdinaryUser {
  const name = `outloud-test-${process.pid}`;
  const home = join('/home', name);
  execFileSync('useradd', ['--create-home', '--home-dir', home, '--shell', '/bin/sh', name]);
  const read = (flag: string): string =>
    execFileSync('id', [flag, name], { encoding: 'utf8' }).trim();
  const [uid, gid] = [read('-u'), read('-g')];
  const runtime = join(home, '.runtime');
  const give = (path: string): void => void execFileSync('chown', [`${uid}:${gid}`, path]);
  mkdirSync(runtime, { mode: 0o700 });
  give(runtime);
  const authority = process.env['XAUTHORITY'];
  if (authority !== undefined) {
    const own = join(home, '.Xauthority');
    copyFileSync(authority, own);
    chmodSync(own, 0o600);
    give(own);
  }
  const env = {
    HOME: home,
    USER: name,
    LANG: 'C.UTF-8',
    PATH: '/usr/local/bin:/usr/bin:/bin',
    XDG_RUNTIME_DIR: runtime,
    DISPLAY: process.env['DISPLAY'] ?? '',
    XAUTHORITY: join(home, '.Xauthority'),
  };

  function start(command: string, words: readonly string[]): ChildProcessWithoutNullStreams {
    const become = ['--reuid', uid, '--regid', gid, '--init-groups', '--inh-caps=-all'];
    return spawn('setpriv', [...become, '--', command, ...words], {
      cwd: home,
      env,
      stdio: 'pipe',
    });
  }

  return {
    home,
    start,
    run: async (command, words, input = '') => {
      const child = start(command, words);
      child.stdin.end(input);
      const [out, err, code] = await Promise.all([
        text(child.stdout),
        text(child.stderr),
        new Promise<number | null>((done) => child.on('close', done)),
      ]);
      return { code, out, err };
    },
    remove: () => {
      execFileSync('userdel', ['--force', name], { stdio: 'ignore' });
      rmSync(home, { recursive: true, force: true });
    },
  };
}
