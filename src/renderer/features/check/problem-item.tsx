import { Button } from '@mantine/core';
import { IconEyeOff, IconHelpCircle, IconWand } from '@tabler/icons-react';
import type { CheckProblem } from '#contract/checking';
import { isAboutProperties } from '#core/check/readiness/about-properties';
import { IgnoreForm } from './ignore-form';
import classes from './check-panel.module.css';

/** Letters of the words at fault that a narrow panel has room for. */
const SHOWN = 60;

interface ProblemItemProps {
  readonly problem: CheckProblem;
  readonly readOnly: boolean;
  readonly isIgnoring: boolean;
  readonly onIgnoring: (asked: boolean) => void;
  readonly onShow: () => void;
  readonly onFix: () => void;
  /** Makes the note that asks the problem's question. */
  readonly onAsk: () => void;
  readonly onIgnore: (reason: string, everywhere: boolean) => void;
  readonly onTurnOff: () => void;
}

/** A problem: what is wrong, why it matters, where it is and what can be done. */
export function ProblemItem(props: ProblemItemProps) {
  const { problem, readOnly, isIgnoring, onIgnoring, onShow, onFix, onAsk } = props;
  const { rule, message, why, words, fix, range, question } = problem;
  const excerpt = words.length > SHOWN ? `${words.slice(0, SHOWN - 1)}…` : words;
  return (
    <li className={classes.item}>
      {range === null && !isAboutProperties(rule) ? (
        <div className={classes.message} tabIndex={-1} data-problem-item>
          {message}
        </div>
      ) : (
        <button type="button" className={classes.jump} data-problem-item onClick={onShow}>
          {problem.place !== null && <span className={classes.words}>“{excerpt}”</span>}
          <span className={classes.message}>{message}</span>
        </button>
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
              onClick={onFix}
            >
              {fix.title}
            </Button>
          )}
          {question !== undefined && (
            <Button
              size="compact-xs"
              variant="light"
              leftSection={<IconHelpCircle size={13} />}
              onClick={onAsk}
            >
              Make Note
            </Button>
          )}
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            leftSection={<IconEyeOff size={13} />}
            onClick={() => onIgnoring(true)}
          >
            Ignore…
          </Button>
        </div>
      )}
      {isIgnoring && (
        <IgnoreForm
          rule={problem.title}
          onIgnore={props.onIgnore}
          onTurnOff={props.onTurnOff}
          onCancel={() => onIgnoring(false)}
        />
      )}
    </li>
  );
}
