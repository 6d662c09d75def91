import { Button, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { Studied } from '#core/growth/recall/studied';
import { shownTitle } from '#core/shown-title';
import { useStudied } from '../../data/growth-queries';
import classes from './growth.module.css';

const FIRST = 10;

/** What was explained, the latest first. */
export function StudiedList({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const studied = useStudied().data ?? [];
  const [shown, setShown] = useState(FIRST);
  if (studied.length === 0) return null;
  return (
    <section aria-label="History">
      <h2 className={classes.quarter}>History</h2>
      <ul className={classes.rows}>
        {studied.slice(0, shown).map((one, at) => (
          <li key={`${one.id} ${one.day} ${String(at)}`}>
            <UnstyledButton className={classes.proof} onClick={() => onOpen(one.id)}>
              <span className={classes.words}>{shownTitle(one.title)}</span>
              <span className={classes.about}>{tell(one)}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {shown < studied.length && (
        <Button fullWidth variant="subtle" size="compact-xs" onClick={() => setShown(shown * 4)}>
          Show More of {studied.length.toLocaleString('en')}
        </Button>
      )}
    </section>
  );
}

function tell({ day, rating, said, missed }: Studied): string {
  const all = said + missed;
  return [day, rating, ...(all === 0 ? [] : [`said ${said} of ${all}`])].join(' · ');
}
