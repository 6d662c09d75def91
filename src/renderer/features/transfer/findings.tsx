import { ScrollArea, Text } from '@mantine/core';
import classes from './transfer.module.css';

/** More than anybody reads would only make the window slow. */
const SHOWN = 200;

interface FindingsProps {
  readonly title: string;
  readonly findings: readonly { readonly file: string; readonly text: string }[];
}

/** Files, each with a sentence on it. */
export function Findings({ title, findings }: FindingsProps) {
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
        {findings.slice(0, SHOWN).map(({ file, text }) => (
          <div key={`${file} ${text}`} className={classes.finding}>
            <div className={classes.file}>{file}</div>
            <div>{text}</div>
          </div>
        ))}
        {findings.length > SHOWN && (
          <div className={classes.finding}>
            and {(findings.length - SHOWN).toLocaleString('en')} more
          </div>
        )}
      </ScrollArea.Autosize>
    </div>
  );
}
