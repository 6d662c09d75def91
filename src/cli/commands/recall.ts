import type { Api } from '#contract/calls/api';
import { RATINGS } from '#core/growth/recall/rating';
import type { CommandInput, LibraryCommand, Result } from '../command';
import { oneOf } from '../parse-options';
import { WrongUsage } from '../usage';

export const recall: LibraryCommand = {
  usage: '[join ID | leave ID | compare ID | rate ID --rating WORD | history | limit NUMBER]',
  summary: 'what is due to be explained from memory, and what an explanation said and missed',
  details: [
    'Without an action it shows what is due today, and how the weeks went.',
    'join and leave take an entry into the queue, and out of it.',
    'compare reads an explanation from standard input and shows what it said and missed.',
    'rate compares, too, and keeps how it went; --keep keeps the explanation as a private note.',
    `  --rating WORD   ${RATINGS.join(', ')}`,
    'limit says how many are asked for on one day.',
  ],
  options: { rating: 'text', keep: 'flag' },
  words: [0, 2],
  needsLibrary: true,
  makesLibrary: false,
  run: async (input, api) => {
    const [action, word] = input.options.words;
    if (action === undefined) {
      const queue = await api.recall.queue();
      return { value: queue, text: tell(queue) };
    }
    const actions = ['join', 'leave', 'compare', 'rate', 'history', 'limit'] as const;
    const chosen = oneOf('The action', action, actions);
    if (chosen === 'history') {
      const studied = await api.recall.studied();
      const lines = studied.map(
        ({ day, rating, said, missed, id, title }) =>
          `${day}  ${rating.padEnd(5)}  ${said} said, ${missed} missed  ${id}  ${title}`,
      );
      return { value: studied, text: lines.join('\n') };
    }
    if (word === undefined) throw new WrongUsage(`${chosen} needs one more word.`);
    switch (chosen) {
      case 'join':
      case 'leave':
        await api.recall.join({ id: word, joins: chosen === 'join' });
        return { value: { id: word }, text: `${word} ${chosen === 'join' ? 'joined' : 'left'}.` };
      case 'compare': {
        const compared = await api.recall.compare({ id: word, text: await input.readStdin() });
        return { value: compared, text: tellCompared(compared) };
      }
      case 'rate':
        return rate(word, input, api);
      case 'limit': {
        const limit = Number(word);
        await api.recall.limit({ limit });
        return { value: { limit }, text: `${limit} a day.` };
      }
    }
  },
};

async function rate(id: string, { options, readStdin }: CommandInput, api: Api): Promise<Result> {
  const rating = options.text('rating');
  if (rating === undefined) throw new WrongUsage('rate needs a --rating.');
  const wanted = oneOf('--rating', rating, RATINGS);
  const text = await readStdin();
  const rated = await api.recall.rate({ id, rating: wanted, text, keeps: options.flag('keep') });
  return { value: rated, text: `It is due again on ${rated.due}.` };
}

function tell({ due, beyond, later, limit, today, weeks }: State): string {
  const [next] = later;
  return [
    ...due.map((one) => `${one.due}  ${one.id}  ${one.title}`),
    `${today} of ${limit} explained today; ${beyond.length} more can wait.`,
    ...(due.length === 0 && next !== undefined ? [`Next on ${next.due}: ${next.title}`] : []),
    `${weeks.days} ${weeks.days === 1 ? 'day' : 'days'} this week; ${weeks.all} ${weeks.all === 1 ? 'week' : 'weeks'} with three days so far.`,
  ].join('\n');
}

type State = Awaited<ReturnType<Api['recall']['queue']>>;

function tellCompared(compared: Awaited<ReturnType<Api['recall']['compare']>>): string {
  const { said, missed, next } = compared;
  return [
    ...said.map(({ kind, words }) => `said    ${kind.padEnd(8)}  ${words}`),
    ...missed.map(({ kind, words }) => `missed  ${kind.padEnd(8)}  ${words}`),
    RATINGS.map((rating) => `${rating}: ${next[rating]}`).join('  '),
  ].join('\n');
}
