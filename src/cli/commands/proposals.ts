import type { TrackedProposal } from '#contract/talks/proposals';
import { shownTitle } from '#core/shown-title';
import type { LibraryCommand } from '../command';

export const proposals: LibraryCommand = {
  usage: '[--given]',
  summary: 'which talks are proposed to which events, by deadline; --given lists the given ones',
  options: { given: 'flag' },
  words: [0, 0],
  needsLibrary: true,
  makesLibrary: false,
  run: async ({ options }, api) => {
    const all = await api.proposals.list();
    const isGivenOnly = options.flag('given');
    const shown = all.filter(({ state }) => !isGivenOnly || state === 'given');
    return {
      value: shown,
      text: shown.map(tellProposal).join('\n'),
      notes:
        shown.length === 0 ? [isGivenOnly ? 'No talk was given yet.' : 'No proposals yet.'] : [],
    };
  },
};

/** One proposal in a line: its id, state and day, event, talk, and what is wrong with it. */
export function tellProposal(proposal: TrackedProposal): string {
  const { id, state, event, talk, deadline, deadlineWords, held, limit, over } = proposal;
  const day = state === 'given' ? held : deadline;
  const marks = [
    ...(deadlineWords === null ? [] : [deadlineWords.toLowerCase()]),
    ...(state === 'given' && held === null ? ['the day is not told'] : []),
    ...(over === null ? [] : [`abstract ${over} characters over ${limit}`]),
  ];
  const title = shownTitle(talk.title);
  const words = [event.trim() || 'An event', `“${title}”`, ...marks].join(' · ');
  return `${id}  ${state.padEnd(9)}  ${(day ?? '–').padEnd(10)}  ${words}`;
}
