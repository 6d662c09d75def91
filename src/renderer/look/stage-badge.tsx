import { Badge } from '@mantine/core';
import type { Stage } from '#core/draft/draft';

/** How each stage is called and coloured. */
export const STAGES: Readonly<Record<Stage, { readonly label: string; readonly color: string }>> = {
  idea: { label: 'Idea', color: 'gray' },
  drafting: { label: 'Drafting', color: 'yellow' },
  ready: { label: 'Ready', color: 'blue' },
  published: { label: 'Published', color: 'ink' },
  given: { label: 'Given', color: 'ink' },
};

export function StageBadge({ stage }: { readonly stage: Stage }) {
  const { label, color } = STAGES[stage];
  return (
    <Badge size="sm" color={color} data-stage={stage} flex="none">
      {label}
    </Badge>
  );
}
