import { ActionIcon, Button, UnstyledButton } from '@mantine/core';
import { IconTag } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { Ledger } from '#contract/growth/growth';
import type { Remark } from '#core/growth/remark';
import { tellRates } from '#core/growth/tell-rates';
import { shownTitle } from '#core/shown-title';
import { api } from '../../api';
import { attempt } from '../../look/notices';
import classes from './growth.module.css';
import { RemarkRow } from './remark-row';
import { ROLE_WORDS } from './review-words';

type Pattern = Ledger['patterns'][number];

interface PatternRowProps {
  readonly pattern: Pattern;
  readonly onOpen: (id: string) => void;
  readonly onWrite: (id: string) => void;
  readonly onEdit: (remark: Remark) => void;
  readonly onRename: () => void;
}

/** A pattern in one role: how often, whether it asks for a note, and what a note has changed. */
export function PatternRow({ pattern, onOpen, onWrite, onEdit, onRename }: PatternRowProps) {
  const { name, role, remarks, count, asks, answers } = pattern;
  const [isOpen, setOpen] = useState(false);
  const list = useId();
  const writeDown = async (): Promise<void> => {
    const note = await attempt('The note was not made', () =>
      api.growth.writeDown({ pattern: name, role }),
    );
    if (note !== null) onWrite(note.id);
  };
  return (
    <li className={classes.pattern} data-asks={asks !== null || undefined}>
      <div className={classes.head}>
        <UnstyledButton
          className={classes.row}
          aria-expanded={isOpen}
          aria-controls={list}
          onClick={() => setOpen(!isOpen)}
        >
          <span className={classes.name}>{name}</span>
          <span className={classes.count}>
            {ROLE_WORDS[role]} {count}×
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
            mt={6}
            flex="none"
            aria-label={`Write down “${name}”`}
            onClick={() => void writeDown()}
          >
            Write It Down
          </Button>
        )}
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          mt={6}
          aria-label={`Rename “${name}”`}
          onClick={onRename}
        >
          <IconTag size={15} stroke={1.7} />
        </ActionIcon>
      </div>
      {answers.map((answer) => (
        <AnswerRow key={`${answer.id} ${answer.kind}`} answer={answer} onOpen={onOpen} />
      ))}
      <ul id={list} className={classes.rows} hidden={!isOpen}>
        {isOpen &&
          remarks
            .toReversed()
            .map((remark) => (
              <RemarkRow key={remark.id} remark={remark} onOpen={onOpen} onEdit={onEdit} />
            ))}
      </ul>
    </li>
  );
}

interface AnswerRowProps {
  readonly answer: Pattern['answers'][number];
  readonly onOpen: (id: string) => void;
}

/** A note, post or lint rule, with how often the pattern came up before it and since. */
function AnswerRow({ answer, onOpen }: AnswerRowProps) {
  const { id, title, kind, day, before, since } = answer;
  const most = Math.max(before ?? 0, since ?? 0, 1);
  const rates = [
    ['before', before],
    ['since', since],
  ] as const;
  return (
    <UnstyledButton className={classes.proof} onClick={() => onOpen(id)}>
      <span className={classes.words}>
        {kind === 'lint' ? 'Lint rule' : shownTitle(title)}, {day}
      </span>
      <span className={classes.about}>In 90 days: {tellRates(answer)}</span>
      <span className={classes.rates} aria-hidden>
        {rates.map(([when, rate]) => (
          <span
            key={when}
            className={classes.rate}
            data-when={when}
            style={{ width: `${(100 * (rate ?? 0)) / most}%` }}
          />
        ))}
      </span>
    </UnstyledButton>
  );
}
