import { Select } from '@mantine/core';
import { stagesOf, type DraftKind, type Stage } from '#core/draft/draft';
import { STAGES } from '../../look/stage-badge';

interface StageSelectProps {
  readonly kind: DraftKind;
  readonly stage: Stage | null;
  readonly readOnly: boolean;
  readonly onStage: (stage: Stage) => void;
}

/** How far the draft is. */
export function StageSelect({ kind, stage, readOnly, onStage }: StageSelectProps) {
  const stages = stagesOf(kind);
  return (
    <Select
      aria-label="Stage"
      size="xs"
      w={116}
      allowDeselect={false}
      readOnly={readOnly}
      comboboxProps={{ width: 150, position: 'bottom-start' }}
      data={stages.map((one) => ({ value: one, label: STAGES[one].label }))}
      value={stage}
      onChange={(value) => {
        const next = stages.find((one) => one === value);
        if (next !== undefined) onStage(next);
      }}
    />
  );
}
