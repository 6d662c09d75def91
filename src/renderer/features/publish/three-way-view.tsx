import { Code, ScrollArea } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { ThreeWayPart } from '#core/document/merge/three-way';
import { toRows, type ThreeWayRow } from '#core/document/merge/three-way-rows';
import { SIDES } from '#core/publish/drift';
import classes from './three-way-view.module.css';

/** Pixels above the first change in the blog that stay in sight. */
const LINES_BEFORE = 110;

interface ThreeWayViewProps {
  /** Of the file. */
  readonly path: string;
  readonly lines: readonly ThreeWayPart[];
}

/** Who changed which lines of a file since both sides were last the same. */
export function ThreeWayView({ path, lines }: ThreeWayViewProps) {
  const rows = toRows(lines, SIDES);
  const news = rows.findIndex(({ is }) => is === 'there');
  const frame = useRef<HTMLDivElement>(null);
  const first = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    // What was changed here is known to who reads it; what was changed there is the news.
    if (frame.current && first.current) {
      frame.current.scrollTop = first.current.offsetTop - LINES_BEFORE;
    }
  }, []);
  return (
    <ScrollArea.Autosize
      mah={260}
      viewportRef={frame}
      type="auto"
      className={classes.frame}
      viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': `Changes in ${path}` }}
    >
      <Code block className={classes.code}>
        {rows.map(({ is, text }, index) => (
          <span
            key={index}
            ref={index === news ? first : undefined}
            className={classes.line}
            data-is={is}
          >
            {SIGNS[is]}
            {text}
          </span>
        ))}
      </Code>
    </ScrollArea.Autosize>
  );
}

/** Told apart by their signs and labels too, not by colour alone. */
const SIGNS: Readonly<Record<ThreeWayRow['is'], string>> = {
  label: '',
  gap: '',
  same: '  ',
  was: '− ',
  here: '+ ',
  there: '+ ',
};
