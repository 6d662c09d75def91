import { expect, test, vi } from 'vitest';
import { createAnnouncer } from '#app/announcer';
import { keepAppRunning, type ThreadMishap } from './keep-app-running';
import type { AppThread } from './open-app-in-thread';

/** Threads that can be broken, and what they are asked. */
function start() {
  const asked: string[] = [];
  const begun: {
    readonly follows: boolean;
    readonly breaks: () => void;
    readonly tell: () => void;
  }[] = [];
  const told: ThreadMishap[] = [];
  let time = 0;
  const app = keepAppRunning(
    (follows, breaks): AppThread => {
      const number = begun.length;
      const { announce, on } = createAnnouncer();
      begun.push({ follows, breaks, tell: () => announce('settingsChanged', {}) });
      return {
        on,
        call: async (noun, verb, argument) => {
          asked.push(`${number} ${noun}.${verb} ${JSON.stringify(argument)}`);
          return { ok: true, value: null };
        },
        close: async () => void asked.push(`${number} close`),
      };
    },
    (mishap) => told.push(mishap),
    () => (time += 1_000),
  );
  return { app, asked, begun, told, wait: (ms: number) => (time += ms) };
}

test('a thread that broke is followed by another with the same library', async () => {
  const { app, asked, begun, told } = start();
  const heard = vi.fn<() => void>();
  app.on('settingsChanged', heard);
  await app.call('library', 'open', { folder: '/one' });
  await app.call('library', 'open', { folder: '/two', lock: 'take' });
  begun[0]?.breaks();
  await app.call('entries', 'list', {});
  expect(asked).toEqual([
    '0 library.open {"folder":"/one"}',
    '0 library.open {"folder":"/two","lock":"take"}',
    '1 library.open {"folder":"/two","lock":"take"}',
    '1 entries.list {}',
  ]);
  expect(begun.map(({ follows }) => follows)).toEqual([false, true]);
  expect(told).toEqual(['started again']);
  begun[1]?.tell();
  expect(heard).toHaveBeenCalledOnce();
  await app.close();
  expect(asked.at(-1)).toBe('1 close');
});

test('without a library it opens none', async () => {
  const { app, asked, begun } = start();
  await app.call('library', 'create', { folder: '/one', sample: false });
  await app.call('library', 'close', undefined);
  begun[0]?.breaks();
  await app.call('entries', 'list', {});
  expect(asked.slice(2)).toEqual(['1 entries.list {}']);
});

test('one that keeps breaking stays ended, and every call says so', async () => {
  const { app, begun, told } = start();
  await app.call('library', 'open', { folder: '/one' });
  for (let death = 0; death < 3; death += 1) begun[death]?.breaks();
  expect(await app.call('entries', 'list', {})).toMatchObject({
    ok: false,
    problem: { code: 'closed', message: expect.stringContaining('keeps stopping') as string },
  });
  expect(told).toEqual(['keeps stopping']);
  await app.close();
});

test('one that breaks now and then is started each time', async () => {
  const { app, begun, wait } = start();
  await app.call('library', 'current', {});
  for (let death = 0; death < 5; death += 1) {
    wait(60_000);
    begun[death]?.breaks();
    expect((await app.call('entries', 'list', {})).ok).toBe(true);
  }
});

test('one that breaks while it is closed is not started again', async () => {
  const { app, begun } = start();
  await app.call('library', 'current', {});
  const closing = app.close();
  begun[0]?.breaks();
  await closing;
  expect(begun).toHaveLength(1);
});

test('none begins before the first call', async () => {
  const { app, asked, begun } = start();
  await app.close();
  expect(asked).toEqual([]);
  expect(begun).toEqual([]);
});

test('other calls about libraries change nothing about which one is open', async () => {
  const { app, asked, begun } = start();
  await app.call('library', 'open', { folder: '/one' });
  await app.call('library', 'check', {});
  for (const argument of [null, {}, { folder: 7 }]) await app.call('library', 'open', argument);
  begun[0]?.breaks();
  await app.call('entries', 'list', {});
  expect(asked.slice(-2)).toEqual(['1 library.open {"folder":"/one"}', '1 entries.list {}']);
});
