import { Button, Text, UnstyledButton } from '@mantine/core';
import { IconGitPullRequest } from '@tabler/icons-react';
import { useState } from 'react';
import type { Ledger } from '#contract/growth';
import type { Role } from '#core/growth/role';
import { api } from '../../api';
import { useLedger } from '../../data/growth-queries';
import { EmptyState } from '../../look/empty-state';
import { attempt } from '../../look/notices';
import { ProblemAlert } from '../../parts/problem-alert';
import classes from './growth.module.css';
import { RemarkForm } from './remark-form';

type Pattern = Ledger['patterns'][number];

/** So many remarks of a kind are shown; the list of reviews has them all. */
const FIRST = 100;

const ROLE_WORDS: Readonly<Record<Role, string>> = { got: 'Got', gave: 'Gave' };

interface ReviewsViewProps {
  readonly onOpen: (id: string) => void;
}

/** What code reviews have taught, by pattern. */
export function ReviewsView({ onOpen }: ReviewsViewProps) {
  const { data: ledger, error } = useLedger();
  if (error !== null) return <ProblemAlert title="Reviews could not be read" problem={error} />;
  if (ledger === undefined) return null;
  const { patterns, others, got, gave, fromMoreExperienced } = ledger;
  return (
    <>
      <RemarkForm patterns={[...new Set(patterns.map(({ name }) => name))]} />
      {got + gave === 0 ? (
        <EmptyState icon={IconGitPullRequest} title="No remark yet">
          Keep what a code review said, got or given, with the pattern that it is an instance of.
          The third of a kind in ninety days asks you to write it down.
        </EmptyState>
      ) : (
        <>
          <Text size="xs" c="dimmed" px="md" pb={8}>
            {got} got, {fromMoreExperienced} of them from somebody more experienced · {gave} given
          </Text>
          <ul className={classes.rows}>
            {patterns.map((pattern) => (
              <PatternRow
                key={`${pattern.role} ${pattern.name}`}
                pattern={pattern}
                onOpen={onOpen}
              />
            ))}
            {others.slice(0, FIRST).map((remark) => (
              <RemarkRow key={remark.id} remark={remark} onOpen={onOpen} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function PatternRow({ pattern, onOpen }: { readonly pattern: Pattern } & ReviewsViewProps) {
  const { name, role, remarks, asks, answers } = pattern;
  const [isOpen, setOpen] = useState(false);
  const writeDown = async (): Promise<void> => {
    const note = await attempt('The note was not made', () =>
      api.growth.writeDown({ pattern: name, role }),
    );
    if (note !== null) onOpen(note.id);
  };
  return (
    <li className={classes.pattern} data-asks={asks !== null || undefined}>
      <div className={classes.head}>
        <UnstyledButton
          className={classes.row}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <span className={classes.name}>{name}</span>
          <span className={classes.count}>
            {ROLE_WORDS[role]} {remarks.length}×
          </span>
          {asks !== null && (
            <span className={classes.about}>
              {asks.remarks.length} times in 90 days by {asks.day}
            </span>
          )}
        </UnstyledButton>
        {asks !== null && (
          <Button
            size="compact-xs"
            aria-label={`Write down “${name}”`}
            onClick={() => void writeDown()}
          >
            Write It Down
          </Button>
        )}
      </div>
      {answers.map(({ id, title, kind, day, before, since }) => (
        <UnstyledButton key={`${id} ${kind}`} className={classes.proof} onClick={() => onOpen(id)}>
          <span className={classes.words}>
            {kind === 'lint' ? 'Lint rule' : title.trim() || 'Untitled'}, {day}
          </span>
          <span className={classes.about}>
            In 90 days: {tellRate(before)} before, {tellRate(since)} since
          </span>
        </UnstyledButton>
      ))}
      {isOpen && (
        <ul className={classes.rows}>
          {remarks
            .toReversed()
            .slice(0, FIRST)
            .map((remark) => (
              <RemarkRow key={remark.id} remark={remark} onOpen={onOpen} />
            ))}
        </ul>
      )}
    </li>
  );
}

function RemarkRow({
  remark,
  onOpen,
}: { readonly remark: Ledger['others'][number] } & ReviewsViewProps) {
  const { id, title, day, role, area } = remark;
  const about = [day, ROLE_WORDS[role].toLowerCase(), area].filter((part) => part !== '');
  return (
    <li>
      <UnstyledButton className={classes.proof} data-preview-id={id} onClick={() => onOpen(id)}>
        <span className={classes.words}>{title.trim() || 'Untitled'}</span>
        <span className={classes.about}>{about.join(' · ')}</span>
      </UnstyledButton>
    </li>
  );
}

function tellRate(rate: number | null): string {
  return rate === null ? 'nothing' : String(Math.round(rate * 10) / 10);
}
