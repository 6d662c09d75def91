import type { Page } from '../test';
import type { z } from 'zod';
import { ARGUMENTS } from '#contract/calls/arguments';
import { DESKTOP_ARGUMENTS } from '#contract/desktop/desktop-arguments';
import { readBadInputs } from '../../src/core/document/testing/shared-files';

/** A call that must be refused. */
export interface BadCall {
  readonly noun: string;
  readonly verb: string;
  readonly argument: unknown;
}

/** What the window stands for when it is asked for a value that contains itself. */
const CYCLIC = { gen: 'cyclic' };

const JUNK: readonly unknown[] = [
  null,
  42,
  '',
  '*',
  '/etc/passwd',
  '__proto__.x',
  [],
  [{ $ne: null }],
  { $ne: null },
  { id: { toString: 'x' }, title: [] },
  { id: '*' },
  { id: '../../secret' },
  { id: '__proto__' },
  { constructor: { prototype: { polluted: 1 } } },
  CYCLIC,
];

type Schemas = Readonly<Record<string, Readonly<Record<string, z.ZodType>>>>;
const SCHEMAS: Schemas = { ...ARGUMENTS, ...DESKTOP_ARGUMENTS };

/** Every call that a window can make, with each value that it doesn't take. */
export const JUNK_CALLS: readonly BadCall[] = Object.entries(SCHEMAS).flatMap(([noun, verbs]) =>
  Object.entries(verbs).flatMap(([verb, schema]) =>
    JUNK.filter((argument) => !schema.safeParse(argument).success).map((argument) => ({
      noun,
      verb,
      argument,
    })),
  ),
);

const call = (noun: string, verb: string, argument: unknown): BadCall => ({ noun, verb, argument });

/** The calls that come nearest to what an attacker wants to do with some arguments. */
const ROLES: Readonly<Record<string, (args: readonly unknown[]) => readonly BadCall[]>> = {
  saveNote: ([one]) => [call('entries', 'save', one), call('entries', 'add', one)],
  deleteNote: ([id]) => [
    call('entries', 'remove', id),
    call('entries', 'remove', { id }),
    call('bulk', 'remove', { ids: [id] }),
    call('trash', 'purge', { ids: [id] }),
  ],
  readAsset: ([id]) => [
    call('entries', 'read', { id }),
    call('conflicts', 'compare', { file: id }),
    call('conflicts', 'merge', { file: id }),
    call('conflicts', 'putAside', { file: id }),
  ],
  exportTo: ([folder]) => [call('transfer', 'export', folder)],
  importFrom: ([path]) => [
    call('transfer', 'import', path),
    call('transfer', 'import', { paths: [path], as: 'notes' }),
  ],
  openExternal: ([address]) => [call('desktop', 'openLink', { address })],
  openPath: ([path]) => [
    call('desktop', 'openLink', { address: path }),
    call('desktop', 'showInFolder', { path }),
  ],
  setSetting: ([key, value]) => [
    call('settings', 'change', { [String(key)]: value }),
    call('desktop', 'changeLook', { [String(key)]: value }),
    call('updates', 'change', { [String(key)]: value }),
  ],
};

interface Wish {
  readonly role: string;
  readonly args: readonly unknown[];
}

const OWN: readonly Wish[] = [
  { role: 'saveNote', args: [{ id: '../../x', revision: 1, changes: {} }] },
  { role: 'saveNote', args: [{ kind: 'note', title: 'x', id: '/etc/passwd' }] },
  ...['*', '', '../*', '__proto__', { $ne: null }, ['*'], '%2e%2e%2fx'].map((id) => ({
    role: 'deleteNote',
    args: [id],
  })),
  ...['/etc/passwd', '../library.json', '..\\..\\x', 'x\0'].map((file) => ({
    role: 'readAsset',
    args: [file],
  })),
  ...['/dev/zero', '/proc/self/mem', '/none/at/all'].map((path) => ({
    role: 'importFrom',
    args: [path],
  })),
  ...[
    'javascript:1',
    'file:///etc/passwd',
    'smb://x/y',
    'vscode://x',
    42,
    '',
    '//x',
    'http://',
  ].map((address) => ({ role: 'openExternal', args: [address] })),
  { role: 'openPath', args: ['/usr/bin/nothing-of-that-name'] },
  { role: 'exportTo', args: ['/etc'] },
  ...['webPreferences.nodeIntegration', '__proto__.x', 'constructor', 'sandbox'].map((key) => ({
    role: 'setSetting',
    args: [key, true],
  })),
];

/** The shared arguments of calls; none where the folder is absent. */
export const SHARED_CALLS = readBadInputs(['ipc-arg']).filter((one) => one.class === 'args');

/** Calls with arguments that have a meaning, and a bad one. */
export const MEANT_CALLS: readonly BadCall[] = [
  ...OWN,
  ...SHARED_CALLS.map(({ payload }) => payload as Wish),
].flatMap(({ role, args }) => {
  const near = ROLES[role];
  if (near === undefined) throw new Error(`No call comes near ${role}.`);
  return near(args);
});

/** Makes calls from a window. @returns those that were not refused in words */
export function callAll(page: Page, calls: readonly BadCall[]): Promise<readonly string[]> {
  return page.evaluate(async (all) => {
    const bridge = Reflect.get(globalThis, 'outloud') as {
      call(
        noun: string,
        verb: string,
        argument: unknown,
      ): Promise<{
        ok: boolean;
        value?: unknown;
        problem?: { code: string | null; message: string };
      }>;
    };
    // What is to be imported is named where it is left out.
    const isLeftOut = (value: unknown): boolean => {
      const { id, skipped } = (value ?? {}) as { id?: unknown; skipped?: unknown[] };
      return id === null && (skipped?.length ?? 0) > 0;
    };
    const taken: string[] = [];
    const isCyclic = (value: unknown): boolean =>
      JSON.stringify(value)?.includes('"cyclic"') ?? false;
    const cyclic: Record<string, unknown> = {};
    cyclic['self'] = cyclic;
    const make = async ({ noun, verb, argument }: BadCall): Promise<void> => {
      try {
        const reply = await bridge.call(noun, verb, isCyclic(argument) ? cyclic : argument);
        const isRefused = Boolean(reply.problem?.code && reply.problem.message);
        if (!isRefused && !isLeftOut(reply.value))
          taken.push(`${noun}.${verb} ${JSON.stringify(argument)}: ${JSON.stringify(reply)}`);
      } catch (error) {
        // A value that can't travel between processes.
        if (!isCyclic(argument)) taken.push(`${noun}.${verb}: ${String(error)}`);
      }
    };
    for (let from = 0; from < all.length; from += 200)
      await Promise.all(all.slice(from, from + 200).map(make));
    return taken;
  }, calls);
}
