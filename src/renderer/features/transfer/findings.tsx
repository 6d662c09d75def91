import { Button, ScrollArea, Text } from '@mantine/core';
import { useState } from 'react';
import { pathFrom } from '../../parts/path-from';
import classes from './transfer.module.css';

/** How many are shown at first, and how many times as many each time that one asks for more. */
const FIRST = 200;
const GROWTH = 5;

interface FindingsProps {
  readonly title: string;
  readonly findings: readonly { readonly file: string; readonly text: string }[];
  /** What files are told from; left out, they are told in full. */
  readonly from?: readonly string[];
}

/** Files, each with a sentence on it. */
export function Findings({ title, findings, from = [] }: FindingsProps) {
  const [shown, setShown] = useState(FIRST);
  if (findings.length === 0) return null;
  return (
    <div>
      <Text size="sm" fw={600} mb={4}>
        {title}
      </Text>
      <ScrollArea.Autosize
        mah={200}
        type="auto"
        className={classes.findings}
        viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': title }}
      >
        {findings.slice(0, shown).map(({ file, text }) => (
          <div key={`${file} ${text}`} className={classes.finding}>
            <div className={classes.file} title={file}>
              {pathFrom(from, file)}
            </div>
            <div>{text}</div>
          </div>
        ))}
        {findings.length > shown && (
          <Button variant="subtle" size="compact-sm" m={6} onClick={() => setShown(shown * GROWTH)}>
            Show more of {findings.length.toLocaleString('en')}
          </Button>
        )}
      </ScrollArea.Autosize>
    </div>
  );
}
