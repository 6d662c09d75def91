import { Checkbox, SegmentedControl, TextInput, UnstyledButton } from '@mantine/core';
import {
  type ComparedDataPoint,
  type DataPointKind,
  tellCompared,
} from '#core/growth/pay/data-point';
import { shownTitle } from '#core/shown-title';
import { api } from '../../../api';
import { attempt } from '../../../look/notices';
import { useKeptText } from '../../../parts/use-kept-text';
import { JottedForm } from '../jotted-form';
import { useJottedChoice } from '../use-jotted-choice';
import classes from './conversation.module.css';

const WORDS: Readonly<Record<DataPointKind, string>> = { offer: 'Offer', raise: 'Raise' };

interface PayPanelProps {
  readonly points: readonly ComparedDataPoint[];
  /** Those that are to be in the packet. */
  readonly picked: readonly string[];
  readonly onPick: (ids: readonly string[]) => void;
  readonly onOpen: (id: string) => void;
}

/** Offers and raises, as private data points. None is in a packet unless it is picked. */
export function PayPanel({ points, picked, onPick, onOpen }: PayPanelProps) {
  return (
    <section className={classes.panel} aria-label="Offers and raises">
      <h2 className={classes.title}>Offers and raises</h2>
      <PayForm />
      {points.length > 0 && (
        <ul className={classes.list}>
          {points.map(({ id, kind, day, title, amount, ...compared }) => (
            <li key={id} className={classes.point}>
              <UnstyledButton className={classes.row} onClick={() => onOpen(id)}>
                {[amount || 'No amount', tellCompared(compared)].filter(Boolean).join(' · ')}
                <span className={classes.under}>
                  {WORDS[kind]}, {day} · {shownTitle(title)}
                </span>
              </UnstyledButton>
              <Checkbox
                size="xs"
                label="In the packet"
                aria-label={`“${shownTitle(title)}” in the packet`}
                checked={picked.includes(id)}
                onChange={({ currentTarget: { checked } }) =>
                  onPick(checked ? [...picked, id] : picked.filter((one) => one !== id))
                }
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function PayForm() {
  const [kind, setKind] = useJottedChoice<DataPointKind>('pay', ['offer', 'raise']);
  const [amount, setAmount] = useKeptText('pay amount');

  const keep = async (text: string): Promise<boolean> => {
    const kept = await attempt('It was not kept', () =>
      api.conversation.addDataPoint({ text, kind, amount }),
    );
    if (kept !== null) setAmount((now) => (now === amount ? '' : now));
    return kept !== null;
  };

  return (
    <JottedForm
      keptAs="pay"
      label="Whose offer, or what the raise is for"
      placeholder="Whose offer, or what is the raise for?"
      button="Keep It"
      kept="It is kept, and stays private."
      onKeep={keep}
      beside={
        <SegmentedControl<DataPointKind>
          size="xs"
          aria-label="Kind"
          value={kind}
          onChange={setKind}
          data={[
            { value: 'offer', label: WORDS.offer },
            { value: 'raise', label: WORDS.raise },
          ]}
        />
      }
    >
      <TextInput
        size="xs"
        aria-label="Amount"
        placeholder="Amount with its currency, such as 95,000 EUR"
        value={amount}
        onChange={(event) => setAmount(event.currentTarget.value)}
      />
    </JottedForm>
  );
}
