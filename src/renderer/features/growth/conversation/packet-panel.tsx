import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { memo, useDeferredValue, useState } from 'react';
import type { PacketWish, TitledPacket } from '#contract/growth/conversation';
import { packetDocument } from '#core/growth/packet/packet-document';
import { tellWithheld } from '#core/growth/marked-private';
import { periodOf, quarterAfter, quarterOf } from '#core/growth/quarter';
import { api } from '../../../api';
import { usePacket } from '../../../data/conversation-queries';
import { attempt, notify } from '../../../look/notices';
import { ProblemAlert } from '../../../parts/problem-alert';
import classes from './conversation.module.css';
import { PacketBlocks } from './packet-blocks';
import { SavePacket } from './save-packet';

/** Quarters that can be chosen by name: three years of them. */
const QUARTERS = 12;

const DAYS = 'days';

interface PacketPanelProps {
  readonly today: string;
  /** The offers and raises that are picked for it. */
  readonly dataPoints: readonly string[];
  readonly onOpen: (id: string) => void;
}

/** The packet of a time: read, copied, saved, made a talk of. */
export function PacketPanel({ today, dataPoints, onOpen }: PacketPanelProps) {
  const now = quarterOf(today);
  const [chosen, choose] = useState(now);
  const [days, setDays] = useState(periodOf(now));
  const [isShown, show] = useLocalStorage({
    key: 'outloud-packet-shown',
    defaultValue: true,
    getInitialValueInEffect: false,
  });
  const period = chosen === DAYS ? days : periodOf(chosen);
  const isPeriod = period.from !== '' && period.to !== '' && period.from <= period.to;
  const wish: PacketWish = { ...period, ...(dataPoints.length > 0 && { dataPoints }) };
  const { data, error } = usePacket(isPeriod ? wish : null);
  const withheld = tellWithheld(data?.packet.withheld ?? 0);
  // A long one comes right after the rest of the view, which is there at once.
  const shown = useDeferredValue(isShown && data !== undefined ? data : null, null);

  const copy = async (): Promise<void> => {
    const copied = await attempt('The packet was not copied', async () => {
      const { markdown } = await api.conversation.packetText(wish);
      await navigator.clipboard.writeText(markdown);
      return true;
    });
    if (copied) notify('The packet is on the clipboard as Markdown.');
  };

  const makeAgenda = async (): Promise<void> => {
    const talk = await attempt('The agenda was not made', () => api.conversation.makeAgenda(wish));
    if (talk !== null) onOpen(talk.id);
  };

  return (
    <section className={classes.panel} aria-label="Packet">
      <div className={classes.line}>
        <h2 className={classes.title}>Packet</h2>
        <NativeSelect
          size="xs"
          aria-label="Which time"
          value={chosen}
          onChange={({ currentTarget: { value } }) => choose(value)}
          data={[
            ...Array.from({ length: QUARTERS }, (_, back) => quarterAfter(now, -back)),
            { value: DAYS, label: 'Other days' },
          ]}
        />
      </div>
      {chosen === DAYS && (
        <Group gap={8} grow>
          {(['from', 'to'] as const).map((end) => (
            <TextInput
              key={end}
              size="xs"
              type="date"
              label={end === 'from' ? 'From' : 'To'}
              value={days[end]}
              error={end === 'to' && !isPeriod && 'It ends before it begins'}
              onChange={({ currentTarget: { value } }) => setDays({ ...days, [end]: value })}
            />
          ))}
        </Group>
      )}
      {error !== null && <ProblemAlert title="The packet could not be made" problem={error} />}
      {isPeriod && data !== undefined && (
        <>
          <Group gap={6}>
            <Button
              size="compact-xs"
              variant="default"
              aria-expanded={isShown}
              onClick={() => show(!isShown)}
            >
              {isShown ? 'Hide' : 'Show'}
            </Button>
            <Button size="compact-xs" variant="default" onClick={() => void copy()}>
              Copy
            </Button>
            <SavePacket wish={wish} />
            <Button size="compact-xs" variant="default" onClick={() => void makeAgenda()}>
              Make Agenda
            </Button>
          </Group>
          {withheld !== null && (
            <Text size="xs" c="dimmed">
              {withheld}
            </Text>
          )}
          {isShown && shown !== null && <PacketArticle {...shown} />}
        </>
      )}
    </section>
  );
}

/** A packet as it is read. It is made once for each packet, however often the panel changes. */
const PacketArticle = memo(function PacketArticle({ packet, title }: TitledPacket) {
  return (
    <article className={classes.packet} aria-label={title}>
      <PacketBlocks document={packetDocument(packet)} />
    </article>
  );
});
