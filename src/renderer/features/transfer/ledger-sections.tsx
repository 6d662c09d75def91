import { Text } from '@mantine/core';
import type { Loss } from '#core/document/losses';
import { LossList } from '../../parts/loss-list';

interface Finding {
  readonly file: string;
  readonly what: string;
  readonly difference?: Loss;
}

interface LedgerSectionsProps {
  readonly findings: readonly Finding[];
  /** What files are told from; left out, they are told in full. */
  readonly from?: readonly string[];
}

/** The differences in texts, under the sentence that they have in common. */
export function LedgerSections({ findings, from = [] }: LedgerSectionsProps) {
  const sections = new Map<string, (Loss & { file: string })[]>();
  for (const { file, what, difference } of findings) {
    if (difference === undefined) continue;
    const known = sections.get(what);
    if (known) known.push({ ...difference, file });
    else sections.set(what, [{ ...difference, file }]);
  }
  return [...sections].map(([what, losses]) => (
    <div key={what}>
      <Text size="sm" fw={600} mb={4}>
        {what}
      </Text>
      <LossList losses={losses} label={what} from={from} />
    </div>
  ));
}
