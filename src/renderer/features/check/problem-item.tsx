import { Button } from '@mantine/core';
import { IconEyeOff, IconHelpCircle, IconWand } from '@tabler/icons-react';
import { useState } from 'react';
import type { CheckProblem } from '#contract/checking/checking';
import type { FoundProblem } from '#contract/checking/group-problems';
import { isAboutProperties } from '#core/check/readiness/about-properties';
import { IgnoreForm } from './ignore-form';
import { ProblemPlaces } from './problem-places';
import classes from './check-panel.module.css';

/** Letters of the words at fault that a narrow panel has room for. */
const SHOWN = 60;

interface ProblemItemProps {
  /** The problem, in each place where it was found. */
  readonly places: FoundProblem['places'];
  readonly readOnly: boolean;
  readonly isIgnoring: boolean;
  /** @param problem that is to be ignored, or null for none any more */
  readonly onIgnoring: (problem: CheckProblem | null) => void;
  readonly onShow: (problem: CheckProblem) => void;
  readonly onFix: (problems: readonly CheckProblem[]) => void;
  /** Makes the note that asks the problem's question. */
  readonly onAsk: (problem: CheckProblem) => void;
  readonly onIgnore: (reason: string, everywhere: boolean) => void;
  readonly onTurnOff: () => void;
}

/** A problem: what is wrong, why it matters, where it is and what can be done. */
export function ProblemItem(props: ProblemItemProps) {
  const { places, readOnly, isIgnoring, onIgnoring, onShow, onFix, onAsk } = props;
  const [at, setAt] = useState(0);
  const shown = Math.min(at, places.length - 1);
  const problem = places[shown] ?? places[0];
  const { rule, message, why, words, fix, range, question } = problem;
  const excerpt = words.length > SHOWN ? `${words.slice(0, SHOWN - 1)}…` : words;
  return (
    <li className={classes.item}>
      {range === null && !isAboutProperties(rule) ? (
        <div className={classes.message} tabIndex={-1} data-problem-item>
          {message}
        </div>
      ) : (
        <button
          type="button"
          className={classes.jump}
          data-problem-item
          onClick={() => onShow(problem)}
        >
          {problem.place !== null && <span className={classes.words}>“{excerpt}”</span>}
          <span className={classes.message}>{message}</span>
        </button>
      )}
      {places.length > 1 && (
        <ProblemPlaces
          words={excerpt}
          at={shown}
          count={places.length}
          onGo={(next) => {
            setAt(next);
            onShow(places[next] ?? problem);
          }}
        />
      )}
      {question !== undefined && <p className={classes.question}>{question}</p>}
      <p className={classes.why}>{why}</p>
      {!readOnly && !isIgnoring && (
        <div className={classes.actions}>
          {fix !== undefined && (
            <Button
              size="compact-xs"
              variant="light"
              leftSection={<IconWand size={13} />}
              onClick={() => onFix([problem])}
            >
              {fix.title}
            </Button>
          )}
          {fix !== undefined && places.length > 1 && (
            <Button size="compact-xs" variant="light" onClick={() => onFix(places)}>
              Fix All {places.length}
            </Button>
          )}
          {question !== undefined && (
            <Button
              size="compact-xs"
              variant="light"
              leftSection={<IconHelpCircle size={13} />}
              onClick={() => onAsk(problem)}
            >
              Make Note
            </Button>
          )}
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            leftSection={<IconEyeOff size={13} />}
            onClick={() => onIgnoring(problem)}
          >
            Ignore…
          </Button>
        </div>
      )}
      {isIgnoring && (
        <IgnoreForm
          rule={problem.title}
          places={places.length}
          onIgnore={props.onIgnore}
          onTurnOff={props.onTurnOff}
          onCancel={() => onIgnoring(null)}
        />
      )}
    </li>
  );
}
