import { Group, ScrollArea, SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import type { Remark } from '#core/growth/remark';
import { ErrorBoundary } from '../../look/error-boundary';
import { keepFocus } from '../../parts/keep-focus';
import type { CriteriaHost } from './criteria/criteria-host';
import { CriteriaView } from './criteria/criteria-view';
import { ConversationView } from './conversation/conversation-view';
import classes from './growth.module.css';
import { ExplainView, type Explained } from './explain-view';
import type { PracticeHost } from './practice-host';
import { PracticeView } from './practice-view';
import { ReviewsView } from './reviews-view';
import { SkillsView } from './skills-view';
import { WinsView } from './wins-view';

const PARTS = [
  'skills',
  'reviews',
  'wins',
  'practice',
  'explain',
  'criteria',
  'conversation',
] as const;

type Part = (typeof PARTS)[number];

const LABELS: Readonly<Record<Part, string>> = {
  skills: 'Skills',
  reviews: 'Reviews',
  wins: 'Wins',
  practice: 'Practice',
  explain: 'Explain',
  criteria: 'Criteria',
  conversation: 'Conversation',
};

interface GrowthViewProps {
  /** The part to begin with. */
  readonly first?: string | undefined;
  readonly onOpen: (id: string) => void;
  /** Opens a note that was just made, to be written in. */
  readonly onWrite: (id: string) => void;
  readonly onExplain: (entry: Explained) => void;
  readonly practice: Omit<PracticeHost, 'onOpen' | 'onWrite'>;
  readonly onEditRemark: (remark: Remark) => void;
  readonly onImportReviews: () => void;
  readonly criteria: Omit<CriteriaHost, 'onOpen' | 'onWins'>;
}

/** What the library shows of its writer's growth. None of it is ever published. */
export function GrowthView(props: GrowthViewProps) {
  const { first, onOpen, onWrite, onExplain, onEditRemark, onImportReviews } = props;
  const { practice, criteria } = props;
  const [part, setPart] = useState<Part>(PARTS.find((one) => one === first) ?? 'skills');
  return (
    <>
      <Group h={40} px="md" gap={6} wrap="nowrap">
        <Text component="h1" fw={650} size="lg" flex={1}>
          Growth
        </Text>
      </Group>
      <SegmentedControl<Part>
        className={classes.parts}
        size="xs"
        withItemsBorders={false}
        aria-label="What to show"
        value={part}
        onChange={setPart}
        data={PARTS.map((value) => ({ value, label: LABELS[value] }))}
      />
      <ScrollArea flex={1} ref={keepFocus}>
        {part === 'skills' && (
          <ErrorBoundary panel="skills">
            <SkillsView onOpen={onOpen} />
          </ErrorBoundary>
        )}
        {part === 'reviews' && (
          <ErrorBoundary panel="reviews">
            <ReviewsView
              onOpen={onOpen}
              onWrite={onWrite}
              onEdit={onEditRemark}
              onImport={onImportReviews}
            />
          </ErrorBoundary>
        )}
        {part === 'wins' && (
          <ErrorBoundary panel="wins">
            <WinsView onOpen={onOpen} onBefore={criteria.onBefore} />
          </ErrorBoundary>
        )}
        {part === 'criteria' && (
          <ErrorBoundary panel="criteria">
            <CriteriaView host={{ ...criteria, onOpen, onWins: () => setPart('wins') }} />
          </ErrorBoundary>
        )}
        {part === 'practice' && (
          <ErrorBoundary panel="practice">
            <PracticeView {...practice} onOpen={onOpen} onWrite={onWrite} />
          </ErrorBoundary>
        )}
        {part === 'explain' && (
          <ErrorBoundary panel="explain">
            <ExplainView onOpen={onOpen} onExplain={onExplain} />
          </ErrorBoundary>
        )}
        {part === 'conversation' && (
          <ErrorBoundary panel="conversation">
            <ConversationView onOpen={onOpen} onWrite={onWrite} />
          </ErrorBoundary>
        )}
      </ScrollArea>
    </>
  );
}
