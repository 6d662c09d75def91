import type { Api } from '#contract/calls/api';
import type { GapArea, GapMap } from '#contract/checking/gaps';
import type { LibraryCommand, Options, Result } from '../command';
import { WrongUsage } from '../usage';

export const gaps: LibraryCommand = {
  usage: '[--area TAG] | --ask ID --rule RULE --words WORDS | --close ID | --reopen ID',
  summary: 'what your drafts can’t explain yet, and the notes that ask for it, by skill area',
  details: [
    'An area is the first tag of a draft or note. Nothing leaves this computer.',
    '--ask makes the note that asks for a gap of a draft; its title is the question.',
    '--close says that a note answers its question, --reopen that it doesn’t.',
  ],
  options: {
    area: 'text',
    ask: 'text',
    rule: 'text',
    words: 'text',
    close: 'text',
    reopen: 'text',
  },
  words: [0, 0],
  needsLibrary: true,
  makesLibrary: false,
  run: async ({ options }, api) => {
    const [ask, close, reopen] = [
      options.text('ask'),
      options.text('close'),
      options.text('reopen'),
    ];
    if ([ask, close, reopen].filter((one) => one !== undefined).length > 1) {
      throw new WrongUsage('One of --ask, --close and --reopen at a time.');
    }
    if (ask !== undefined) return askFor(ask, options, api);
    if (close !== undefined) return mark(close, 'closed', api);
    if (reopen !== undefined) return mark(reopen, 'open', api);
    return tellMap(await api.gaps.map(), options.text('area'));
  },
};

async function askFor(id: string, options: Options, api: Api): Promise<Result> {
  const [rule, words] = [options.text('rule'), options.text('words')];
  if (rule === undefined || words === undefined) {
    throw new WrongUsage('--ask needs --rule and --words, as the list of gaps shows them.');
  }
  const value = await api.gaps.ask({ id, rule, words });
  return {
    value,
    text: `${value.id}  ${value.title}`,
    notes: value.made ? [] : ['There is a note of this title already.'],
  };
}

async function mark(id: string, state: 'open' | 'closed', api: Api): Promise<Result> {
  await api.gaps.mark({ id, state });
  return { value: { id, state }, text: `${id}  ${state}` };
}

function tellMap(map: GapMap, wanted: string | undefined): Result {
  const tag = wanted?.replace(/^#/, '').toLowerCase();
  const areas = map.areas.filter((area) => tag === undefined || area.tag?.toLowerCase() === tag);
  const { open, closed, found } = map;
  const sums = `${open} open, ${closed} closed, ${found} found in ${map.drafts} drafts`;
  return {
    value: tag === undefined ? map : { ...map, areas },
    text: [...areas.map(tellArea), sums].join('\n\n'),
    notes: map.unread.map(({ id, title }) => `${id}  “${title}” can’t be read and is not in this.`),
  };
}

function tellArea({ tag, notes, found }: GapArea): string {
  return [
    tag === null ? 'Without an area' : `#${tag}`,
    ...notes.map(({ id, title, state }) => `  ${state.padEnd(6)}  ${id}  ${title}`),
    ...found.flatMap(({ draft, rule, words, question }, index) => [
      ...(found[index - 1]?.draft.id === draft.id ? [] : [`  in      ${draft.id}  ${draft.title}`]),
      `      ${rule}: ${words}\n          ${question}`,
    ]),
  ].join('\n');
}
