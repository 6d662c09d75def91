import type { BoardCard } from '#contract/drafts/drafting';
import type { LibraryCommand } from '../command';

export const drafts: LibraryCommand = {
  usage: '[--series NAME] [--overdue]',
  summary: 'list posts and talks by stage, with their days and next steps',
  options: { series: 'text', overdue: 'flag' },
  words: [0, 0],
  needsLibrary: true,
  makesLibrary: false,
  run: async ({ options }, api) => {
    const series = options.text('series')?.toLowerCase();
    const cards = (await api.drafts.board()).filter(
      (card) =>
        (series === undefined || card.series?.toLowerCase() === series) &&
        (!options.flag('overdue') || card.isOverdue),
    );
    return { value: cards, text: cards.map(tell).join('\n') };
  },
};

function tell(card: BoardCard): string {
  const { id, stage, title, dueWords, target, next, series, part } = card;
  const details = [
    dueWords,
    target && `for ${target}`,
    series && `${series}${part === null ? '' : ` ${part}`}`,
    next && `next: ${next}`,
  ].filter((detail) => detail);
  const line = `${id}  ${stage.padEnd(9)}  ${title}`;
  return details.length === 0 ? line : `${line} (${details.join('; ')})`;
}
