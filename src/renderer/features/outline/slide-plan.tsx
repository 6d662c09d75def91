import { Checkbox, NativeSelect, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { AttributeValue } from '#core/document/document';
import { DEMOS, readCuts, writeCuts } from '#core/document/heading-plan';
import { PRIORITIES } from '#core/document/priority';
import { parseMinutes } from '#core/talk/parse-minutes';
import { tellDuration } from '#core/talk/tell-duration';
import { tellSaid, tellShown, tellWhen } from '#core/talk/tell-slide';
import type { OutlineRow } from './rows';
import classes from './outline-panel.module.css';

const DEMO_WORDS = {
  local: 'Runs here',
  network: 'Needs a network',
  fallback: 'Fall-back of the one before',
} as const;

/** Where the minutes of a slide, or of a section, come from. */
function whereFrom({ level, slide: { heading, rehearsed } }: OutlineRow): string {
  if (typeof heading?.attrs?.['minutes'] === 'number') return 'Set by hand.';
  if (level === 1) return 'What its slides take.';
  if (rehearsed === undefined) return 'Reckoned from its words.';
  const times = rehearsed.times === 1 ? 'one rehearsal' : `${rehearsed.times} rehearsals`;
  return `${tellDuration(rehearsed.minutes * 60_000)}, from ${times}.`;
}

interface SlidePlanProps {
  readonly row: OutlineRow;
  readonly slot: number | null;
  readonly readOnly: boolean;
  readonly onPlan: (plan: Readonly<Record<string, AttributeValue>>) => void;
}

/** What is planned of the chosen slide or section, to be changed. */
export function SlidePlan({ row, slot, readOnly, onPlan }: SlidePlanProps) {
  const { slide } = row;
  const { minutes, priority, demo, cut } = slide.heading?.attrs ?? {};
  const [typed, setTyped] = useState<string | null>(null);
  const written = typeof minutes === 'number' ? String(minutes) : '';
  const read = parseMinutes(typed ?? written);

  function commit(): void {
    setTyped(null);
    if (typed !== null && read !== undefined && typed !== written) onPlan({ minutes: read });
  }

  return (
    <section className={classes.plan} aria-label={`Plan of ${row.title}`}>
      <Text size="xs" c="dimmed" className={classes.wide ?? ''}>
        <strong>Shown:</strong> {tellShown(slide) ?? 'the title alone'}
        <br />
        <strong>Said:</strong> {tellSaid(slide) ?? 'nothing yet. Speaker notes hold it.'}
        {row.when !== null && (
          <>
            <br />
            <strong>When:</strong> {tellWhen(row.when)}
          </>
        )}
      </Text>
      <TextInput
        size="xs"
        label={row.level === 1 ? 'Minutes of the section' : 'Minutes'}
        placeholder="reckoned"
        description={whereFrom(row)}
        inputMode="decimal"
        maxLength={5}
        readOnly={readOnly}
        value={typed ?? written}
        error={read === undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
        }}
      />
      <NativeSelect
        size="xs"
        label="Priority"
        disabled={readOnly}
        value={textOf(priority)}
        data={[
          { value: '', label: `– (${slide.priority})` },
          ...PRIORITIES.map((value) => ({ value, label: value })),
        ]}
        onChange={({ currentTarget: { value } }) => onPlan({ priority: value || null })}
      />
      <NativeSelect
        size="xs"
        label="Demo"
        disabled={readOnly}
        className={classes.wide ?? ''}
        value={textOf(demo)}
        data={[
          { value: '', label: 'No demo' },
          ...DEMOS.map((value) => ({ value, label: DEMO_WORDS[value] })),
        ]}
        onChange={({ currentTarget: { value } }) => onPlan({ demo: value || null })}
      />
      {slot !== null && (
        <Checkbox
          size="xs"
          className={classes.wide ?? ''}
          label={`In the version of ${slot} min`}
          // A fall-back stands and falls with its demo.
          disabled={readOnly || slide.goesOn}
          checked={!row.isCut}
          onChange={({ currentTarget: { checked } }) => {
            const others = readCuts(cut).filter((one) => one !== slot);
            onPlan({ cut: writeCuts(checked ? others : [...others, slot]) });
          }}
        />
      )}
    </section>
  );
}

function textOf(value: AttributeValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
