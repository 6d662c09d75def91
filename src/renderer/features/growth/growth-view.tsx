import { Group, ScrollArea, SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import { ReviewsView } from './reviews-view';
import { SkillsView } from './skills-view';
import { WinsView } from './wins-view';

const PARTS = ['skills', 'reviews', 'wins'] as const;

type Part = (typeof PARTS)[number];

const LABELS: Readonly<Record<Part, string>> = {
  skills: 'Skills',
  reviews: 'Reviews',
  wins: 'Wins',
};

interface GrowthViewProps {
  readonly onOpen: (id: string) => void;
  /** Saves what is still being typed in an entry. */
  readonly onBefore: () => Promise<void>;
}

/** What the library shows of its writer's growth. None of it is ever published. */
export function GrowthView({ onOpen, onBefore }: GrowthViewProps) {
  const [part, setPart] = useState<Part>('skills');
  return (
    <>
      <Group h={40} px="md" gap={6} wrap="nowrap">
        <Text component="h1" fw={650} size="lg" flex={1}>
          Growth
        </Text>
        <SegmentedControl<Part>
          size="xs"
          aria-label="What to show"
          value={part}
          onChange={setPart}
          data={PARTS.map((value) => ({ value, label: LABELS[value] }))}
        />
      </Group>
      <ScrollArea flex={1}>
        {part === 'skills' && <SkillsView onOpen={onOpen} />}
        {part === 'reviews' && <ReviewsView onOpen={onOpen} />}
        {part === 'wins' && <WinsView onOpen={onOpen} onBefore={onBefore} />}
      </ScrollArea>
    </>
  );
}
