import { Anchor, Text } from '@mantine/core';
import { useCheck } from '../../data/use-check';
import { tellState } from '../../parts/tell-problems';

interface ReadyLineProps {
  /** The post. */
  readonly id: string;
  readonly onCheck: () => void;
}

/** Whether checking finds the post ready; it may be published all the same. */
export function ReadyLine({ id, onCheck }: ReadyLineProps) {
  const { report } = useCheck(id, false);
  if (report === undefined) return null;
  const { ready, problems } = report;
  return (
    <Text size="sm">
      {ready ? 'Checked and ready' : 'Checked and not ready yet'}: {tellState({ problems })}.{' '}
      {problems.length > 0 && (
        <Anchor component="button" type="button" size="sm" onClick={onCheck}>
          Show the check
        </Anchor>
      )}
    </Text>
  );
}
