import { basename } from 'node:path';
import type { Api } from '#contract/calls/api';
import { Problem } from '#core/problem';
import type { CommandInput, LibraryCommand, Result } from '../command';
import { given } from '../given-options';
import { oneOf } from '../parse-options';
import { readTextFile } from '../read-text-file';
import { WrongUsage } from '../usage';

type Overview = Awaited<ReturnType<Api['criteria']['overview']>>;
type Row = Overview['rows'][number];

const ACTIONS = [
  'list',
  'add',
  'link',
  'unlink',
  'relink',
  'versions',
  'show',
  'compare',
  'remove',
] as const;

/** What a state is called, as long as the others. */
const STATES: Readonly<Record<Row['state'], string>> = {
  zero: 'nothing yet ',
  stale: 'stale       ',
  'one-person': 'one person  ',
  proven: 'proven      ',
};

export const criteria: LibraryCommand = {
  usage:
    '[list] | add FILE [--source TEXT] [--day DAY] | link ID WORDS | unlink ID WORDS | relink WORDS WORDS | versions | show [VERSION] | compare VERSION VERSION | remove VERSION',
  summary: 'what the company expects for a promotion, and the evidence for it; all of it private',
  details: [
    'list shows each criterion with its state and its newest evidence, then what came loose.',
    'add keeps a ladder beside the versions there are; - for FILE reads standard input. --date is --day.',
    'link makes an entry evidence for a criterion; relink takes loose evidence to another one.',
  ],
  options: { source: 'text', day: 'text', date: 'text' },
  words: [0, Infinity],
  needsLibrary: true,
  makesLibrary: true,
  run: async (input, api) => {
    const [action = 'list', ...words] = input.options.words;
    const way = oneOf('The action', action, ACTIONS);
    switch (way) {
      case 'list': {
        const overview = await api.criteria.overview();
        return { value: overview, text: tell(overview) };
      }
      case 'add':
        return add(input, words, api);
      case 'link':
      case 'unlink': {
        const [id, ...name] = words;
        if (id === undefined || name.length === 0) {
          throw new WrongUsage(`${way} takes the id of an entry and the words of a criterion.`);
        }
        return changed(await api.criteria[way]({ name: name.join(' '), ids: [id] }));
      }
      case 'relink': {
        const [from, to] = exactly(words, 2, 'the loose words, and those of a criterion');
        return changed(await api.criteria.relink({ words: from, name: to }));
      }
      case 'versions': {
        const { versions } = await api.criteria.overview();
        return { value: versions, text: versions.map(tellVersion).join('\n') };
      }
      case 'show':
        return show(words[0], api);
      case 'compare': {
        const [before, after] = exactly(words, 2, 'two versions by their ids');
        const compared = await api.criteria.compare({ before, after });
        return { value: compared, text: tellChanges(compared) };
      }
      case 'remove': {
        const [id] = exactly(words, 1, 'the id of a version');
        const { text: _, ...removed } = await api.criteria.remove({ id });
        return { value: removed, text: `The version of ${removed.day} is removed.` };
      }
    }
  },
};

async function add(
  { options, readStdin }: CommandInput,
  words: readonly string[],
  api: Api,
): Promise<Result> {
  const [file] = exactly(words, 1, 'the file that holds the ladder');
  const date = options.text('date');
  const added = await api.criteria.add({
    text: file === '-' ? await readStdin() : await readTextFile(file),
    source: options.text('source') ?? (file === '-' ? '' : basename(file)),
    ...(date !== undefined && { day: date }),
    ...given(options, ['day']),
  });
  return { value: added, text: tellVersion(added) };
}

async function show(id: string | undefined, api: Api): Promise<Result> {
  const { versions } = await api.criteria.overview();
  const wanted = id ?? versions[0]?.id;
  if (wanted === undefined) throw new Problem('not-found', 'No criteria are kept yet.');
  const version = await api.criteria.version({ id: wanted });
  return { value: version, text: version.text.trimEnd() };
}

function changed({ entries }: { readonly entries: number }): Result {
  const text = entries === 0 ? 'It says so already.' : `${entries} changed`;
  return { value: { entries }, text };
}

/** @throws WrongUsage when there are fewer or more words */
function exactly(words: readonly string[], count: 1 | 2, what: string): readonly [string, string] {
  if (words.length !== count) throw new WrongUsage(`Say ${what}.`);
  const [one = '', two = ''] = words;
  return [one, two];
}

function tell({ rows, loose, traits, versions }: Overview): string {
  if (versions.length === 0)
    return 'No criteria are kept yet. `outloud criteria add FILE` keeps them.';
  let level = '';
  const lines = rows.flatMap(({ criterion, evidence, count, state }) => {
    const heading = criterion.level === level ? [] : [criterion.level];
    level = criterion.level;
    const [newest] = evidence;
    const proof = newest === undefined ? '' : `  ${newest.day}  ${newest.id}  ${newest.title}`;
    return [...heading, `${STATES[state]}${String(count).padStart(4)}  ${criterion.words}${proof}`];
  });
  return [
    ...lines,
    ...loose.map(
      ({ words, count, nearest: [near] }) =>
        `loose       ${String(count).padStart(4)}  ${words}${near === undefined ? '' : `  → ${near.name}?`}`,
    ),
    traits.map(({ trait, count }) => `${trait} ${count}`).join(', '),
  ].join('\n');
}

function tellVersion({ id, day, source, count }: Overview['versions'][number]): string {
  return `${id}  ${day}  ${String(count).padStart(3)} criteria${source === '' ? '' : `  ${source}`}`;
}

function tellChanges(changes: Awaited<ReturnType<Api['criteria']['compare']>>): string {
  const { kept, changed: reworded, gone, added, evidence } = changes;
  const loose = (name: string) =>
    (evidence[name] ?? 0) === 0 ? '' : `  (${evidence[name]} evidence)`;
  return [
    ...reworded.flatMap(({ before, after }) => [
      `- ${before.words}${loose(before.name)}`,
      `+ ${after.words}`,
    ]),
    ...gone.map(({ words, name }) => `- ${words}${loose(name)}`),
    ...added.map(({ words }) => `+ ${words}`),
    `${kept.length} as before`,
  ].join('\n');
}
