import { Alert, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ExportReport } from '#contract/publishing/export-report';
import { Findings } from './findings';
import { LedgerSections } from './ledger-sections';

interface ExportLossesProps {
  readonly title: string;
  readonly losses: ExportReport['losses'];
}

/** What an export does not hold as the library does; nothing when it holds all. */
export function ExportLosses({ title, losses }: ExportLossesProps) {
  if (losses.length === 0) return null;
  return (
    <Stack gap="md">
      <Alert role="alert" color="yellow" icon={<IconAlertTriangle />} title={title}>
        The library itself stays as it is.
      </Alert>
      <Findings
        title="By file"
        findings={losses
          .filter(({ difference }) => difference === undefined)
          .map(({ file, what }) => ({ file, text: what }))}
      />
      <LedgerSections findings={losses} />
    </Stack>
  );
}
