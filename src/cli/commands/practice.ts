import type { Api } from '#contract/calls/api';
import { CONTRAST_WORDS, CONTRASTS, SIDES } from '#core/growth/practice/contrast';
import type { CommandInput, LibraryCommand, Result } from '../command';
import { given } from '../given-options';
import { oneOf } from '../parse-options';
import { WrongUsage } from '../usage';

export const practice: LibraryCommand = {
  usage: 'add [TEXT] [--contrast NAME]… | list | done ID | turn ID --contrast NAME',
  summary: 'practice logs, their next steps, and the balance of what was practised; all private',
  details: [
    'add takes what was practised from standard input unless it is given. It may say, too:',
    '  --contrast NAME   what was practised:',
    ...CONTRASTS.map((one) => `      ${one.padEnd(10)}  ${CONTRAST_WORDS[one].deliberate}`),
    `  --side SIDE       ${SIDES.join(' or ')}; ${SIDES[0]} when left out`,
    '  --area NAME       such as TypeScript or SQL',
    '  --next TEXT       the next step, and --due DAY its day',
    '  --day DAY         such as 2026-03-29; today when left out',
    'list shows the next steps and the balance by month.',
    'done says that the next step of a log was taken.',
    'turn makes a deliberate practice of a passive one.',
  ],
  options: {
    contrast: 'text',
    side: 'text',
    area: 'text',
    next: 'text',
    due: 'text',
    day: 'text',
  },
  words: [1, Infinity],
  needsLibrary: true,
  makesLibrary: true,
  run: async (input, api) => {
    const [action = '', ...words] = input.options.words;
    switch (oneOf('The action', action, ['add', 'list', 'done', 'turn'])) {
      case 'add':
        return add(input, words.join(' '), api);
      case 'list': {
        const found = await api.practice.list();
        return { value: found, text: tell(found) };
      }
      case 'done': {
        const id = oneId(words);
        await api.practice.finish({ id, done: true });
        return { value: { id }, text: `The next step of ${id} is taken.` };
      }
      case 'turn': {
        const id = oneId(words);
        const contrast = contrastOf(input);
        if (contrast === undefined) throw new WrongUsage('turn needs a --contrast.');
        await api.practice.turn({ id, contrast });
        return { value: { id, contrast }, text: `${id} is a deliberate practice now.` };
      }
    }
  },
};

async function add(input: CommandInput, words: string, api: Api): Promise<Result> {
  const { options, readStdin } = input;
  const contrast = contrastOf(input);
  const side = options.text('side');
  const added = await api.practice.add({
    text: words === '' ? await readStdin() : words,
    ...given(options, ['area', 'next', 'due', 'day']),
    ...(contrast !== undefined && { contrast }),
    ...(side !== undefined && { side: oneOf('--side', side, SIDES) }),
  });
  return { value: added, text: `${added.id}  ${added.title}` };
}

function contrastOf({ options }: CommandInput) {
  const contrast = options.text('contrast');
  return contrast === undefined ? undefined : oneOf('--contrast', contrast, CONTRASTS);
}

function oneId([id, ...more]: readonly string[]): string {
  if (id === undefined || more.length > 0) throw new WrongUsage('Name one practice log by its id.');
  return id;
}

function tell({ steps, months, logs }: Awaited<ReturnType<Api['practice']['list']>>): string {
  return [
    ...steps.map(
      ({ id, title, next, due, left }) =>
        `${due ?? 'no day    '}  ${id}  ${next || title}${left !== null && left < 0 ? '  (its day is over)' : ''}`,
    ),
    ...(logs.length === 0
      ? ['No practice log yet.']
      : months.map(
          ({ period, deliberate, passive }) =>
            `${period}  ${String(deliberate).padStart(4)} deliberate  ${String(passive).padStart(4)} passive`,
        )),
  ].join('\n');
}
