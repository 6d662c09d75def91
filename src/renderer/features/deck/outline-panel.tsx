import { Text } from '@mantine/core';
import { useMemo } from 'react';
import type { DocumentNode } from '#core/document/document';
import { outlineOf } from '#core/talk/outline';
import {
  overfullMinutes,
  roundMinutes,
  sectionMinutes,
  slideMinutes,
  talkMinutes,
} from '#core/talk/timing';
import { namePart } from '../../look/name-part';
import classes from './outline-panel.module.css';

interface OutlinePanelProps {
  /** Of the talk. */
  readonly title: string;
  readonly document: DocumentNode;
}

/** A talk's sections and slides with their minutes, as they stand in the text. */
export function OutlinePanel({ title, document }: OutlinePanelProps) {
  const outline = useMemo(() => outlineOf(document), [document]);
  const slides = outline.sections.reduce((count, section) => count + section.slides.length, 0);
  const isEmpty = slides === 0;
  return (
    <aside className={classes.panel} aria-label={namePart('Outline', title)}>
      <div className={classes.total}>
        <span className={classes.minutes}>{isEmpty ? 0 : talkMinutes(outline)}</span>
        <span>
          min
          <br />
          <Text span size="xs" c="dimmed">
            {slides === 1 ? '1 slide' : `${slides} slides`}
          </Text>
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
