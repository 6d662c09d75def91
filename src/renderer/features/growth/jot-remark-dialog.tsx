import { Modal } from '@mantine/core';
import { RemarkForm } from './remark-form';

interface JotRemarkDialogProps {
  readonly patterns: readonly string[];
  readonly onClose: () => void;
}

/** One remark after the other, from wherever one is. */
export function JotRemarkDialog({ patterns, onClose }: JotRemarkDialogProps) {
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title="Keep a review remark"
      size={520}
      padding="xs"
    >
      <RemarkForm patterns={patterns} />
    </Modal>
  );
}
