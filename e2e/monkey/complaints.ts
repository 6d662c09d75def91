import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Running } from '../window';

/** What the log tells of the program's own faults; other lines tell what it did. */
const FAULTS = new Set([
  'failed call',
  'failed task',
  'fault in window',
  'fault in main',
  'thread broke',
  'process gone',
]);

/** Words of errors that no person was meant to read. */
const OF_A_PROGRAM =
  /Cannot (?:read|set)|is not (?:a function|defined|iterable)|\bundefined\b|\[object |\bNaN\b|Maximum call|went wrong in Outloud/;

/** What must not be heard while the window is used: it grows while that goes on. */
export interface Complaints {
  readonly all: string[];
  /** The titles of what the window said was not done, which is a proper answer to many a deed. */
  readonly refusals: Map<string, number>;
}

/** Listens to the console, to errors of both processes, and to what the window tells people. */
export async function hearComplaints({ app, page }: Running): Promise<Complaints> {
  const all: string[] = [];
  const refusals = new Map<string, number>();
  page.on('console', (message) => {
    if (message.type() === 'error') all.push(message.text());
  });
  page.on('pageerror', (error) => all.push(String(error)));
  page.on('crash', () => all.push('the page crashed'));
  app.process().stderr?.on('data', (data: Buffer) => {
    const text = data.toString();
    if (/Unhandled|Uncaught|Error:/.test(text)) all.push(text);
  });
  await page.exposeFunction('__told', (title: string, message: string) => {
    if (title !== '') refusals.set(title, (refusals.get(title) ?? 0) + 1);
    if (OF_A_PROGRAM.test(`${title} ${message}`)) all.push(`told: ${title}: ${message}`);
  });
  await page.evaluate(() => {
    const NOTICE = '.mantine-Notification-root[role="alert"]';
    const tell = Reflect.get(globalThis, '__told') as (title: string, message: string) => void;
    const wordsOf = (notice: Element, part: string): string =>
      notice.querySelector(`.mantine-Notification-${part}`)?.textContent ?? '';
    new MutationObserver((changes) => {
      for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
        if (!(node instanceof Element)) continue;
        const around = node.closest(NOTICE);
        const notices = around === null ? node.querySelectorAll(NOTICE) : [around];
        for (const notice of notices)
          tell(wordsOf(notice, 'title'), wordsOf(notice, 'description'));
      }
    }).observe(document.body, { childList: true, subtree: true });
  });
  return { all, refusals };
}

/** The faults that the log of a profile tells, oldest first. */
export function readLoggedFaults(profile: string): readonly string[] {
  const folder = join(profile, 'logs');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .toSorted()
    .toReversed()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter((line) => line !== '' && FAULTS.has((JSON.parse(line) as { event: string }).event));
}
