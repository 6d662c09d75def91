import { Text } from '@mantine/core';
import type { BragPlan } from '#contract/growth/wins';
import type { BragFormat, BragKind } from '#core/growth/brag/brag-language';
import { tellWithheld } from '#core/growth/marked-private';
import { tellCount } from '../../look/tell-count';

export const KIND_WORDS: Readonly<
  Record<BragKind, { readonly label: string; readonly about: string }>
> = {
  summary: {
    label: 'Summary for your manager',
    about:
      'By trait, what came of it first. Only the facts of each win: no text, no titles of other entries.',
  },
  log: { label: 'Full log', about: 'By day, with all that each win says but its comments.' },
};

export const FORMAT_WORDS: Readonly<Record<BragFormat, string>> = {
  md: 'Markdown',
  html: 'HTML, one page',
  pdf: 'PDF',
};

/** How many wins it is of, how many of them don't say what came of them, and what is left out. */
export function describeOpen({ wins, open, withheld }: BragPlan) {
  const count = tellCount(wins, 'win');
  const hidden = tellWithheld(withheld);
  const said = open === 0 ? '' : `; ${open.toLocaleString('en')} without an outcome yet`;
  return (
    <Text size="sm" fw={600}>
      {count}
      {said}
      {hidden !== null && `. ${hidden}`}
    </Text>
  );
}
