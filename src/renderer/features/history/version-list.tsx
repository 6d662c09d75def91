import { VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { formatClock, formatClockExactly } from '#core/exact-date';
import type { EntryHistory, WordCount } from '#contract/library/history';
import { useNow } from '../../look/use-now';
import { groupByDay } from './group-by-day';
import classes from './history.module.css';

interface VersionListProps {
  readonly history: EntryHistory;
  readonly chosen: string;
  readonly onChoose: (name: string) => void;
}

/** The versions by day, newest first, with how much was written in each. */
export function VersionList({ history, chosen, onChoose }: VersionListProps) {
  const now = useNow();
  const list = useRef<HTMLElement>(null);
  const { versions } = history;

  useEffect(() => {
    list.current?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
  }, []);

  /** The arrow keys go from version to version. */
  function move(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = versions[versions.findIndex(({ name }) => name === chosen) + step];
    if (next === undefined) return;
    onChoose(next.name);
    list.current?.querySelector<HTMLElement>(`[data-name="${next.name}"]`)?.focus();
  }

  return (
    <nav className={classes.list} aria-label="Versions" ref={list}>
      <div className={classes.now}>
        Now <Words count={history.now} />
      </div>
      {groupByDay(versions, now).map(({ day, versions: some }) => (
        <section key={day} aria-label={day}>
          <h3 className={classes.day}>{day}</h3>
          <ul className={classes.versions}>
            {some.map(({ name, saved, label, words }) => (
              <li key={name}>
                <button
                  type="button"
                  className={classes.version}
                  data-name={name}
                  aria-pressed={name === chosen}
                  tabIndex={name === chosen ? 0 : -1}
                  onKeyDown={move}
                  onClick={() => onChoose(name)}
                >
                  <span className={classes.time}>
                    {formatTime(saved, some)}
                    {label !== null && <span className={classes.label}>{label}</span>}
                  </span>
                  <Words count={words} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

/** With seconds where another version of the day is of the same minute. */
function formatTime(saved: string, versions: EntryHistory['versions']): string {
  const minute = saved.slice(0, 16);
  const isShared = versions.filter((one) => one.saved.startsWith(minute)).length > 1;
  return (isShared ? formatClockExactly : formatClock)(new Date(saved));
}

function Words({ count }: { readonly count: WordCount | null }) {
  if (count === null) return null;
  const { added, removed } = count;
  return (
    <span className={classes.words}>
      <span aria-hidden>
        +{added} −{removed}
      </span>
      <VisuallyHidden>
        {added} words added, {removed} taken out
      </VisuallyHidden>
    </span>
  );
}
