import { ActionIcon, NativeSelect, Text } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId } from 'react';
import { shownTitle } from '#core/shown-title';
import { PROPOSAL_STATES } from '#core/talk/proposal';
import { Tooltip } from '../../look/tooltip';
import { ProposalDetails } from './proposal-details';
import type { ProposalRowProps } from './row-props';
import { nameOf, STATE_CHOICES, tellAbstract } from './states';
import { TypedField } from './typed-field';
import classes from './proposals.module.css';

/** A proposal: where, by when and how far; its abstract and more below, where that is opened. */
export function ProposalRow(props: ProposalRowProps) {
  const { proposal, readOnly, opened, onChange } = props;
  const { event, state, deadline, deadlineWords, isOverdue, talk } = proposal;
  const abstract = tellAbstract(proposal);
  const name = nameOf(proposal);
  const details = useId();
  return (
    <li className={classes.item} aria-label={name} data-proposal={proposal.id}>
      <div className={classes.row}>
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          aria-label={`Details of ${name}`}
          aria-expanded={opened}
          aria-controls={opened ? details : undefined}
          onClick={() => props.onOpened(!opened)}
        >
          {opened ? <IconChevronDown size={15} /> : <IconChevronRight size={15} />}
        </ActionIcon>
        <TypedField
          kind="line"
          aria-label={`Event of ${name}`}
          className={classes.event ?? ''}
          placeholder="Event"
          readOnly={readOnly}
          value={event}
          onValue={(next) => onChange({ event: next.trim() })}
          onEnter={props.onEnter}
        />
        <TypedField
          kind="day"
          aria-label={`Deadline of ${name}`}
          className={classes.day ?? ''}
          readOnly={readOnly}
          value={deadline ?? ''}
          onValue={(next) => onChange({ deadline: next === '' ? null : next })}
          onEnter={props.onEnter}
        />
        <NativeSelect
          size="xs"
          aria-label={`State of ${name}`}
          className={classes.state ?? ''}
          disabled={readOnly}
          data={[...STATE_CHOICES]}
          value={state}
          onChange={({ currentTarget: { value } }) => {
            const next = PROPOSAL_STATES.find((known) => known === value);
            if (next !== undefined) onChange({ state: next });
          }}
        />
      </div>
      <div className={classes.line}>
        <Tooltip label="Open the talk" openDelay={500}>
          <button type="button" className={classes.talk} onClick={props.onTalk}>
            {shownTitle(talk.title)}
          </button>
        </Tooltip>
        {deadlineWords !== null && (
          <Text span size="xs" className={classes.due ?? ''} data-overdue={isOverdue || undefined}>
            {deadlineWords}
          </Text>
        )}
        <Given proposal={proposal} />
        {!opened && abstract.words !== null && (
          <Text
            span
            size="xs"
            className={classes.due ?? ''}
            data-overdue={abstract.isTooLong || undefined}
          >
            {abstract.words}
          </Text>
        )}
      </div>
      {opened && (
        <div id={details}>
          <ProposalDetails {...props} />
        </div>
      )}
    </li>
  );
}

/** When a talk was, or is to be, given. */
function Given({ proposal: { state, held } }: Pick<ProposalRowProps, 'proposal'>) {
  if (state !== 'given' && state !== 'accepted') return null;
  const words =
    held === null
      ? state === 'given' && 'Given on which day? Details have a field for it.'
      : `${state === 'given' ? 'Given' : 'Takes place'} on ${held}`;
  if (!words) return null;
  return (
    <Text span size="xs" c="dimmed">
      {words}
    </Text>
  );
}
