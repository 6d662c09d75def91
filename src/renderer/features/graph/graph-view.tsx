import { SegmentedControl, Switch, Text, UnstyledButton } from '@mantine/core';
import { IconAffiliate } from '@tabler/icons-react';
import { ENTRY_KINDS, type EntryKind } from '#core/library/entry';
import { shownTitle } from '#core/shown-title';
import { EmptyState } from '../../look/empty-state';
import { KINDS } from '../../look/kinds';
import { TagSelect } from '../../parts/tag-select';
import type { GraphChoice } from '../../use-desk';
import { describeGraph } from './describe-graph';
import { GraphStage } from './graph-stage';
import { useShownGraph } from './use-shown-graph';
import classes from './graph.module.css';

interface GraphViewProps {
  readonly choice: GraphChoice;
  readonly onChoice: (choice: GraphChoice) => void;
  /** The entry that is marked, and the middle of its neighbourhood. */
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
}

/** The links of the library, or those around one entry, as a picture. The list is its twin. */
export function GraphView({ choice, onChoice, openId, onOpen }: GraphViewProps) {
  const graph = useShownGraph(choice, openId);
  const open = graph.rows.find(({ id }) => id === openId);
  return (
    <section className={classes.graph} aria-label="Graph">
      <div className={classes.controls}>
        <SegmentedControl
          size="xs"
          aria-label="What is shown"
          data={[
            { value: 'all', label: 'Whole library' },
            { value: 'around', label: 'Around one entry' },
          ]}
          value={choice.around ? 'around' : 'all'}
          onChange={(value) => onChoice({ ...choice, around: value === 'around' })}
        />
        {choice.around && (
          <SegmentedControl
            size="xs"
            aria-label="Links away"
            data={['1', '2', '3']}
            value={String(choice.depth)}
            onChange={(value) => onChoice({ ...choice, depth: Number(value) })}
          />
        )}
        <TagSelect
          size="xs"
          w={150}
          clearable
          aria-label="Tag"
          placeholder="Any tag"
          value={choice.tag}
          onChange={(tag) => onChoice({ ...choice, tag })}
        />
        <Switch
          size="xs"
          label="Orphans"
          checked={choice.orphans}
          onChange={(event) => onChoice({ ...choice, orphans: event.currentTarget.checked })}
        />
      </div>
      {graph.rows.length > 0 ? (
        <GraphStage graph={graph} openId={openId} onOpen={onOpen} />
      ) : (
        graph.isRead && (
          <EmptyState icon={IconAffiliate} title="Nothing to show">
            {choice.around && openId === null
              ? 'Choose an entry from the list, and what is around it is drawn here.'
              : 'No entry fits what is chosen. Entries appear here with the links between them: write one with [[.'}
          </EmptyState>
        )
      )}
      <div className={classes.foot}>
        <div className={classes.legend}>
          {ENTRY_KINDS.map((kind) => (
            <KindButton key={kind} kind={kind} choice={choice} onChoice={onChoice} />
          ))}
          {graph.rows.some((row) => row.private) && (
            <span className={classes.kind}>
              <span className={classes.ring} aria-hidden />
              Private
            </span>
          )}
        </div>
        <Text size="xs" c="dimmed" role="status">
          {open && `“${shownTitle(open.title)}” is marked. `}
          {describeGraph(graph)}
        </Text>
      </div>
    </section>
  );
}

interface KindButtonProps {
  readonly kind: EntryKind;
  readonly choice: GraphChoice;
  readonly onChoice: (choice: GraphChoice) => void;
}

/** A kind's colour; pressed, the kind is shown. */
function KindButton({ kind, choice, onChoice }: KindButtonProps) {
  const isHidden = choice.hidden.includes(kind);
  const hidden = isHidden ? choice.hidden.filter((one) => one !== kind) : [...choice.hidden, kind];
  return (
    <UnstyledButton
      className={classes.kind}
      aria-pressed={!isHidden}
      onClick={() => onChoice({ ...choice, hidden })}
    >
      <span className={classes.dot} data-kind={kind} aria-hidden />
      {KINDS[kind].many}
    </UnstyledButton>
  );
}
