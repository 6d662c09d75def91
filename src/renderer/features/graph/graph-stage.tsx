import { ActionIcon, Button, Text, useComputedColorScheme } from '@mantine/core';
import { useElementSize, useReducedMotion } from '@mantine/hooks';
import { IconArrowsMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { useLook } from '../../data/use-look';
import { Tooltip } from '../../look/tooltip';
import { fitCamera, zoomCamera, type Camera } from './camera';
import { describeGraph } from './describe-graph';
import { GraphCanvas } from './graph-canvas';
import { useLayout } from './use-layout';
import type { ShownGraph } from './use-shown-graph';
import classes from './graph.module.css';

const ZOOM_STEP = 1.4;

interface GraphStageProps {
  readonly graph: ShownGraph;
  /** The entry that is marked. */
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
}

/** The picture of a graph and what can be done with it. */
export function GraphStage({ graph, openId, onOpen }: GraphStageProps) {
  const { state, stop, resume, hold } = useLayout(
    graph.rows.length,
    graph.edges,
    graph.groups?.of ?? null,
  );
  // With another, the picture is drawn in other colours.
  const scheme = `${useComputedColorScheme()} ${useLook().contrast}`;
  const isStill = useReducedMotion();
  const stage = useRef<HTMLButtonElement>(null);
  const { ref, width, height } = useElementSize();
  // Who wants no motion sees the picture once it is at rest.
  const isHidden = isStill && state?.running === true;
  const places = isHidden ? null : (state?.places ?? null);
  const size = useMemo(() => ({ width, height }), [width, height]);
  const fitted = useMemo(() => fitCamera(places, size), [places, size]);
  /** Of another graph, or none: all of it is kept in sight. */
  const [moved, setMoved] = useState<{ graph: ShownGraph; camera: Camera } | null>(null);
  const camera = moved?.graph === graph ? moved.camera : fitted;
  const look = (next: Camera | null): void => setMoved(next && { graph, camera: next });
  const selected = graph.rows.findIndex(({ id }) => id === openId);
  const buttons = [
    { label: 'Zoom in', icon: IconPlus, run: () => look(zoomCamera(camera, ZOOM_STEP)) },
    { label: 'Zoom out', icon: IconMinus, run: () => look(zoomCamera(camera, 1 / ZOOM_STEP)) },
    { label: 'Show all', icon: IconArrowsMaximize, run: () => look(null) },
  ];
  return (
    <>
      <div ref={ref} className={classes.frame}>
        <GraphCanvas
          stage={stage}
          size={size}
          graph={graph}
          places={places}
          selected={selected < 0 ? null : selected}
          label={`Picture of ${describeGraph(graph)}. The list beside it holds the same entries. Arrow keys move it, plus and minus zoom, Enter opens the marked entry.`}
          isBusy={state?.running ?? true}
          scheme={scheme}
          camera={camera}
          onCamera={look}
          onOpen={onOpen}
          onHold={hold}
        />
      </div>
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
          {isHidden
            ? 'Finding places for the entries…'
            : 'Drag to move, turn the wheel to come nearer, click to open.'}
        </Text>
      </div>
    </>
  );
}
