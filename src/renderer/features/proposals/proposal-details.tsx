import { ActionIcon, Button, Group } from '@mantine/core';
import { IconCopy, IconExternalLink, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { countAbstract } from '#core/talk/proposals';
import { api } from '../../api';
import { attempt } from '../../look/notices';
import { tellCount } from '../../look/tell-count';
import { Tooltip } from '../../look/tooltip';
import type { ProposalRowProps } from './row-props';
import { TypedField } from './typed-field';
import classes from './proposals.module.css';

/** What the event asks for and was told. */
export function ProposalDetails(props: ProposalRowProps) {
  const { proposal, readOnly, onChange } = props;
  const { abstract, limit, link, held, remarks, state } = proposal;
  const [typed, setTyped] = useState(abstract);
  const length = countAbstract(typed);
  // Only what is still to be sent can be mended.
  const over = limit === null || state !== 'idea' ? 0 : length - limit;

  async function openLink(): Promise<void> {
    const address = link.trim();
    await attempt('The link was not opened', () => api.desktop.openLink({ address }));
  }

  return (
    <div className={classes.details}>
      <div className={classes.wide}>
        <TypedField
          kind="prose"
          label="Abstract"
          readOnly={readOnly}
          value={abstract}
          placeholder="What the talk is about, as this event’s programme says it"
          description={tellLength(length, limit)}
          error={
            over > 0 &&
            `${over} ${over === 1 ? 'character' : 'characters'} too long for this event.`
          }
          onTyped={setTyped}
          onValue={(next) => onChange({ abstract: next })}
        />
      </div>
      <TypedField
        kind="number"
        label="Abstract at most, in characters"
        placeholder="no limit"
        readOnly={readOnly}
        value={limit === null ? '' : String(limit)}
        onValue={(next) => {
          const number = Number(next.replace(/[\s,.]/g, ''));
          if (next.trim() === '') onChange({ limit: null });
          else if (Number.isSafeInteger(number) && number > 0) onChange({ limit: number });
        }}
      />
      <TypedField
        kind="day"
        label="Given on"
        readOnly={readOnly}
        value={held ?? ''}
        onValue={(next) => onChange({ held: next === '' ? null : next })}
      />
      <Group className={classes.wide ?? ''} gap={6} align="flex-end" wrap="nowrap">
        <div className={classes.grow}>
          <TypedField
            kind="line"
            label="Page of the call for papers"
            placeholder="https://"
            readOnly={readOnly}
            value={link}
            onValue={(next) => onChange({ link: next.trim() })}
          />
        </div>
        <Tooltip label="Open in the browser">
          <ActionIcon
            size={30}
            variant="default"
            aria-label="Open in the browser"
            disabled={link.trim() === ''}
            onClick={() => void openLink()}
          >
            <IconExternalLink size={15} />
          </ActionIcon>
        </Tooltip>
      </Group>
      <div className={classes.wide}>
        <TypedField
          kind="prose"
          label="Remarks"
          placeholder="For yourself: whom you wrote to, what they answered"
          readOnly={readOnly}
          value={remarks}
          onValue={(next) => onChange({ remarks: next })}
        />
      </div>
      <Group className={classes.wide ?? ''} gap={6}>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconCopy size={14} />}
          onClick={props.onCopy}
        >
          Copy for the Form
        </Button>
        {!readOnly && (
          <Button size="compact-sm" variant="default" onClick={props.onTalkAbstract}>
            Use the Talk’s Abstract
          </Button>
        )}
        {!readOnly && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="red"
            leftSection={<IconTrash size={14} />}
            onClick={props.onRemove}
          >
            Remove
          </Button>
        )}
      </Group>
    </div>
  );
}

function tellLength(length: number, limit: number | null): string {
  const count = tellCount(length, 'character');
  return limit === null ? count : `${count} of ${limit.toLocaleString('en')}`;
}
