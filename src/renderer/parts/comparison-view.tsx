import { ScrollArea, VisuallyHidden } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { ComparedBlock, TextRun } from '#core/document/compare-blocks';
import type { Comparison } from '#core/library/history/compare-records';
import classes from './comparison-view.module.css';

/** What stands at the edge of a block, for the eye and for screen readers. */
const SIGNS: Readonly<Record<ComparedBlock['change'], { sign: string; word: string }>> = {
  same: { sign: '', word: '' },
  added: { sign: '+', word: 'Added:' },
  removed: { sign: '−', word: 'Taken out:' },
  changed: { sign: '~', word: 'Changed:' },
};

interface ComparisonViewProps {
  readonly comparison: Comparison;
}

/** Two texts in one, whole: what was taken out is struck through, what was added underlined. */
export function ComparisonView({ comparison }: ComparisonViewProps) {
  const { fields, blocks } = comparison;
  const frame = useRef<HTMLDivElement>(null);
  const isSame = fields.length === 0 && blocks.every(({ change }) => change === 'same');

  useEffect(() => {
    const first = frame.current?.querySelector(':scope > :not([data-change="same"])');
    first?.scrollIntoView({ block: 'nearest' });
  }, []);

  return (
    <ScrollArea
      className={classes.frame}
      type="auto"
      viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': 'Both texts' }}
    >
      <div ref={frame} className={classes.text}>
        {isSame && <p className={classes.same}>There is no difference.</p>}
        {fields.map(({ name, runs }) => (
          <div key={name} className={classes.block} data-change="changed" data-type="field">
            <Edge change="changed" />
            <div className={classes.runs}>
              <span className={classes.field}>{name}: </span>
              <Runs runs={runs} />
            </div>
          </div>
        ))}
        {blocks.map(({ change, type, runs }, index) => (
          <div key={index} className={classes.block} data-change={change} data-type={type}>
            <Edge change={change} />
            <div className={classes.runs}>
              <Runs runs={runs} />
            </div>
          </div>
        ))}
      </div>
    </ScrollArea>
  );
}

function Edge({ change }: { readonly change: ComparedBlock['change'] }) {
  const { sign, word } = SIGNS[change];
  return (
    <span className={classes.edge}>
      <span aria-hidden>{sign}</span>
      {word !== '' && <VisuallyHidden>{word}</VisuallyHidden>}
    </span>
  );
}

function Runs({ runs }: { readonly runs: readonly TextRun[] }) {
  return runs.map(({ change, text }, index) => {
    if (change === 'added') return <ins key={index}>{text}</ins>;
    if (change === 'removed') return <del key={index}>{text}</del>;
    return <span key={index}>{text}</span>;
  });
}
