import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { type Browser, chromium, expect, type Page } from '@playwright/test';
import type { OrdinaryUser } from './ordinary-user';

/** The installed app with its window open. */
export interface OpenApp {
  readonly page: Page;
  readonly pid: number;
  /** Closes the window, as its button does, and waits until the app has ended. */
  close(): Promise<void>;
}

/**
 * Starts the installed app and looks at its window through Chromium's own port: Playwright's door
 * into the main process is closed by a fuse.
 *
 * @param program the executable
 * @param words such as a file to open
 */
export async function openInstalled(
  user: OrdinaryUser,
  program: string,
  words: readonly string[] = [],
): Promise<OpenApp> {
  const child = user.start(program, ['--remote-debugging-port=0', ...words]);
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const browser: Browser = await chromium.connectOverCDP(await readAddress(child));
  const [context] = browser.contexts();
  if (context === undefined || child.pid === undefined) throw new Error('It has no window.');
  await expect.poll(() => context.pages().some(isMainPage)).toBe(true);
  const page = context.pages().find(isMainPage);
  if (page === undefined) throw new Error('It has no window.');
  return {
    page,
    pid: child.pid,
    close: async () => {
      await page.evaluate(() => window.close()).catch(() => undefined);
      await ended;
    },
  };
}

function isMainPage(page: Page): boolean {
  return page.url().startsWith('app://') && page.url().includes('/index.html');
}

/** Where Chromium says that it listens. */
function readAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
      const [, address] = /DevTools listening on (ws:\/\/\S+)/.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`It ended with ${code}: ${said}`)));
  });
}

/** A process of the app. */
export interface Process {
  readonly pid: number;
  /** Chromium's word for what it does, such as `renderer`; empty for the first. */
  readonly type: string;
  readonly words: readonly string[];
  readonly uid: number;
  /** 2 where the kernel filters its calls. */
  readonly seccomp: number;
  /** Whether it may not gain rights any more. */
  readonly noNewRights: boolean;
  /** The namespaces it is in, by kind. */
  readonly namespaces: Readonly<Record<'user' | 'pid' | 'net', string>>;
}

/** All processes that run a program, as the kernel sees them. */
export function listProcesses(program: string): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean);
        // Chromium writes a child's words into one.
        const line = words.join(' ');
        if (line.split(' ')[0] !== program) return [];
        const status = readFileSync(`/proc/${pid}/status`, 'utf8');
        const number = (key: string): number =>
          Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? -1);
        const namespace = (kind: string): string => readlinkSync(`/proc/${pid}/ns/${kind}`);
        return [
          {
            pid: Number(pid),
            type: /--type=(\S+)/.exec(line)?.[1] ?? '',
            words: line.split(' '),
            uid: number('Uid'),
            seccomp: number('Seccomp'),
            noNewRights: number('NoNewPrivs') === 1,
            namespaces: {
              user: namespace('user'),
              pid: namespace('pid'),
              net: namespace('net'),
            },
          },
        ];
      } catch {
        // It ended meanwhile.
        return [];
      }
    });
}
