import { Button, Modal, Text } from '@mantine/core';
import type { Loss } from '#core/document/losses';
import { DialogFoot } from '../../../parts/dialog-foot';
import { LossList } from '../../../parts/loss-list';
import type { TextView } from '../../../entry-editor';

interface LossDialogProps {
  readonly losses: readonly Loss[];
  /** The view that is shown now. */
  readonly from: TextView;
  readonly onAnswer: (goOn: boolean) => void;
}

const TEXTS: Readonly<Record<TextView, string>> = {
  text: 'Markdown does not hold everything of this text. What differs is lost once you change the text in the source.',
  source:
    'The rich text does not hold everything of this source. What differs is lost once you change the text there.',
};

/** What a switch of the view would lose, before anything is changed. */
export function LossDialog({ losses, from, onAnswer }: LossDialogProps) {
  return (
    <Modal opened onClose={() => onAnswer(false)} title="Something would be lost" size={720}>
      <Text size="sm" mb="sm">
        {TEXTS[from]}
      </Text>
      <LossList losses={losses} label="What would be lost" />
      <DialogFoot>
        <Button variant="default" onClick={() => onAnswer(true)}>
          Switch Anyway
        </Button>
        <Button data-autofocus onClick={() => onAnswer(false)}>
          Stay Here
        </Button>
      </DialogFoot>
    </Modal>
  );
}
