import type { Api } from '#contract/calls/api';
import type { Ledger } from '#contract/growth/growth';
import { REMARK_LINE } from '#contract/growth/review-words';
import { EXPERIENCES } from '#core/growth/experience';
import { ROLES } from '#core/growth/role';
import { tellRates } from '#core/growth/tell-rates';
import type { CommandInput, LibraryCommand, Result } from '../command';
import { oneOf } from '../parse-options';
import { given } from '../given-options';
import { importReviews } from '../import-reviews';
import { WrongUsage } from '../usage';

export const review: LibraryCommand = {
  usage:
    'add [TEXT] [--role ROLE] [--pattern NAME]… | list | rename FROM TO | import FILE… [--me LOGIN] [--dry-run]',
  summary: 'remarks of code reviews, got and given, and the patterns in them; all of it private',
  details: [
    'add takes the remark from standard input unless it is given. Without --role it may say itself',
    `what it is: “${REMARK_LINE}”. It may say, too:`,
    `  --role ROLE          ${ROLES.join(' or ')}; ${ROLES[0]} when nothing says it`,
    '  --pattern NAME       what it is an instance of; the third in ninety days asks for a note',
    '  --area NAME          such as TypeScript or SQL',
    '  --link ADDRESS       where it was said',
    '  --why TEXT           the question that was asked before a change was suggested',
    '  --constraints TEXT   what the author had to live with',
    `  --experience WORD    how experienced the other one is: ${EXPERIENCES.join(', ')}`,
    '  --day DAY            such as 2026-03-29; today when left out',
    'list shows the patterns, those that ask for a note first.',
    'rename calls a pattern otherwise; two of one name are one.',
    'import takes comments in that were written on GitHub or GitLab, from JSON (- for standard input):',
    '  gh api --paginate repos/O/R/pulls/N/comments  (also issues/N/comments, pulls/N/reviews)',
    '  gh pr view N --json author,url,reviews,comments',
    '  glab api --paginate projects/P/merge_requests/N/discussions  (also …/notes)',
    '  or a thread, copied from the page. The pull or merge request beside it tells whose work it is.',
    '  --me LOGIN           your login there: it tells what you gave and got; kept for the next time',
    '  --dry-run            tells what would come in and writes nothing',
  ],
  options: {
    role: 'text',
    pattern: 'text',
    area: 'text',
    link: 'text',
    why: 'text',
    constraints: 'text',
    experience: 'text',
    day: 'text',
    me: 'text',
    'dry-run': 'flag',
  },
  words: [1, Infinity],
  needsLibrary: true,
  makesLibrary: true,
  run: async (input, api) => {
    const [action = '', ...words] = input.options.words;
    switch (oneOf('The action', action, ['add', 'list', 'rename', 'import'])) {
      case 'add':
        return add(input, words.join(' '), api);
      case 'list': {
        const ledger = await api.growth.ledger({ most: null });
        return { value: ledger, text: tell(ledger) };
      }
      case 'rename':
        return rename(words, api);
      case 'import':
        return importReviews(input, words, api);
    }
  },
};

async function add({ options, readStdin }: CommandInput, words: string, api: Api): Promise<Result> {
  const [role, experience] = [options.text('role'), options.text('experience')];
  const added = await api.growth.addRemark({
    text: words === '' ? await readStdin() : words,
    ...(role !== undefined && { role: oneOf('--role', role, ROLES) }),
    ...given(options, ['pattern', 'area', 'link', 'why', 'constraints', 'day']),
    ...(experience !== undefined && {
      experience: oneOf('--experience', experience, EXPERIENCES),
    }),
  });
  return { value: added, text: `${added.id}  ${added.title}` };
}

async function rename(words: readonly string[], api: Api): Promise<Result> {
  const [from, to, ...more] = words;
  if (from === undefined || to === undefined || more.length > 0) {
    throw new WrongUsage('rename takes the name of a pattern and its new name.');
  }
  await api.growth.renamePattern({ from, to });
  return { value: { from, to }, text: `${from} → ${to}` };
}

function tell({ patterns, others, got, gave, fromMoreExperienced }: Ledger): string {
  const lines = patterns.flatMap(({ name, role, remarks, answers, asks }) => [
    `${String(remarks.length).padStart(4)}  ${role.padEnd(4)}  ${name}`,
    ...(asks === null
      ? []
      : [`            third time on ${asks.day}: write it down`, ...asks.remarks.map(tellRemark)]),
    ...answers.map(
      (answer) =>
        `            ${answer.kind} ${answer.day} “${answer.title}”, in 90 days: ${tellRates(answer)}`,
    ),
  ]);
  const sums = `${got} got, ${fromMoreExperienced} of them from more experienced people; ${gave} given; ${others.length} of no pattern`;
  return [...lines, sums].join('\n');
}

function tellRemark({ day, id, title }: Ledger['others'][number]): string {
  return `            ${day}  ${id}  ${title}`;
}
