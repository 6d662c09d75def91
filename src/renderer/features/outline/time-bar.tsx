import { tellMinutes } from '#core/talk/tell-minutes';
import type { OutlineSection } from './rows';
import classes from './outline-panel.module.css';

interface TimeBarProps {
  /** Of the shown version. */
  readonly sections: readonly OutlineSection[];
  readonly slot: number | null;
  /** The part of the slot that is kept for questions. */
  readonly questions: number;
}

/** Where the time goes: a piece for each section, as wide as it is long, and what the slot has. */
export function TimeBar({ sections, slot, questions }: TimeBarProps) {
  const parts = sections.filter(({ row, slides }) => ![row, ...slides].every(({ isCut }) => isCut));
  const total = parts.reduce((sum, { row }) => sum + row.minutes, 0);
  const whole = Math.max(total, slot ?? 0);
  if (whole === 0) return null;
  const percent = (minutes: number): string => `${(minutes / whole) * 100}%`;
  const told = parts.map(({ row }) => `${row.title} ${tellMinutes(row.minutes)}`).join(', ');
  return (
    <div className={classes.bar} role="img" aria-label={`Where the time goes: ${told}`}>
      {parts.map(({ row }, index) => (
        <span
          key={index}
          className={classes.part}
          style={{ width: percent(row.minutes) }}
          title={`${row.title}: ${tellMinutes(row.minutes)}`}
        />
      ))}
      {slot !== null && total > slot && (
        <span
          className={classes.beyond}
          style={{ insetInlineStart: percent(slot), width: percent(total - slot) }}
          title={`${tellMinutes(total - slot)} too long`}
        />
      )}
      {slot !== null && questions > 0 && (
        <span
          className={classes.room}
          style={{
            insetInlineStart: percent(slot * (1 - questions)),
            width: percent(slot * questions),
          }}
          title={`${tellMinutes(slot * questions)} for questions`}
        />
      )}
    </div>
  );
}
