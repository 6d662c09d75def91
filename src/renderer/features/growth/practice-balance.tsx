import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { Balance, Period } from '#core/growth/practice/balance';
import classes from './practice.module.css';

interface PracticeBalanceProps {
  readonly months: readonly Balance[];
  readonly quarters: readonly Balance[];
}

/**
 * How much was practised, and how much only done once more. What was deliberate is filled, and the
 * rest an outline; the numbers stand beside.
 */
export function PracticeBalance({ months, quarters }: PracticeBalanceProps) {
  const [by, setBy] = useState<Period>('month');
  const rows = by === 'month' ? months : quarters;
  const most = Math.max(1, ...rows.map(({ deliberate, passive }) => deliberate + passive));
  const width = (count: number) => ({ width: `${(count / most) * 100}%` });
  return (
    <section aria-label="Balance" className={classes.balance}>
      <div className={classes.balanceHead}>
        <h2>Balance</h2>
        <SegmentedControl<Period>
          size="xs"
          aria-label="By"
          value={by}
          onChange={setBy}
          data={[
            { value: 'month', label: 'Months' },
            { value: 'quarter', label: 'Quarters' },
          ]}
        />
      </div>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{by === 'month' ? 'Month' : 'Quarter'}</th>
            <th scope="col">
              <span className={classes.filled} aria-hidden /> Deliberate
            </th>
            <th scope="col">
              <span className={classes.outlined} aria-hidden /> Passive
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ period, deliberate, passive }) => (
            <tr key={period}>
              <th scope="row">
                {period}
                <span className={classes.bar} aria-hidden>
                  <span className={classes.filled} style={width(deliberate)} />
                  <span className={classes.outlined} style={width(passive)} />
                </span>
              </th>
              <td>{deliberate}</td>
              <td>{passive}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
