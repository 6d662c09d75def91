import { Button, Checkbox, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { HeldConversation } from '#contract/growth/conversation';
import { quarterOf } from '#core/growth/quarter';
import { api } from '../../../api';
import { useConversations } from '../../../data/conversation-queries';
import { attempt } from '../../../look/notices';
import { ProblemAlert } from '../../../parts/problem-alert';
import classes from './conversation.module.css';

type KeptPromise = HeldConversation['promises'][number];

interface PromisesPanelProps {
  readonly today: string;
  readonly onOpen: (id: string) => void;
  readonly onWrite: (id: string) => void;
}

/** What was promised, to be ticked; and the note of the conversation of now. */
export function PromisesPanel({ today, onOpen, onWrite }: PromisesPanelProps) {
  const { data: conversations, error } = useConversations();
  const [hasAll, showAll] = useState(false);
  if (error !== null)
    return <ProblemAlert title="Conversations could not be read" problem={error} />;
  if (conversations === undefined) return null;
  const quarter = quarterOf(today);
  const isHeld = conversations.some((one) => one.quarter === quarter);

  const start = async (): Promise<void> => {
    const note = await attempt('The note was not made', () => api.conversation.start({ quarter }));
    if (note !== null) (isHeld ? onOpen : onWrite)(note.id);
  };

  return (
    <section className={classes.panel} aria-label="Conversations">
      <div className={classes.line}>
        <h2 className={classes.title}>Conversations</h2>
        <Button size="compact-xs" onClick={() => void start()}>
          {isHeld ? `Open ${quarter}` : `Write Down ${quarter}`}
        </Button>
      </div>
      {conversations.length === 0 && (
        <p className={classes.about}>
          Talk about your growth each quarter, not only in review season. What was promised, by you
          or to you, stands here afterwards. All of it stays private.
        </p>
      )}
      {(hasAll ? conversations : conversations.slice(0, 2)).map((one) => (
        <Conversation key={one.id} conversation={one} onOpen={onOpen} />
      ))}
      {!hasAll && conversations.length > 2 && (
        <Button variant="subtle" size="compact-xs" onClick={() => showAll(true)}>
          Show All {conversations.length}
        </Button>
      )}
    </section>
  );
}

interface ConversationProps {
  readonly conversation: HeldConversation;
  readonly onOpen: (id: string) => void;
}

function Conversation({ conversation, onOpen }: ConversationProps) {
  const { id, quarter, day, promises } = conversation;
  return (
    <>
      <UnstyledButton className={classes.row} data-preview-id={id} onClick={() => onOpen(id)}>
        {quarter} <span className={classes.about}>on {day}</span>
      </UnstyledButton>
      {promises.length === 0 ? (
        <p className={classes.about}>No promise is written down.</p>
      ) : (
        <ul className={classes.list} aria-label={`Promises of ${quarter}`}>
          {promises.map((promise) => (
            <li key={promise.at}>
              <Checkbox
                size="xs"
                label={promise.words}
                description={promise.to === null ? undefined : `Moved to ${promise.to}`}
                checked={promise.isDone}
                onChange={({ currentTarget: { checked } }) => void tick(promise, checked)}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

async function tick({ note: id, at, words }: KeptPromise, done: boolean): Promise<void> {
  await attempt('The promise was not ticked', () => api.conversation.tick({ id, at, words, done }));
}
