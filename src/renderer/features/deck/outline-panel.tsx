import { Text } from '@mantine/core';
import { useMemo } from 'react';
import type { Entry } from '#contract/api';
import { describeProblem } from '#core/problem';
import { outlineOf } from '#core/talk/outline';
import { tellOver } from '#core/talk/deck';
import { slotOf, withSlot } from '#core/talk/slot';
import {
  overfullMinutes,
  roundMinutes,
  sectionMinutes,
  slideMinutes,
  talkMinutes,
} from '#core/talk/timing';
import { namePart } from '../../look/name-part';
import { notify } from '../../look/notices';
import { Over } from './over';
import { SlotField } from './slot-field';
import classes from './outline-panel.module.css';

interface OutlinePanelProps {
  readonly talk: Pick<Entry, 'title' | 'document' | 'frontMatter'>;
  readonly readOnly: boolean;
  readonly onFrontMatter: (frontMatter: string | null) => void;
}

/** A talk's sections and slides with their minutes, as they stand in the text, and its slot. */
export function OutlinePanel({ talk, readOnly, onFrontMatter }: OutlinePanelProps) {
  const { title, document, frontMatter } = talk;
  const outline = useMemo(() => outlineOf(document), [document]);
  const slot = useMemo(() => slotOf(frontMatter), [frontMatter]);
  const slides = outline.sections.reduce((count, section) => count + section.slides.length, 0);
  const isEmpty = slides === 0;
  const minutes = isEmpty ? 0 : talkMinutes(outline);

  function changeSlot(next: number | null): void {
    try {
      onFrontMatter(withSlot(frontMatter, next));
    } catch (error) {
      notify(`The slot was not kept. ${describeProblem(error)}`);
    }
  }

  return (
    <aside className={classes.panel} aria-label={namePart('Outline', title)}>
      <div className={classes.total}>
        <span className={classes.minutes} data-over={tellOver(minutes, slot) !== null || undefined}>
          {minutes}
        </span>
        <span>
          <SlotField slot={slot} readOnly={readOnly} onSlot={changeSlot} />
          <Text size="xs" c="dimmed">
            {slides === 1 ? '1 slide' : `${slides} slides`}
          </Text>
          <Over minutes={minutes} slot={slot} />
        </span>
      </div>
      {isEmpty && (
        <Text size="sm" c="dimmed">
          Headings of level 1 and 2 start sections, level 3 starts a slide.
        </Text>
      )}
      <ol className={classes.sections}>
        {outline.sections.map((section, index) => (
          <li key={index}>
            <div className={classes.section}>
              <span className={classes.title}>{section.title || 'Opening'}</span>
              <span className={classes.time}>{roundMinutes(sectionMinutes(section))} min</span>
            </div>
            <Overfull minutes={overfullMinutes(section)} />
            <ol className={classes.slides}>
              {section.slides.slice(1).map((slide, at) => (
                <li key={at} className={classes.slide}>
                  <span className={classes.title}>{slide.title || 'Continued'}</span>
                  <span className={classes.time}>{roundMinutes(slideMinutes(slide))}</span>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </aside>
  );
}

function Overfull({ minutes }: { readonly minutes: number | null }) {
  if (minutes === null) return null;
  return (
    <Text size="xs" c="var(--mantine-color-error)">
      Its slides take {minutes} min. What is set on the section counts.
    </Text>
  );
}
