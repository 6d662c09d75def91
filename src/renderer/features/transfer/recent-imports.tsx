import { Button, ScrollArea, Text } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import type { PastImport } from '#contract/importing/past-import';
import { useImports } from '../../data/queries';
import { formatExact } from '#core/exact-date';
import { formatRelative } from '#core/relative-date';
import { useNow } from '../../look/use-now';
import { describeSource } from './describe-source';
import classes from './transfer.module.css';

interface RecentImportsProps {
  readonly onUndo: (past: PastImport) => void;
}

/** The latest imports, each with a way to take it back. */
export function RecentImports({ onUndo }: RecentImportsProps) {
  const past = useImports().data ?? [];
  const now = useNow();
  if (past.length === 0) return null;
  return (
    <div>
      <Text size="sm" fw={600} mb={4}>
        Recent imports
      </Text>
      <ScrollArea.Autosize
        mah={220}
        type="auto"
        className={classes.findings}
        viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': 'Recent imports' }}
      >
        <ul className={classes.past}>
          {past.map((one) => (
            <li key={one.id} className={classes.pastImport}>
              <div className={classes.pastText}>
                <div className={classes.pastSource} title={one.from.join('\n')}>
                  {describeSource(one.from)}
                </div>
                <Text size="xs" c="dimmed">
                  <time dateTime={one.at} title={formatExact(one.at)}>
                    {formatRelative(one.at, now)}
                  </time>
                  {` · ${describeCounts(one)}`}
                </Text>
              </div>
              <Button
                variant="default"
                size="compact-sm"
                leftSection={<IconArrowBackUp size={15} stroke={1.7} aria-hidden />}
                disabled={!one.undoable}
                aria-label={`Undo import of ${describeSource(one.from)}…`}
                onClick={() => onUndo(one)}
              >
                Undo Import…
              </Button>
            </li>
          ))}
        </ul>
      </ScrollArea.Autosize>
    </div>
  );
}

function describeCounts({ added, updated }: PastImport): string {
  return [
    `${added.toLocaleString('en')} imported`,
    ...(updated > 0 ? [`${updated.toLocaleString('en')} updated`] : []),
  ].join(', ');
}
