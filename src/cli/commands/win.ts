import type { Api } from '#contract/calls/api';
import { BRAG_FORMATS, BRAG_LANGUAGES } from '#core/growth/brag/brag-language';
import { TRAITS } from '#core/growth/trait';
import type { CommandInput, LibraryCommand, Options, Result } from '../command';
import { given } from '../given-options';
import { oneOf } from '../parse-options';
import { WrongUsage } from '../usage';
import { exportWins } from '../win-export';
import { copyWin, offers, offersFromGit } from '../win-offers';
import { winTraits } from '../win-traits';

export const win: LibraryCommand = {
  usage:
    'add [TEXT] | change ID | list | offers | from-git FOLDER | export --out FILE | copy ID --into DRAFT',
  summary: 'the private log of what went well',
  details: [
    'add takes what was done from standard input unless it is given. add, change and --take say:',
    '  --for NAME           who has something of it',
    '  --outcome TEXT       what came of it',
    '  --number TEXT        what was measured, such as “-40 % build time”',
    '  --proof TEXT         a link or the title of an entry; may be given again',
    `  --trait NAME         ${TRAITS.join(', ')}; may be given again`,
    '  --day DAY            such as 2026-03-29; today when left out',
    '  --what TEXT          what was done, for change and --take',
    'list shows them by day: --from DAY, --to DAY, and --open for those without an outcome.',
    'offers shows posts that are out, talks that were given, patterns of reviews that became rarer',
    'and entries with the tag #win. --take KEY keeps one, --dismiss KEY offers it no more.',
    'from-git does the same with your own commits: --since DAY or all (a year ago when left out),',
    '--author EMAIL for another address of yours; may be given again.',
    `export writes --kind summary or log as --format ${BRAG_FORMATS.join(', ')}, from --from to --to,`,
    `in --language ${BRAG_LANGUAGES.join(', ')}. --replace replaces a file, --in-blog allows a blog’s folder.`,
    'copy puts --text, or what was done and came of it, at the end of a post or talk, and notes that.',
  ],
  options: {
    for: 'text',
    outcome: 'text',
    number: 'text',
    proof: 'texts',
    trait: 'texts',
    day: 'text',
    what: 'text',
    from: 'text',
    to: 'text',
    open: 'flag',
    take: 'text',
    dismiss: 'text',
    since: 'text',
    author: 'texts',
    kind: 'text',
    format: 'text',
    language: 'text',
    out: 'text',
    replace: 'flag',
    'in-blog': 'flag',
    into: 'text',
    text: 'text',
  },
  words: [1, Infinity],
  needsLibrary: true,
  makesLibrary: true,
  run: async (input, api) => {
    const { options } = input;
    const [action = '', ...words] = options.words;
    switch (oneOf('The action', action, ACTIONS)) {
      case 'add':
        return add(input, words.join(' '), api);
      case 'change':
        return change(words[0], options, api);
      case 'list':
        return list(options, api);
      case 'offers':
        return offers(options, api);
      case 'from-git':
        return offersFromGit(words[0], options, api);
      case 'export':
        return exportWins(options, api);
      case 'copy':
        return copyWin(words[0], options, api);
    }
  },
};

const ACTIONS = ['add', 'change', 'list', 'offers', 'from-git', 'export', 'copy'] as const;

async function add({ options, readStdin }: CommandInput, words: string, api: Api): Promise<Result> {
  const added = await api.growth.addWin({
    text: words === '' ? await readStdin() : words,
    ...given(options, ['for', 'outcome', 'number', 'day']),
    proof: options.texts('proof'),
    traits: winTraits(options),
  });
  const notes = options.text('outcome') === undefined ? ['What came of it isn’t said yet.'] : [];
  return { value: added, text: `${added.id}  ${added.title}`, notes };
}

async function change(id: string | undefined, options: Options, api: Api): Promise<Result> {
  if (id === undefined) throw new WrongUsage('change takes the id of a win.');
  const { what, ...facts } = given(options, ['what', 'for', 'outcome', 'number', 'day']);
  const [proof, traits] = [options.texts('proof'), winTraits(options)];
  const fields = {
    ...(what !== undefined && { title: what }),
    ...facts,
    ...(proof.length > 0 && { proof }),
    ...(traits.length > 0 && { traits }),
  };
  const done = await api.wins.change({ id, fields });
  return { value: done, text: done.change === null ? 'It said so already.' : 'Changed.' };
}

async function list(options: Options, api: Api): Promise<Result> {
  const days = { from: options.text('from') ?? null, to: options.text('to') ?? null };
  const wins = (await api.growth.wins(days)).filter(
    ({ outcome, number }) => !options.flag('open') || (outcome === '' && number === ''),
  );
  return { value: wins, text: wins.map(tell).join('\n') };
}

type Win = Awaited<ReturnType<Api['growth']['wins']>>[number];

function tell({ day, id, title, outcome, number }: Win): string {
  const came = [outcome, number].filter((one) => one !== '').join(', ');
  return `${day}  ${id}  ${title}${came === '' ? '  (no outcome yet)' : `: ${came}`}`;
}
