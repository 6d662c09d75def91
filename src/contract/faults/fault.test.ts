import { describe, expect, test } from 'vitest';
import { Problem } from '#core/problem';
import { readFault } from './fault';
import { windowFault } from './fault-arguments';

/** An error with a stack as programs of ours have it. */
function thrownAt(message: string, ...lines: readonly string[]): Error {
  const error = new TypeError(message);
  error.stack = `TypeError: ${message}\n${lines.map((line) => `    at ${line}`).join('\n')}`;
  return error;
}

describe('what is read of an error', () => {
  test('is its kind and where in our own code it was thrown', () => {
    const thrown = thrownAt(
      'x',
      'save (app://outloud/assets/index-B1_x.js:12:345)',
      'async Object.Secret title (file:///home/ann/Outloud/out/host/app-worker.js:3:4)',
      'new Promise (<anonymous>)',
      'file:///C:/Users/ann/out/main/index.js:1:2',
      'readFile (node:fs:12:3)',
      'other (/home/ann/my secret/notes.js:1:2)',
    );
    expect(readFault(thrown)).toEqual({
      name: 'TypeError',
      code: null,
      at: ['assets/index-B1_x.js:12:345', 'host/app-worker.js:3:4', 'main/index.js:1:2'],
    });
  });

  test('has nothing of its message, even where that looks like a stack', () => {
    const fake = 'Canary\n    at x (app://outloud/assets/canary.js:1:2)';
    expect(readFault(thrownAt(fake, 'f (app://outloud/assets/real.js:1:2)')).at).toEqual([
      'assets/real.js:1:2',
    ]);
    const changed = thrownAt('before', 'f (app://outloud/assets/canary.js:1:2)');
    changed.message = 'after';
    expect(readFault(changed).at).toEqual([]);
  });

  test('has codes of ours and of the system, and no others', () => {
    expect(readFault(new Problem('disk', 'Canary'))).toMatchObject({
      name: 'Problem',
      code: 'disk',
    });
    const full = Object.assign(new Error('Canary'), { code: 'ENOSPC' });
    expect(readFault(full).code).toBe('ENOSPC');
    expect(readFault(Object.assign(new Error('x'), { code: 'my title' })).code).toBeNull();
    const named = new Error('x');
    named.name = 'Canary';
    expect(readFault(named).name).toBe('Error');
  });

  test.each(['text', null, undefined, { message: 'Canary' }, 7])('of %j is nothing', (thrown) => {
    expect(readFault(thrown)).toEqual({ name: 'Error', code: null, at: [] });
  });
});

test('a window can tell no words of its own', () => {
  const fault = { how: 'error', panel: 'editor', name: 'Error', code: null, at: [] } as const;
  expect(windowFault.safeParse(fault).success).toBe(true);
  for (const change of [
    { panel: 'canary' },
    { name: 'Canary' },
    { code: 'canary words' },
    { how: 'canary' },
    { at: ['canary:1:2'] },
    { at: ['assets/two words.js:1:2'] },
    { message: 'Canary' },
  ]) {
    expect(windowFault.safeParse({ ...fault, ...change }).success).toBe(false);
  }
});
