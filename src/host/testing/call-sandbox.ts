import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from '#app/app';
import type { Api } from '#contract/calls/api';
import { answer } from '#contract/calls/answer';
import { ARGUMENTS } from '#contract/calls/arguments';
import { connect, openReply, type Call } from '#contract/calls/connect';
import { METHODS } from '#contract/calls/methods';
import { openApp } from '../open-app';
import { hear, type Told } from './told';

/** A word that stands in one entry alone. */
export const canaryOf = (at: number): string => `canary${at}word`;

/** What nobody may touch, beside the library and the folders that calls may be given. */
const OUTSIDE = 'outside';

/** Folders that calls may be given, by their names in the sandbox. */
export const TARGETS = ['blog', 'target', 'other', 'notes'];

/** Where calls are tried: a folder with a library, folders to write into, and all around it. */
export interface CallSandbox {
  readonly root: string;
  readonly library: string;
  /** The ids of the entries that it began with; each has its canary. */
  readonly ids: readonly string[];
  /** What the calls that made it told. */
  told(): Told;
  open(): Promise<OpenSandbox>;
  /** The files that lie beside the library and the targets, with their content. */
  outside(): Readonly<Record<string, string>>;
  remove(): void;
}

/** A sandbox that others are copies of. */
interface Template {
  readonly template: string;
  readonly ids: readonly string[];
  readonly told: Told;
}

export interface OpenSandbox {
  readonly app: App;
  readonly call: Call;
  readonly api: Api;
}

/** Where the entries of each kind stand among those that it begins with. */
export const [POST, TALK, WIN, REVIEW, PRACTICE] = [2, 3, 4, 5, 6];

/** Reviews as they are pasted and exported. */
export const THREADS = [
  'alice  2 days ago\nName the unit of this number.\n\nbob  yesterday\nDone.\n',
  JSON.stringify([
    {
      html_url: 'https://github.com/o/r/pull/7#discussion_r1',
      body: 'Name the unit',
      user: { login: 'alice' },
      created_at: '2026-03-01T12:00:00Z',
    },
  ]),
];

function start(): OpenSandbox {
  const app = openApp({ wait: 0, patience: 0, sampleFolder: '' });
  const call = answer(app.api, ARGUMENTS);
  return { app, call, api: connect<Api>(METHODS, call) };
}

/** Writes the sandbox that others are copies of. */
export async function prepareSandbox(): Promise<Template> {
  const template = mkdtempSync(join(tmpdir(), 'outloud-calls-'));
  for (const name of [...TARGETS, OUTSIDE]) mkdirSync(join(template, name));
  writeFileSync(join(template, OUTSIDE, 'secret.md'), '# Secret\n\nOutside of it all.\n');
  writeFileSync(
    join(template, 'blog', 'hugo.toml'),
    'title = "Blog"\nbaseURL = "https://a.example/"\n',
  );
  writeFileSync(
    join(template, 'notes', 'new.md'),
    '---\ntags: [x]\n---\n# New\n\n[[Entry 1]] ![a](a.png)\n',
  );
  execFileSync('git', ['init', '-q', join(template, 'blog')]);
  const { app, api, call } = start();
  await api.library.create({ folder: join(template, 'library'), sample: false });
  const told: Told = { values: new Map(), revisions: new Map() };
  const ask = async (noun: string, verb: string, argument?: unknown): Promise<unknown> => {
    const answered = openReply(await call(noun, verb, argument));
    hear(told, noun, answered);
    return answered;
  };
  const text = (at: number): string =>
    `## One {minutes=5}\n\n${canaryOf(at)} stands here with [[Entry ${at - 1}]] and #tag.\n\n- [ ] task\n\n## Two\n\n:::notes\nSaid.\n:::\n`;
  for (const [at, kind] of (['note', 'note', 'post', 'talk'] as const).entries())
    await ask('entries', 'add', { kind, title: `Entry ${at}`, tags: ['x'], markdown: text(at) });
  await ask('growth', 'addWin', { text: `Made it\n\n${text(WIN)}`, traits: [] });
  await ask('growth', 'addRemark', {
    text: `Said it\n\n${text(REVIEW)}`,
    role: 'got',
    pattern: 'Units',
  });
  await ask('practice', 'add', { text: `Tried it\n\n${text(PRACTICE)}` });
  const ids = (told.values.get('id') ?? []).map(String);
  const [note, , , talk] = ids;
  await ask('entries', 'add', {
    kind: 'note',
    title: 'Private',
    private: true,
    markdown: 'Nobody reads it.',
  });
  await ask('targets', 'add', { name: 'blog', generator: 'hugo', path: join(template, 'blog') });
  await ask('history', 'snapshot', { id: note, name: 'First' });
  await ask('history', 'list', { id: note });
  await ask('criteria', 'add', {
    text: '# Senior\n\n- Names units\n- Mentors others\n',
    source: 'Ladder',
  });
  await ask('criteria', 'overview');
  await ask('proposals', 'add', { talk, fields: { event: 'Conf', abstract: 'About it.' } });
  const rehearsal = { at: '2026-03-01T12:00:00Z', slot: 20, seconds: 60, slides: [] };
  await ask('talks', 'keepRehearsal', { id: talk, rehearsal });
  await ask('talks', 'rehearsals', { id: talk });
  await ask('recall', 'rate', { id: note, rating: 'good', text: 'From memory.', keeps: true });
  await ask('recall', 'begin', { id: note });
  await ask('checks', 'rules');
  await app.close();
  return { template, ids, told };
}

/** A copy of a sandbox. */
export function copySandbox({ template, ids, told }: Template): CallSandbox {
  const root = mkdtempSync(join(tmpdir(), 'outloud-calls-'));
  cpSync(template, root, { recursive: true });
  const library = join(root, 'library');
  const file = join(library, 'library.json');
  // The blog moves along.
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(template, root));
  return {
    root,
    library,
    ids,
    told: () => ({ values: new Map(told.values), revisions: new Map(told.revisions) }),
    open: async () => {
      const opened = start();
      await opened.api.library.open({ folder: library, lock: 'take' });
      return opened;
    },
    outside: () => {
      const known = new Set([...TARGETS, 'library']);
      const beside = readdirSync(root).filter((name) => !known.has(name));
      return Object.fromEntries(beside.flatMap((name) => readFiles(join(root, name), name)));
    },
    remove: () => rmSync(root, { recursive: true, force: true, maxRetries: 5 }),
  };
}

function readFiles(path: string, name: string): (readonly [string, string])[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [`${name}: ${file.slice(path.length)}`, readFileSync(file, 'utf8')] as const;
    });
}
