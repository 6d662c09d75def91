import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { MenuCommand } from '#contract/desktop/desktop';
import { useCommandKeys } from '../../data/use-command-keys';
import { usePlatform } from '../../data/use-platform';
import { formatAccelerator } from '../../look/accelerator';
import { TOUR_STEPS } from './tour-steps';
import { usePointedAt } from './use-pointed-at';
import classes from './tour.module.css';

interface TourProps {
  /** Makes a draft of what is open; null where nothing is that a draft could be made of. */
  readonly onCompose: (() => Promise<boolean>) | null;
  readonly onExport: () => void;
  readonly onLeave: () => void;
}

const LAST = TOUR_STEPS.length - 1;

/** What Esc closes first. */
const ABOVE = '[role="dialog"], [role="alertdialog"], [role="menu"]';

/**
 * A walk from a note to a post, along the foot of the window: it covers nothing, points at the real
 * controls, and everything can be done meanwhile.
 */
export function Tour({ onCompose, onExport, onLeave }: TourProps) {
  const [at, setAt] = useState(0);
  const keys = useCommandKeys();
  const isMac = usePlatform() === 'mac';
  const next = useRef<HTMLButtonElement>(null);
  const step = TOUR_STEPS[at];
  usePointedAt(step?.targets ?? []);

  // By keys it is begun from a menu; it ends where the person was.
  useEffect(() => {
    const before = document.activeElement;
    next.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  const leave = useEffectEvent(onLeave);
  useEffect(() => {
    let isAnythingAbove = false;
    // What is above closes at once, before anyone else hears of the key.
    const look = (): void => {
      isAnythingAbove = document.querySelector(ABOVE) !== null;
    };
    const takeKey = (event: KeyboardEvent): void => {
      const isFree = !isAnythingAbove && !event.defaultPrevented;
      if (event.key === 'Escape' && isFree) leave();
    };
    addEventListener('keydown', look, true);
    addEventListener('keydown', takeKey);
    return () => {
      removeEventListener('keydown', look, true);
      removeEventListener('keydown', takeKey);
    };
  }, []);

  if (step === undefined) return null;
  const inBrackets = (command: MenuCommand): string => {
    const accelerator = keys[command];
    return accelerator === null ? '' : ` (${formatAccelerator(accelerator, isMac)})`;
  };
  async function compose(): Promise<void> {
    if (await onCompose?.()) setAt(at + 1);
  }

  return (
    <section className={classes.tour} aria-label="Tour">
      <div className={classes.words} role="status">
        <Text size="sm" fw={600}>
          {step.title}{' '}
          <Text span size="xs" c="dimmed" fw={400}>
            {at + 1} of {TOUR_STEPS.length}
          </Text>
        </Text>
        <Text size="sm">{step.say(inBrackets)}</Text>
      </div>
      <Group gap="xs" wrap="nowrap" className={classes.buttons}>
        {step.action === 'compose' && onCompose !== null && (
          <Button size="xs" variant="light" onClick={() => void compose()}>
            Make a Post of This
          </Button>
        )}
        {step.action === 'export' && (
          <Button size="xs" variant="light" onClick={onExport}>
            Export Library…
          </Button>
        )}
        <Button size="xs" variant="default" disabled={at === 0} onClick={() => setAt(at - 1)}>
          Back
        </Button>
        <Button ref={next} size="xs" onClick={() => (at === LAST ? onLeave() : setAt(at + 1))}>
          {at === LAST ? 'Finish' : 'Next'}
        </Button>
        <ActionIcon aria-label="Leave the tour (Esc)" onClick={onLeave}>
          <IconX size={16} />
        </ActionIcon>
      </Group>
    </section>
  );
}
