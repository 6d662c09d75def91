import {
  ActionIcon,
  Button,
  SegmentedControl,
  Select,
  Switch,
  Text,
  Tooltip,
  UnstyledButton,
  useComputedColorScheme,
} from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { IconAffiliate, IconArrowsMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { ENTRY_KINDS, type EntryKind } from '#core/library/entry';
import { useTags } from '../../data/queries';
import { EmptyState } from '../../look/empty-state';
import { KINDS } from '../../look/kinds';
import type { GraphChoice } from '../../use-desk';
import { GraphCanvas } from './graph-canvas';
import { useLayout } from './use-layout';
import { useShownGraph, type ShownGraph } from './use-shown-graph';
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
  const tags = useTags().data ?? [];
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
        <Select
          size="xs"
          w={150}
          clearable
          searchable
          aria-label="Tag"
          placeholder="Any tag"
          data={tags.map(({ tag }) => tag)}
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
        <Stage graph={graph} openId={openId} onOpen={onOpen} />
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
        </div>
        <Text size="xs" c="dimmed" role="status">
          {open && `“${open.title.trim() || 'Untitled'}” is marked. `}
          {describe(graph)}
        </Text>
      </div>
    </section>
  );
}

type StageProps = Pick<GraphViewProps, 'openId' | 'onOpen'> & { readonly graph: ShownGraph };

function Stage({ graph, openId, onOpen }: StageProps) {
  const { state, stop, resume } = useLayout(graph.rows.length, graph.edges);
  const scheme = useComputedColorScheme();
  const isStill = useReducedMotion();
  const [fits, setFits] = useState(0);
  const [zoom, setZoom] = useState<{ by: number } | null>(null);
  const selected = graph.rows.findIndex(({ id }) => id === openId);
  // Who wants no motion sees the picture once it is at rest.
  const isHidden = isStill && state?.running === true;
  const buttons = [
    { label: 'Zoom in', icon: IconPlus, run: () => setZoom({ by: 1.4 }) },
    { label: 'Zoom out', icon: IconMinus, run: () => setZoom({ by: 1 / 1.4 }) },
    { label: 'Show all', icon: IconArrowsMaximize, run: () => setFits((last) => last + 1) },
  ];
  return (
    <>
      <GraphCanvas
        graph={graph}
        places={isHidden ? null : (state?.places ?? null)}
        selected={selected < 0 ? null : selected}
        label={`Picture of ${describe(graph)}. The list beside it holds the same entries.`}
        fits={fits}
        zoom={zoom}
        scheme={scheme}
        onOpen={onOpen}
      />
      <div className={classes.tools}>
        {buttons.map(({ label, icon: Drawing, run }) => (
          <Tooltip key={label} label={label}>
            <ActionIcon aria-label={label} onClick={run}>
              <Drawing size={16} stroke={1.7} />
            </ActionIcon>
          </Tooltip>
        ))}
        <Button
          size="compact-xs"
          variant="default"
          disabled={state === null || (!state.running && state.finished)}
          onClick={state?.running ? stop : resume}
        >
          {state?.running || state?.finished !== false ? 'Stop Layout' : 'Continue Layout'}
        </Button>
        <Text size="xs" c="dimmed">
          {isHidden ? 'Finding places for the entries…' : 'Drag to move, click to open.'}
        </Text>
      </div>
    </>
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

function describe({ rows, edges, total }: ShownGraph): string {
  const count = (number: number, one: string, many: string): string =>
    `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
  const links = count(edges.length / 2, 'link', 'links');
  const isCut = total > 20_000 && rows.length <= 20_000;
  const of = isCut ? ` of ${total.toLocaleString('en')}, those with the most links,` : '';
  return `${count(rows.length, 'entry', 'entries')}${of} and ${links}`;
}
