import { useState } from 'react';
import { useDataPoints } from '../../../data/conversation-queries';
import { useNow } from '../../../look/use-now';
import { PacketPanel } from './packet-panel';
import { PayPanel } from './pay-panel';
import { PromisesPanel } from './promises-panel';
import { ReminderLine } from './reminder-line';

interface ConversationViewProps {
  readonly onOpen: (id: string) => void;
  readonly onWrite: (id: string) => void;
}

/** The quarterly conversation: prepared, held, and written down with its promises. */
export function ConversationView({ onOpen, onWrite }: ConversationViewProps) {
  const points = useDataPoints().data ?? [];
  const [picked, pick] = useState<readonly string[]>([]);
  const now = useNow();
  const today = now.toLocaleDateString('sv');
  // One that was removed is not in the packet any more.
  const there = picked.filter((id) => points.some((point) => point.id === id));
  return (
    <>
      <ReminderLine today={today} />
      <PromisesPanel today={today} onOpen={onOpen} onWrite={onWrite} />
      <PacketPanel today={today} dataPoints={there} onOpen={onOpen} />
      <PayPanel points={points} picked={there} onPick={pick} onOpen={onOpen} />
    </>
  );
}
