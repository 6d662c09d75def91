import { Group, ScrollArea, SegmentedControl, Text } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { useState } from 'react';
import type { GapMap } from '#contract/checking/gaps';
import type { GapState } from '#core/check/gaps/gap-state';
import type { SearchPlace } from '#core/search/search';
import { useGapMap } from '../../data/queries';
import { EmptyState } from '../../look/empty-state';
import { ProblemAlert } from '../../parts/problem-alert';
import { TaskProgress } from '../../parts/task-progress';
import { GapAreaView } from './gap-area-view';
import classes from './gaps.module.css';

interface GapMapViewProps {
  readonly onOpen: (id: string, place?: SearchPlace) => void;
}

/** What drafts can't explain yet, and the notes that ask for it, by skill area. */
export function GapMapView({ onOpen }: GapMapViewProps) {
  const [shown, setShown] = useState<GapState>('open');
  const { data: map, error } = useGapMap();
  const count = map === undefined ? null : shown === 'open' ? map.open + map.found : map.closed;
  return (
    <>
      <Group h={40} px="md" gap={6} wrap="nowrap">
        <Text component="h1" fw={650} size="lg">
          Gaps
        </Text>
        <Text size="xs" c="dimmed" flex={1}>
          {count?.toLocaleString('en')}
        </Text>
        <SegmentedControl<GapState>
          size="xs"
          aria-label="Which gaps"
          value={shown}
          onChange={setShown}
          data={[
            { value: 'open', label: 'Open' },
            { value: 'closed', label: 'Closed' },
          ]}
        />
      </Group>
      {map === undefined ? (
        <div className={classes.waiting}>
          {error === null ? (
            <TaskProgress task="Looking for gaps" />
          ) : (
            <ProblemAlert title="Gaps could not be looked for" problem={error} />
          )}
        </div>
      ) : count === 0 ? (
        <NoGaps map={map} shown={shown} />
      ) : (
        <ScrollArea flex={1}>
          {map.areas.map((area) => (
            <GapAreaView key={area.tag ?? ''} area={area} shown={shown} onOpen={onOpen} />
          ))}
          {map.unread.length > 0 && (
            <Text size="xs" c="dimmed" px="md" pb="md">
              {map.unread.length.toLocaleString('en')} could not be read and are not in this list.
            </Text>
          )}
        </ScrollArea>
      )}
    </>
  );
}

function NoGaps({ map, shown }: { readonly map: GapMap; readonly shown: GapState }) {
  if (shown === 'closed') {
    return (
      <EmptyState icon={IconHelpCircle} title="No gap is closed yet">
        When a question note says what was missing, close it, and it is listed here: what you know
        now and didn’t before.
      </EmptyState>
    );
  }
  if (map.drafts === 0) {
    return (
      <EmptyState icon={IconHelpCircle} title="No gaps, for there are no drafts">
        What a draft can’t explain yet is listed here: abbreviations without words, open questions,
        “somehow”, numbers without a source. Write a post, and see what it asks of you.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={IconHelpCircle} title="No gap is open">
      Nothing in your drafts is left unexplained, as far as rules can tell. Tag a note #gap to keep
      a question of your own here.
    </EmptyState>
  );
}
