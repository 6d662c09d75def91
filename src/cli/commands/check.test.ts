import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { createFileStorage } from '#host/storage/create-file-storage';
import { makeTemporaryFolder } from '#host/storage/testing/temporary-folder';
import type { Options, Result } from '../command';
import { withLibrary } from '../with-library';
import { add } from './add';
import { check } from './check';
import { show } from './show';

const TEXT = `---
title: How two writers lose an update
description: Why a read before a write is a promise that nobody keeps for you.
tags: [sql]
cover: cover.png
---

## *How* it happens

![](images/two-writers.png)

#### A deep heading

See [[Nowhere]] and **[[Locks]]**.

\`\`\`
select 1;
\`\`\`
`;

let folder = '';
let id = '';

const optionsOf = (
  words: readonly string[],
  given: Record<string, string | true> = {},
): Options => ({
  words,
  text: (name) => (typeof given[name] === 'string' ? given[name] : undefined),
  texts: () => [],
  flag: (name) => given[name] === true,
});

const run = async (command: typeof check, options: Options, stdin = ''): Promise<Result> => {
  const input = { options, readStdin: async () => stdin };
  return withLibrary(folder, command, input, (api) => command.run(input, api));
};

interface Value {
  readonly ready: boolean;
  readonly problems: readonly {
    rule: string;
    severity: string;
    from: number | null;
    to: number | null;
    line: number | null;
    fix?: unknown;
  }[];
}

/** Without the grammar, which takes seconds to load. */
const runCheck = async (given: Record<string, string | true> = {}) => {
  const result = await run(check, optionsOf([id], { quick: true, ...given }));
  return { ...result, value: result.value as Value };
};

const printed = async (): Promise<string> => (await run(show, optionsOf([id]))).text;

beforeEach(async () => {
  folder = join(makeTemporaryFolder(), 'library');
  await (await createFileStorage(folder)).close();
  const added = await run(add, optionsOf([], { kind: 'post' }), TEXT);
  ({ id } = added.value as { id: string });
  await run(add, optionsOf([], { title: 'Locks' }), 'Text');
});

describe('a draft', () => {
  test('is told its problems with their places in what show prints', async () => {
    const { value, text, failed } = await runCheck();
    const markdown = await printed();
    expect(
      value.problems.map(({ rule, severity, from, to, line }) => [
        rule,
        severity,
        from === null ? null : markdown.slice(from, to ?? from),
        line,
      ]),
    ).toEqual([
      ['readiness/image-alt', 'error', '![](images/two-writers.png)', 10],
      ['readiness/heading-order', 'warning', 'A deep heading', 12],
      ['gaps/unresolved-links', 'warning', '[[Nowhere]]', 14],
      ['readiness/code-language', 'warning', 'select 1;', 17],
    ]);
    expect(value.ready).toBe(false);
    expect(failed).toBe(true);
    expect(text).toContain('line 12 “A deep heading”: This heading has level 4');
    expect(text).toContain('fix: Make it level 3');
    expect((await runCheck()).value).toEqual(value);
  });

  test('is told once what is found of the same words in several places', async () => {
    await run(check, optionsOf([], { avoid: 'utilize', say: 'use' }));
    const text = 'We utilize a lock.\n\nThey utilize it, too.\n\nAll of us utilize locks.\n';
    const added = await run(add, optionsOf([], { kind: 'post', title: 'Locks for all' }), text);
    ({ id } = added.value as { id: string });
    const { value, text: told } = await runCheck();
    const [first, ...more] = value.problems.filter(({ rule }) => rule === 'prose/wording');
    expect(more).toHaveLength(2);
    const lines = `line ${first?.line} “utilize” and 2 more (lines ${more[0]?.line}, ${more[1]?.line})`;
    expect(told).toContain(lines);
    expect(told.match(/\[prose\/wording\]/g)).toHaveLength(1);
  });

  test('has its fixes made, all else byte for byte as it was', async () => {
    const before = await printed();
    const { notes, value } = await runCheck({ fix: true });
    expect(notes).toEqual([
      'fixed “A deep heading”: Make it level 3 [readiness/heading-order]',
      '1 problem was fixed.',
    ]);
    expect(value.problems.map(({ rule }) => rule)).not.toContain('readiness/heading-order');
    expect(await printed()).toBe(before.replace('#### A deep', '### A deep'));
    expect((await runCheck({ fix: true })).notes).toEqual(['0 problems were fixed.']);
  });

  test('keeps what is ignored, with its reason, until it counts again', async () => {
    const alt = { ignore: 'readiness/image-alt' };
    await expect(runCheck(alt)).rejects.toThrow('--reason');
    const ignored = await runCheck({ ...alt, reason: 'It is decoration.' });
    expect(ignored.value.ready).toBe(true);
    expect(ignored.failed).toBe(false);
    expect(ignored.text).toContain('[readiness/image-alt] It is decoration.');
    expect((await runCheck()).value.ready).toBe(true);
    expect((await runCheck({ heed: 'readiness/image-alt' })).value.ready).toBe(false);
    await expect(runCheck({ heed: 'readiness/image-alt' })).rejects.toThrow('is not ignored');
    const at = { words: 'Nowhere', reason: 'It comes later.' };
    const { text } = await runCheck({ ignore: 'gaps/unresolved-links', ...at });
    expect(text).toContain('[gaps/unresolved-links] It comes later.');
  });

  test('is checked by what the library says of its rules', async () => {
    const rule = 'readiness/image-alt';
    const changed = await run(check, optionsOf([], { rule, as: 'off' }));
    expect(changed.text).toContain('off      readiness/image-alt');
    expect((await runCheck()).value.ready).toBe(true);
    await run(check, optionsOf([], { rule, as: 'usual' }));
    expect((await runCheck()).value.ready).toBe(false);
  });
});

test('grammar and spelling belong to it', { timeout: 60_000 }, async () => {
  const text = 'This is an unique key. It is a mistke.\n';
  const added = await run(add, optionsOf([], { kind: 'talk', title: 'Keys' }), text);
  ({ id } = added.value as { id: string });
  const { value, notes } = await run(check, optionsOf([id], { fix: true }));
  expect(notes).toEqual(['fixed “an”: Write “a” [prose/grammar]', '1 problem was fixed.']);
  expect((value as Value).problems.map(({ rule }) => rule)).toEqual(['prose/spelling']);
  expect(await printed()).toBe('This is a unique key. It is a mistke.\n');
});

test('a note is refused with what to do', async () => {
  const note = await run(add, optionsOf([], { title: 'A note' }), 'Text');
  id = (note.value as { id: string }).id;
  await expect(runCheck()).rejects.toThrow('only posts and talks are checked');
});

test('a rule that is not there is refused', async () => {
  const options = optionsOf([], { rule: 'readiness/none', as: 'off' });
  await expect(run(check, options)).rejects.toThrow('There is no rule “readiness/none”');
});

test('own rules of style are added and taken away', async () => {
  const avoid = await run(check, optionsOf([], { avoid: 'deep', say: 'low' }));
  expect(avoid.text).toBe('deep -> low');
  const { value } = await runCheck();
  expect(value.problems.map(({ rule }) => rule)).toContain('prose/wording');
  expect((await run(check, optionsOf([], { allow: 'Deep' }))).text).toBe('');
  await expect(run(check, optionsOf([], { allow: 'deep' }))).rejects.toThrow('No rule of yours');
});
