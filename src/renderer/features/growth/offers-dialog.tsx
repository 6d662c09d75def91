import { Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { WinOffer } from '#core/growth/wins/offer';
import { useWinOffers } from '../../data/growth-queries';
import { DialogFoot } from '../../parts/dialog-foot';
import { DoneButton } from '../../parts/done-button';
import { keepFocus } from '../../parts/keep-focus';
import { ProblemAlert } from '../../parts/problem-alert';
import { OfferList } from './offer-list';
import { OfferedCommits } from './offered-commits';
import { WinDialog } from './win-dialog';

interface OffersDialogProps {
  readonly onBefore: () => Promise<void>;
  readonly onClose: () => void;
}

/** What may have been a win, to be picked or dismissed: of the library, and of repositories. */
export function OffersDialog({ onBefore, onClose }: OffersDialogProps) {
  const { data: offers, error } = useWinOffers();
  const [taken, take] = useState<WinOffer | null>(null);
  return (
    <>
      <Modal
        opened
        onClose={onClose}
        title="Find wins"
        size={680}
        closeOnEscape={taken === null}
        trapFocus={taken === null}
      >
        <Stack gap="md" ref={keepFocus}>
          <section aria-labelledby="offers-of-library">
            <Text id="offers-of-library" component="h3" size="sm" fw={600} mb={4}>
              In this library
            </Text>
            <ProblemAlert title="They could not be read" problem={error} />
            {offers?.length === 0 && (
              <Text size="sm" c="dimmed">
                Nothing new. Posts that are out, talks that were given, patterns of reviews that
                became rarer and entries with the tag #win are offered here.
              </Text>
            )}
            {offers !== undefined && <OfferList offers={offers} onTake={take} />}
          </section>
          <OfferedCommits onTake={take} />
        </Stack>
        <DialogFoot>
          <DoneButton onClose={onClose} />
        </DialogFoot>
      </Modal>
      {taken !== null && (
        <WinDialog
          start={{ as: 'offer', offer: taken }}
          onBefore={onBefore}
          onClose={() => take(null)}
        />
      )}
    </>
  );
}
