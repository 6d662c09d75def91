import type { Api } from '#contract/calls/api';
import { DATA_POINTS, tellChange } from '#core/growth/pay/data-point';
import type { CommandInput, LibraryCommand, Result } from '../command';
import { given } from '../given-options';
import { oneOf, requireText } from '../parse-options';
import { WrongUsage } from '../usage';

const ACTIONS = ['list', 'start', 'remind', 'season', 'snooze', 'pay', 'offer', 'raise'] as const;

export const conversation: LibraryCommand = {
  usage:
    'list | start QUARTER | remind | season MONTH | snooze DAY | pay | offer TEXT --amount TEXT | raise …',
  summary: 'conversations about one’s growth with their promises, offers and raises; all private',
  details: [
    'list shows the promises of all conversations and what became of them.',
    'start makes the note of a quarter’s conversation. remind says whether one is due.',
    'season takes the month of review season, 1 to 12 or none: a reminder comes weeks before.',
    'snooze says nothing before a day, such as 2026-03-29; never takes that back.',
    'offer and raise keep what was offered or is paid, with its currency; pay lists them.',
  ],
  options: { amount: 'text', day: 'text' },
  words: [1, Infinity],
  needsLibrary: true,
  makesLibrary: true,
  run: async (input, api) => {
    const [action = '', ...words] = input.options.words;
    const calls = api.conversation;
    switch (oneOf('The action', action, ACTIONS)) {
      case 'list':
        return list(api);
      case 'start': {
        const started = await calls.start({ quarter: words.join(' ') });
        return { value: started, text: started.id };
      }
      case 'remind': {
        const reminder = await calls.reminder();
        const text = reminder === null ? 'None is due.' : `${reminder.quarter}, ${reminder.day}`;
        return { value: reminder, text };
      }
      case 'season':
        await calls.choose({ season: readMonth(words.join(' ')) });
        return told(api);
      case 'snooze': {
        const [day] = words;
        if (day === undefined) throw new WrongUsage('snooze takes a day, or never.');
        await calls.choose({ snoozedUntil: day === 'never' ? null : day });
        return told(api);
      }
      case 'pay':
        return pay(api);
      case 'offer':
      case 'raise':
        return add(input, words.join(' '), api);
    }
  },
};

async function list(api: Api): Promise<Result> {
  const conversations = await api.conversation.list();
  const lines = conversations.flatMap(({ quarter, day, id, promises }) => [
    `${quarter}  ${day}  ${id}`,
    ...promises.map(
      ({ words, isDone, to }) =>
        `  ${isDone ? '[x]' : '[ ]'} ${words}${to === null ? '' : `  (moved to ${to})`}`,
    ),
  ]);
  return { value: conversations, text: lines.join('\n') };
}

async function told(api: Api): Promise<Result> {
  const choices = await api.conversation.choices();
  const { season, snoozedUntil } = choices;
  const text = `review season: ${season ?? 'none'}; nothing before: ${snoozedUntil ?? 'no day'}`;
  return { value: choices, text };
}

async function pay(api: Api): Promise<Result> {
  const points = await api.conversation.dataPoints();
  const lines = points.map(({ day, id, kind, amount, title, change }) =>
    [day, id, kind, amount, tellChange(change), title].filter((part) => part !== '').join('  '),
  );
  return { value: points, text: lines.join('\n') };
}

async function add({ options, readStdin }: CommandInput, words: string, api: Api): Promise<Result> {
  const added = await api.conversation.addDataPoint({
    kind: oneOf('The action', options.words[0] ?? '', DATA_POINTS),
    text: words === '' ? await readStdin() : words,
    amount: requireText(options, 'amount'),
    ...given(options, ['day']),
  });
  return { value: added, text: `${added.id}  ${added.title}` };
}

function readMonth(typed: string): number | null {
  if (typed === 'none') return null;
  const month = Number(typed);
  if (!/^\d{1,2}$/.test(typed) || month < 1 || month > 12) {
    throw new WrongUsage(`A month is a number from 1 to 12, or none; not “${typed}”.`);
  }
  return month;
}
