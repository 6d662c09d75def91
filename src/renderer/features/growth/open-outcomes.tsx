import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Win } from '#core/growth/win';
import { hasOutcome } from '#core/growth/wins/period';
import { shownTitle } from '#core/shown-title';
import { api } from '../../api';
import { attempt } from '../../look/notices';
import classes from './growth.module.css';
import { tellChanged } from './tell-changed';

/** So many are asked about at once: more would be a burden. */
const ASKED = 3;

interface OpenOutcomesProps {
  readonly wins: readonly Win[];
  readonly onBefore: () => Promise<void>;
}

/** Asks what came of wins that don't say it. Enter answers, and the next one is asked. */
export function OpenOutcomes({ wins, onBefore }: OpenOutcomesProps) {
  const list = useRef<HTMLUListElement>(null);
  const open = wins.filter((win) => !hasOutcome(win));
  if (open.length === 0) return null;

  async function answer(win: Win, outcome: string): Promise<boolean> {
    const done = await attempt('The outcome was not kept', async () => {
      await onBefore();
      return api.wins.change({ id: win.id, fields: { outcome } });
    });
    if (done === null) return false;
    tellChanged(`“${win.title}” says what came of it.`, done.change, onBefore);
    const fields = [...(list.current?.querySelectorAll('input') ?? [])];
    const here = fields.findIndex((field) => field === document.activeElement);
    fields[here + 1]?.focus();
    return true;
  }

  const many = open.length > ASKED ? ` (${open.length.toLocaleString('en')} don’t say it)` : '';
  return (
    <section className={classes.advice} aria-label="Missing outcomes">
      <h2 className={classes.adviceTitle}>What changed because of it?{many}</h2>
      <ul ref={list} className={classes.asked}>
        {open.slice(0, ASKED).map((win) => (
          <li key={win.id}>
            <AskedOutcome win={win} onAnswer={(outcome) => answer(win, outcome)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface AskedOutcomeProps {
  readonly win: Win;
  /** @returns whether it was kept */
  readonly onAnswer: (outcome: string) => Promise<boolean>;
}

function AskedOutcome({ win, onAnswer }: AskedOutcomeProps) {
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const title = shownTitle(win.title);

  async function takeKey(event: KeyboardEvent): Promise<void> {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (busy || text.trim() === '') return;
    setBusy(true);
    await onAnswer(text.trim());
    setBusy(false);
  }

  return (
    <TextInput
      size="xs"
      label={title}
      aria-label={`What changed because of “${title}”?`}
      placeholder="Faster, calmer, cheaper… for whom?"
      maxLength={2000}
      value={text}
      onChange={({ currentTarget: { value } }) => setText(value)}
      onKeyDown={(event) => void takeKey(event)}
    />
  );
}
