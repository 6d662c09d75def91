import type { Api } from '#contract/api';
import { TRAITS } from '#core/growth/trait';
import type { CommandInput, LibraryCommand, Result } from '../command';
import { given } from '../given-options';
import { oneOf } from '../parse-options';

export const win: LibraryCommand = {
  usage: 'add [TEXT] [--outcome TEXT]… | list [--from DAY] [--to DAY]',
  summary: 'the private log of what went well',
  details: [
    'add takes what was done from standard input unless it is given. It may say, too:',
    '  --for NAME           who has something of it',
    '  --outcome TEXT       what came of it',
    '  --number TEXT        what was measured, such as “-40 % build time”',
    '  --proof TEXT         a link or the title of an entry; may be given again',
    `  --trait NAME         ${TRAITS.join(', ')}; may be given again`,
    '  --day DAY            such as 2026-03-29; today when left out',
  ],
  options: {
    for: 'text',
    outcome: 'text',
    number: 'text',
    proof: 'texts',
    trait: 'texts',
    day: 'text',
    from: 'text',
    to: 'text',
  },
  words: [1, Infinity],
  needsLibrary: true,
  makesLibrary: true,
  run: async (input, api) => {
    const { options } = input;
    const [action = '', ...words] = options.words;
    if (oneOf('The action', action, ['add', 'list']) === 'add') {
      return add(input, words.join(' '), api);
    }
    const days = { from: options.text('from') ?? null, to: options.text('to') ?? null };
    const wins = await api.growth.wins(days);
    return { value: wins, text: wins.map(tell).join('\n') };
  },
};

async function add({ options, readStdin }: CommandInput, words: string, api: Api): Promise<Result> {
  const added = await api.growth.addWin({
    text: words === '' ? await readStdin() : words,
    ...given(options, ['for', 'outcome', 'number', 'day']),
    proof: options.texts('proof'),
    traits: options.texts('trait').map((trait) => oneOf('--trait', trait, TRAITS)),
  });
  const notes = options.text('outcome') === undefined ? ['What came of it isn’t said yet.'] : [];
  return { value: added, text: `${added.id}  ${added.title}`, notes };
}

type Win = Awaited<ReturnType<Api['growth']['wins']>>[number];

function tell({ day, id, title, outcome, number }: Win): string {
  const came = [outcome, number].filter((one) => one !== '').join(', ');
  return `${day}  ${id}  ${title}${came === '' ? '  (no outcome yet)' : `: ${came}`}`;
}
