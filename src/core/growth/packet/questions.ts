import type { Packet } from './packet';

/** How many are asked: more than these nobody answers in one conversation. */
const ASKED = 3;

/** What can always be asked. */
const USUAL: readonly string[] = [
  'What should I do more of, and what less?',
  'What could I own next quarter?',
  'Whose work should I learn from?',
];

const LADDER = 'What does the next level look like here, and can I have it in writing?';

/**
 * Three questions for a conversation: of each kind the first before any second, so that they are
 * about different things.
 */
export function questionsFor({
  promises,
  ladder,
  criteria,
  missing,
}: Pick<Packet, 'promises' | 'ladder' | 'criteria' | 'missing'>): readonly string[] {
  const inState = (state: string) => criteria.filter((one) => one.state === state);
  const kinds: readonly (readonly string[])[] = [
    ladder === null ? [LADDER] : [],
    (promises?.fates ?? [])
      .filter(({ fate }) => fate === 'open')
      .map(
        ({ words }) =>
          `In ${promises?.quarter} we said: “${words}”. It isn’t done. Does it still matter, and what is in the way?`,
      ),
    inState('zero').map(
      ({ name }) => `What would show you “${name}”? I have nothing to show for it yet.`,
    ),
    inState('stale').map(
      ({ name, last }) => `I last showed “${name}” on ${last}. Where could I show it next?`,
    ),
    inState('one-person').map(
      ({ name }) =>
        `All that I have for “${name}” was for one person or team. Who else should see it?`,
    ),
    missing.map(({ title }) => `What came of “${title}”? Have you heard anything about it?`),
  ];
  const most = Math.max(...kinds.map((kind) => kind.length));
  const questions = Array.from({ length: most }, (_, turn) =>
    kinds.flatMap((kind) => kind.slice(turn, turn + 1)),
  ).flat();
  return [...questions, ...USUAL].slice(0, ASKED);
}
