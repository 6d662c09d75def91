import { expect, it } from 'vitest';
import type { Output } from '#core/publish/output';
import type { EntryRecord, Publication } from '#core/library/record';
import { dialectOf } from '#core/publish/generators/dialects';
import type { Machine } from '../machine';
import { ownCopies } from './own-copies';

const FOLDER = 'content/posts/a/';
const TEXT = `${FOLDER}index.md`;

/** What lies beside the post's text in the blog; a file's bytes are its hash here. */
const THERE: Readonly<Record<string, string>> = {
  [TEXT]: 'text',
  [`${FOLDER}ours.png`]: '01',
  [`${FOLDER}shared.png`]: '02',
  [`${FOLDER}theirs.png`]: '09',
  [`${FOLDER}01`]: '01',
};

const output = {
  names: async () => Object.keys(THERE).map((path) => path.slice(FOLDER.length)),
  readBytes: async (_: string, path: string) => {
    const held = THERE[path];
    return held === undefined ? null : new TextEncoder().encode(held);
  },
} as Partial<Output> as Output;

const machine = {
  hash: (bytes: Uint8Array) => new TextDecoder().decode(bytes),
} as Partial<Machine> as Machine;

const place = {
  target: { name: 'blog', generator: 'hugo', path: '/blog' },
  dialect: dialectOf({ generator: 'hugo' }),
  path: TEXT,
} as const;

function post(id: string, attachments: readonly string[], copies?: Publication['copies']) {
  return {
    id,
    attachments: Object.fromEntries(attachments.map((asset) => [asset, asset])),
    publications: [{ target: 'blog', path: TEXT, ...(copies !== undefined && { copies }) }],
  } as Partial<EntryRecord> as EntryRecord;
}

it('knows the copies of a post that was published before they were remembered by their bytes', async () => {
  const mine = post('one', ['01.png', '02.png']);
  const other = post('two', ['02.png']);
  expect(await ownCopies(machine, output, place, mine, [mine, other])).toEqual([
    `${FOLDER}ours.png`,
  ]);
  const bare = post('one', []);
  expect(await ownCopies(machine, output, place, bare, [bare])).toEqual([]);
});

it('takes the copies that were remembered, but those that are gone or another post shows', async () => {
  const [ours, shared] = [`${FOLDER}ours.png`, `${FOLDER}shared.png`];
  const mine = post('one', [], { [ours]: '01', [shared]: '02', [`${FOLDER}gone.png`]: '03' });
  const other = post('two', [], { [shared]: '02' });
  expect(await ownCopies(machine, output, place, mine, [mine, other])).toEqual([ours]);
});
