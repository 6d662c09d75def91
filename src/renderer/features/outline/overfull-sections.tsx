import { Button, Text } from '@mantine/core';
import { changePlan, type ChangeOutline } from '#core/talk/edit-outline';
import type { Outline, Section } from '#core/talk/outline';
import { overfullMinutes } from '#core/talk/timing';
import classes from './overfull-sections.module.css';

interface OverfullSectionsProps {
  readonly outline: Outline;
  /** Without what is cut from the shown version. */
  readonly version: Outline;
  readonly pace: number;
  readonly readOnly: boolean;
  readonly onChoose: (at: number) => void;
  readonly onChange: (change: ChangeOutline) => void;
}

/** Tells which sections have less time than is set on their slides, and lets the slides count. */
export function OverfullSections(props: OverfullSectionsProps) {
  const { outline, version, pace, readOnly, onChoose, onChange } = props;

  /** Where the heading is that bears the section's minutes; its slide may be cut. */
  function headingOf({ slides: [shown] }: Section): number | null {
    const whole = outline.sections.find(({ slides }) => slides.some((slide) => slide === shown));
    return whole?.slides[0]?.at ?? null;
  }

  function letSlidesCount(at: number, panel: Element | null): void {
    onChoose(at);
    // The button goes with what it tells; the tree hands the focus to the chosen row.
    panel?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus();
    onChange((current) =>
      current.content?.[at]?.type === 'heading' ? changePlan(current, at, { minutes: null }) : null,
    );
  }

  return version.sections.map((section, index) => {
    const needed = overfullMinutes(section, pace);
    const at = headingOf(section);
    const title = section.title || 'Opening';
    return (
      needed !== null && (
        <div key={index} className={classes.overfull}>
          <Text size="xs" c="var(--mantine-color-error)">
            “{title}”: its slides take {needed} min. What is set on the section counts.
          </Text>
          {!readOnly && at !== null && (
            <Button
              size="compact-xs"
              variant="default"
              aria-label={`Let the slides of “${title}” count`}
              onClick={({ currentTarget }) => letSlidesCount(at, currentTarget.closest('aside'))}
            >
              Let the Slides Count
            </Button>
          )}
        </div>
      )
    );
  });
}
