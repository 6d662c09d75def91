import { Button, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { LinkChange, MentioningEntry, ShownMention } from '#contract/links/linking';
import { shownTitle } from '#core/shown-title';
import { api } from '../../api';
import { useMentions } from '../../data/queries';
import { namePart } from '../../look/name-part';
import { attempt } from '../../look/notices';
import classes from './link-panel.module.css';

interface MentionsProps {
  readonly id: string;
  /** Of the open entry. */
  readonly title: string;
  readonly onOpen: (id: string) => void;
  /** Saves everything, so that nothing unsaved meets the change. */
  readonly onBefore: () => Promise<void>;
  readonly onLinked: (change: LinkChange) => void;
}

/** Where other entries name the open one without linking to it. */
export function Mentions({ id, title, onOpen, onBefore, onLinked }: MentionsProps) {
  const [busy, setBusy] = useState(false);
  const found = useMentions(id).data;
  const entries = found?.entries ?? [];
  if (entries.length === 0) return null;
  const count = entries.reduce((sum, { mentions }) => sum + mentions.length, 0);

  async function link(chosen: readonly MentioningEntry[]): Promise<void> {
    setBusy(true);
    const done = await attempt('Nothing was linked', async () => {
      await onBefore();
      const wanted = chosen.map((entry) => ({
        id: entry.id,
        revision: entry.revision,
        places: entry.mentions.map(({ path, from, to }) => ({ path, from, to })),
      }));
      return api.links.linkMentions({ id, in: wanted });
    });
    setBusy(false);
    if (done) onLinked(done);
  }

  return (
    <section className={classes.section} aria-label={namePart('Mentioned, not linked', title)}>
      <div className={classes.head}>
        <h2 className={classes.heading}>
          Mentioned, not linked{' '}
          <span className={classes.count}>
            {count}
            {found?.more && '+'}
          </span>
        </h2>
        {count > 1 && (
          <Button
            size="compact-xs"
            variant="default"
            disabled={busy}
            onClick={() => void link(entries)}
          >
            Link All {count}
          </Button>
        )}
      </div>
      {entries.map((entry) => (
        <div key={entry.id} className={classes.card}>
          <UnstyledButton className={classes.title} onClick={() => onOpen(entry.id)}>
            <Text size="sm" fw={600} truncate>
              {shownTitle(entry.title)}
            </Text>
          </UnstyledButton>
          {entry.mentions.map((mention) => (
            <MentionLine
              key={`${mention.path.join('.')}-${mention.from}`}
              mention={mention}
              title={entry.title}
              busy={busy}
              onLink={() => void link([{ ...entry, mentions: [mention] }])}
            />
          ))}
        </div>
      ))}
    </section>
  );
}

interface MentionLineProps {
  readonly mention: ShownMention;
  readonly title: string;
  readonly busy: boolean;
  readonly onLink: () => void;
}

function MentionLine({ mention, title, busy, onLink }: MentionLineProps) {
  return (
    <div className={classes.mention}>
      <div className={classes.context}>
        {mention.before}
        <mark>{mention.text}</mark>
        {mention.after}
      </div>
      <Button
        size="compact-xs"
        variant="light"
        disabled={busy}
        aria-label={`Link “${mention.text}” in ${shownTitle(title)}`}
        onClick={onLink}
      >
        Link
      </Button>
    </div>
  );
}
