import { ActionIcon, Group } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useLayoutEffect, useRef, type RefObject } from 'react';
import { Tooltip } from '../../look/tooltip';
import classes from './notes-panel.module.css';

/** The sizes that notes may have, in pixels. */
export const NOTE_SIZES = [14, 16, 18, 20, 24, 28, 32, 38, 46] as const;

const LABEL = 'Speaker notes';

interface NotesPanelProps {
  readonly ref: RefObject<HTMLDivElement | null>;
  /** As the app's own writer made it; empty for none. */
  readonly html: string;
  /** In pixels. */
  readonly size: number;
  readonly onLarger: () => void;
  readonly onSmaller: () => void;
}

/** What the speaker wants to say, as large as it is wanted. */
export function NotesPanel({ ref, html, size, onLarger, onSmaller }: NotesPanelProps) {
  const text = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (text.current !== null) text.current.innerHTML = html;
    ref.current?.scrollTo({ top: 0 });
  }, [html, ref]);
  return (
    <div className={classes.panel}>
      <Group justify="space-between" wrap="nowrap" className={classes.head ?? ''}>
        <h2 className={classes.title}>Notes</h2>
        <Group gap={2} wrap="nowrap">
          <SizeButton label="Smaller notes (−)" icon={IconMinus} onClick={onSmaller} />
          <SizeButton label="Larger notes (+)" icon={IconPlus} onClick={onLarger} />
        </Group>
      </Group>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled by keys */}
      <div ref={ref} className={classes.scroller} role="region" aria-label={LABEL} tabIndex={0}>
        <div ref={text} className={classes.text} style={{ fontSize: size }} />
        {html === '' && <p className={classes.none}>This slide has no notes.</p>}
      </div>
    </div>
  );
}

interface SizeButtonProps {
  readonly label: string;
  readonly icon: typeof IconPlus;
  readonly onClick: () => void;
}

function SizeButton({ label, icon: Sign, onClick }: SizeButtonProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={onClick}>
        <Sign size={16} />
      </ActionIcon>
    </Tooltip>
  );
}
