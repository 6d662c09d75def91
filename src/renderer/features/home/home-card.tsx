import { UnstyledButton } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { shownTitle } from '#core/shown-title';
import classes from './home.module.css';

interface HomeCardProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** One thing to go on with. */
export function HomeCard({ title, children }: HomeCardProps) {
  const id = useId();
  return (
    <section className={classes.card} aria-labelledby={id}>
      <h2 id={id} className={classes.heading}>
        {title}
      </h2>
      {children}
    </section>
  );
}

interface HomeLinkProps {
  readonly id: string;
  readonly title: string;
  readonly why?: string;
  readonly onOpen: (id: string) => void;
}

/** An entry that opens, with the reason why it is named. */
export function HomeLink({ id, title, why, onOpen }: HomeLinkProps) {
  return (
    <UnstyledButton className={classes.link} data-preview-id={id} onClick={() => onOpen(id)}>
      <span className={classes.words}>{shownTitle(title)}</span>
      {why !== undefined && <span className={classes.why}>{why}</span>}
    </UnstyledButton>
  );
}
