import fc from 'fast-check';
import type { z } from 'zod';
import { ARGUMENTS } from '#contract/calls/arguments';
import { METHODS } from '#contract/calls/methods';
import { arbitraryArgument, type Hints } from '#contract/testing/arbitrary-argument';
import { documentHints } from '#contract/testing/argument-hints';
import { arbitraryText } from '#core/document/testing/arbitrary-text';
import { POST, PRACTICE, REVIEW, TALK, THREADS, WIN } from './call-sandbox';

/** A call before it is known what the library holds: placeholders stand in its argument. */
export interface PlannedCall {
  readonly noun: string;
  readonly verb: string;
  readonly argument: unknown;
}

/** Stands for the id of an entry, and is of its shape. */
export const ID_PLACEHOLDER = /^entry(\d{7})$/;
/** Stands for a folder, a file, or something that an earlier call told under this name. */
export const PLACEHOLDER = /^§([\w.]+) (\d+)§$/;

const number = fc.nat(30);
const id = number.map((at) => `entry${String(at).padStart(7, '0')}`);
const told = (name: string): fc.Arbitrary<string> =>
  fc.oneof({ weight: 3, arbitrary: number.map((at) => `§${name} ${at}§`) }, arbitraryText);
const folder = number.map((at) => `§folder ${at}§`);
const name = fc.oneof(fc.constantFrom('blog', 'Entry 1', 'x'), arbitraryText);
const markdown = fc.oneof(
  arbitraryText,
  fc.tuple(arbitraryText, arbitraryText).map(([front, text]) => `---\n${front}\n---\n${text}`),
);

const HINTS = {
  ...documentHints,
  id,
  ids: id,
  note: id,
  template: id,
  around: id,
  draft: id,
  talk: id,
  with: id,
  dataPoints: id,
  folder,
  paths: folder,
  path: folder,
  file: number.map((at) => `§file ${at}§`),
  name,
  from: name,
  to: name,
  target: name,
  title: name,
  markdown,
  original: name,
  ...Object.fromEntries(
    ['version', 'key', 'recall', 'undo', 'change', 'before', 'after', 'rehearsal', 'files'].map(
      (key) => [key, told(key)],
    ),
  ),
  revision: fc.nat(9),
  // They load much, or ask the network.
  sample: fc.constant(false),
  web: fc.constant(false),
  grammar: fc.constant(false),
};

const entryAt = (at: number): fc.Arbitrary<string> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(`entry${String(at).padStart(7, '0')}`) }, id);
const blog = fc.oneof({ weight: 4, arbitrary: fc.constant('blog') }, name);
const talk = { id: entryAt(TALK) };
const criterion = told('criteria.name');

/** What the calls of a noun are about, so that more of them are carried out than refused. */
const HINTS_OF_NOUNS: Readonly<Record<string, Hints>> = {
  talks: { ...talk, rehearsal: told('talks.id') },
  decks: talk,
  proposals: { talk: talk.id, id: told('proposals.id') },
  wins: { id: entryAt(WIN), draft: entryAt(POST) },
  reviews: { id: entryAt(REVIEW), text: fc.constantFrom(...THREADS) },
  gaps: { id: entryAt(POST) },
  checks: { id: entryAt(POST), rule: told('checks.id'), words: told('checks.words') },
  drafts: { id: entryAt(POST) },
  criteria: {
    id: told('criteria.id'),
    before: told('criteria.id'),
    after: told('criteria.id'),
    name: criterion,
    names: criterion,
    words: criterion,
    ids: told('criteria.id'),
  },
  history: { id: entryAt(0), version: told('history.name'), to: told('history.name') },
  practice: { id: entryAt(PRACTICE) },
  conversation: { quarter: fc.constantFrom('2026-Q1', '2026-Q4') },
  recall: { id: entryAt(0), recall: told('recall.id') },
  publishing: {
    target: blog,
    id: entryAt(POST),
    ids: entryAt(POST),
    undo: told('publishing.undo'),
  },
  repositories: { target: blog },
  previews: { target: blog, id: entryAt(POST) },
  targets: {
    name: blog,
    fileName: fc.constantFrom(':slug.md', ':slug/index.md'),
    permalink: fc.constantFrom('/:slug/', '/p/:year/:slug/'),
  },
  transfer: { id: told('transfer.id') },
};

type Schemas = Readonly<Record<string, Readonly<Record<string, z.ZodType>>>>;

/** Each call of the contract with all the arguments that its schema takes. */
export const CALLS = Object.entries(METHODS).flatMap(([noun, verbs]) =>
  Object.keys(verbs).map((verb) => {
    const schema = (ARGUMENTS as Schemas)[noun]?.[verb];
    if (schema === undefined) throw new Error(`${noun}.${verb} has no schema.`);
    return {
      noun,
      verb,
      arguments: arbitraryArgument(schema, { ...HINTS, ...HINTS_OF_NOUNS[noun] }),
    };
  }),
);

/** A call of any kind. */
export const arbitraryCall: fc.Arbitrary<PlannedCall> = fc.oneof(
  ...CALLS.map(({ noun, verb, arguments: given }) =>
    given.map((argument) => ({ noun, verb, argument })),
  ),
);
