import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { WinOffer } from '#core/growth/wins/offer';
import { api } from '../../api';
import { attempt, notify } from '../../look/notices';
import classes from './growth.module.css';

/** So many are shown at first. */
const FIRST = 30;

interface OfferListProps {
  readonly offers: readonly WinOffer[];
  readonly onTake: (offer: WinOffer) => void;
}

/** Offers, each of which is taken or dismissed. */
export function OfferList({ offers, onTake }: OfferListProps) {
  const [shown, setShown] = useState(FIRST);
  return (
    <>
      <ul className={classes.offers}>
        {offers.slice(0, shown).map((offer) => (
          <li key={offer.key} className={classes.offer}>
            <div>
              <span className={classes.words}>{offer.title}</span>
              <span className={classes.about}>{offer.about}</span>
              {offer.lines.length > 0 && (
                <span className={classes.about}>{offer.lines.join(' · ')}</span>
              )}
            </div>
            <Group gap={6} wrap="nowrap">
              <Button
                size="compact-xs"
                variant="default"
                aria-label={`Keep “${offer.title}” as a win`}
                onClick={() => onTake(offer)}
              >
                Keep…
              </Button>
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={`Dismiss “${offer.title}”`}
                onClick={() => void dismiss(offer)}
              >
                Dismiss
              </Button>
            </Group>
          </li>
        ))}
      </ul>
      {shown < offers.length && (
        <Button fullWidth variant="subtle" size="compact-xs" onClick={() => setShown(shown * 4)}>
          Show More of {offers.length.toLocaleString('en')}
        </Button>
      )}
      {offers.length > 0 && (
        <Text size="xs" c="dimmed" mt={4}>
          Nothing is a win before you keep it. What you keep or dismiss is not offered again.
        </Text>
      )}
    </>
  );
}

async function dismiss({ key, title }: WinOffer): Promise<void> {
  const done = await attempt('It was not dismissed', async () => {
    await api.wins.dismiss({ key });
    return true;
  });
  if (done === null) return;
  const again = (): void =>
    void attempt('It is not offered again', () => api.wins.offerAgain({ key }));
  notify(`“${title}” is not offered any more.`, { label: 'Undo', run: again });
}
