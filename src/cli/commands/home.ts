import type { Api } from '#contract/calls/api';
import type { LibraryCommand, Result } from '../command';
import { WrongUsage } from '../usage';

type HomePage = Awaited<ReturnType<Api['home']['page']>>;

export const home: LibraryCommand = {
  usage: '[--year YEAR]',
  summary: 'where to go on: the nearest draft, one gap, one thing to deepen',
  details: ['--year tells how many entries of each kind belong to which day of a year.'],
  options: { year: 'text' },
  words: [0, 0],
  needsLibrary: true,
  makesLibrary: false,
  run: async ({ options }, api) => {
    const year = options.text('year');
    if (year !== undefined) return tellYear(year, api);
    const page = await api.home.page();
    return { value: page, text: tell(page) };
  },
};

async function tellYear(year: string, api: Api): Promise<Result> {
  if (!/^\d{1,4}$/.test(year)) throw new WrongUsage(`--year takes a year such as 2026.`);
  const activity = await api.home.activity({ year: Number(year) });
  const lines = activity.days.map(({ day, counts }) => {
    const words = Object.entries(counts).map(([kind, count]) => `${kind} ${count}`);
    return `${day}  ${words.join(', ')}`;
  });
  return { value: activity, text: lines.join('\n') };
}

function tell({ today, made, moreMade, due, reminder, draft, gap, deeper }: HomePage): string {
  const lines = [
    ...made.map(({ id, title }) => `Made today: ${id}  ${title}`),
    ...(moreMade === 0 ? [] : [`Made today: and ${moreMade} more`]),
    ...due.map(({ id, title }) => `Explain from memory: ${id}  ${title}`),
    ...(reminder === null ? [] : [`Talk about your growth: ${reminder.quarter}, ${reminder.day}`]),
    ...(draft === null ? [] : [`Nearest to done: ${draft.id}  ${draft.title}  ${draft.why}`]),
    ...(gap === null ? [] : [`One gap: ${gap.id}  ${gap.title}  ${gap.why}`]),
    ...(deeper === null ? [] : [`Go deeper: ${deeper.why}`]),
  ];
  return [today, ...lines].join('\n');
}
