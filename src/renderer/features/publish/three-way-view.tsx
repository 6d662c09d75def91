import { Code, ScrollArea } from '@mantine/core';
import type { ThreeWayPart } from '#core/publish/home/three-way';
import { toRows, type ThreeWayRow } from '#core/publish/home/three-way-rows';
import classes from './three-way-view.module.css';

interface ThreeWayViewProps {
  /** Of the file. */
  readonly path: string;
  readonly lines: readonly ThreeWayPart[];
}

/** Who changed which lines of a file since both sides were last the same. */
export function ThreeWayView({ path, lines }: ThreeWayViewProps) {
  return (
    <ScrollArea.Autosize
      mah={260}
      type="auto"
      className={classes.frame}
      viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': `Changes in ${path}` }}
    >
      <Code block className={classes.code}>
        {toRows(lines).map(({ is, text }, index) => (
          <span key={index} className={classes.line} data-is={is}>
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
