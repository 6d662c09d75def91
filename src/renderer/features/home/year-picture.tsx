import { ScrollArea } from '@mantine/core';
import { useId, useLayoutEffect, useRef } from 'react';
import type { Day } from '#core/growth/day';
import { tellCount } from '#core/growth/tell-count';
import { weekWith, type YearWeeks } from '#core/growth/year-weeks';
import classes from './home.module.css';

/** Pixels from one day to the next, and of a day. */
const STEP = 12;
const SIDE = 11;
/** Room for the names of months and of days of the week. */
const TOP = 16;
const LEFT = 28;
/** So many entries fill each shade; more fill the last. */
const SHADES = [1, 3, 6, 10];

interface YearPictureProps {
  /** What is counted, and the year. */
  readonly name: string;
  readonly calendar: YearWeeks;
  /** Is in sight at first where the year is its own. */
  readonly today: Day;
  readonly counts: ReadonlyMap<string, number>;
}

/** The days of a year by weeks, each with its number: it is read without colours, too. */
export function YearPicture({ name, calendar, today, counts }: YearPictureProps) {
  const id = useId();
  const { weeks, months } = calendar;
  const width = LEFT + weeks.length * STEP;
  const height = TOP + 7 * STEP;
  const viewport = useRef<HTMLDivElement>(null);
  const present = weekWith(today, calendar);
  // Where there isn't room for the year, what is latest is at the right: what is to come can wait.
  useLayoutEffect(() => {
    const shown = viewport.current;
    if (shown === null) return;
    shown.scrollLeft = present === null ? 0 : LEFT + (present + 1) * STEP - shown.clientWidth;
  }, [present]);
  const entries = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const told = `${tellCount(entries, 'entry', 'entries')} on ${tellCount(counts.size, 'day')}`;
  // The second week is whole in every year.
  const names = weeks[1] ?? [];
  return (
    <ScrollArea
      type="auto"
      offsetScrollbars="x"
      viewportRef={viewport}
      viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': `Picture of ${name}` }}
    >
      <svg
        className={classes.picture}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby={`${id}-title ${id}-desc`}
      >
        <title id={`${id}-title`}>{name}</title>
        <desc id={`${id}-desc`}>{`${told}. The table says how many on which day.`}</desc>
        {months.map((week, month) => (
          <text key={month} className={classes.label} x={LEFT + week * STEP} y={10}>
            {nameOf(`2026-${String(month + 1).padStart(2, '0')}-01`, { month: 'short' })}
          </text>
        ))}
        {[0, 2, 4].map((row) => (
          <text key={row} className={classes.label} x={0} y={TOP + row * STEP + 9}>
            {nameOf(names[row] ?? '', { weekday: 'short' })}
          </text>
        ))}
        {weeks.flatMap((days, week) =>
          days.map((day, row) => {
            if (day === null) return null;
            const count = counts.get(day) ?? 0;
            const [x, y] = [LEFT + week * STEP, TOP + row * STEP];
            return (
              <g key={day} data-shade={shadeOf(count)} className={classes.day}>
                <rect x={x + 0.5} y={y + 0.5} width={SIDE - 1} height={SIDE - 1} rx={2} />
                {count > 0 && (
                  <text x={x + SIDE / 2} y={y + 8.5} textAnchor="middle">
                    {count > 99 ? '+' : count}
                  </text>
                )}
              </g>
            );
          }),
        )}
      </svg>
    </ScrollArea>
  );
}

function shadeOf(count: number): number {
  return SHADES.filter((least) => count >= least).length;
}

/** A part of a day's name, in English as all of the window. */
function nameOf(day: string, part: Intl.DateTimeFormatOptions): string {
  if (day === '') return '';
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en', { ...part, timeZone: 'UTC' });
}
