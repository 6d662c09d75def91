import { ActionIcon, Button, Loader, Text, Tooltip } from '@mantine/core';
import { IconChecklist, IconWorld, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { CheckProblem, CheckReport, IgnoredProblem } from '#contract/checking';
import { EmptyState } from '../../look/empty-state';
import { namePart } from '../../look/name-part';
import { ProblemAlert } from '../../parts/problem-alert';
import { IgnoredList } from './ignored-list';
import { ProblemGroup } from './problem-group';
import { ProblemItem } from './problem-item';
import { problemKey, SEVERITIES, tellState } from '../../parts/tell-problems';
import { useSlowness } from './use-slowness';
import classes from './check-panel.module.css';

interface CheckPanelProps {
  /** Of the open draft. */
  readonly title: string;
  readonly report: CheckReport | undefined;
  /** Why it could not be checked, or null. */
  readonly failure: unknown;
  readonly isChecking: boolean;
  /** Whether web pages are being asked for. */
  readonly isAsking: boolean;
  readonly onAskWeb: () => void;
  readonly readOnly: boolean;
  /** The problem that is to be ignored, from the text; its reason is asked here. */
  readonly ignoring: CheckProblem | null;
  readonly onIgnoring: (problem: CheckProblem | null) => void;
  readonly onShow: (problem: CheckProblem) => void;
  readonly onFix: (problem: CheckProblem) => void;
  /** Makes the note that asks a problem's question. */
  readonly onAsk: (problem: CheckProblem) => void;
  /** @param everywhere whether the rule is to be ignored in the whole draft */
  readonly onIgnore: (
    problem: CheckProblem,
    reason: string,
    everywhere: boolean,
  ) => Promise<boolean>;
  readonly onTurnOff: (problem: CheckProblem) => void;
  readonly onHeed: (problem: IgnoredProblem) => void;
  readonly onClose: () => void;
}

/** What keeps a draft from being ready, and what its readers would stumble over. */
export function CheckPanel(props: CheckPanelProps) {
  const { title, report, failure, isChecking, readOnly, ignoring, onClose } = props;
  const isSlow = useSlowness(isChecking);
  /** What was fixed a moment ago is gone, whatever the last report says. */
  const [done, setDone] = useState<{ of: CheckReport | undefined; keys: readonly string[] }>({
    of: report,
    keys: [],
  });
  if (done.of !== report && !isChecking) setDone({ of: report, keys: [] });
  const problems = report?.problems.filter((one) => !done.keys.includes(problemKey(one))) ?? [];
  const list = useRef<HTMLDivElement>(null);
  const focused = useRef<number | null>(null);

  useEffect(() => {
    if (focused.current === null) return;
    const items = list.current?.querySelectorAll<HTMLElement>('[data-problem-item]') ?? [];
    const next = items[Math.min(focused.current, items.length - 1)] ?? list.current;
    focused.current = null;
    next?.focus();
  });

  /** Takes a problem off the list; the focus goes on to the next one. */
  function finish(problem: CheckProblem): void {
    focused.current = problems.indexOf(problem);
    setDone((last) => ({ of: report, keys: [...last.keys, problemKey(problem)] }));
  }

  async function ignore(problem: CheckProblem, reason: string, everywhere: boolean): Promise<void> {
    if (!(await props.onIgnore(problem, reason, everywhere))) return;
    props.onIgnoring(null);
    finish(problem);
  }

  const groups = SEVERITIES.map((severity) => ({
    severity,
    found: problems.filter((one) => one.severity === severity),
  })).filter(({ found }) => found.length > 0);

  return (
    <aside className={classes.panel} aria-label={namePart('Check', title)}>
      <div className={classes.head}>
        <Text size="sm" fw={600}>
          Check
        </Text>
        {isSlow && <Loader size={14} aria-label="Checking" />}
        <Tooltip label="Hide the check">
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            className={classes.close ?? ''}
            aria-label="Hide the check"
            onClick={onClose}
          >
            <IconX size={15} />
          </ActionIcon>
        </Tooltip>
      </div>
      <ProblemAlert title="It could not be checked" problem={failure} />
      {report !== undefined && (
        <Text size="sm" role="status" className={classes.state ?? ''} data-ready={report.ready}>
          <strong>{report.ready ? 'Ready' : 'Not ready yet'}</strong>
          {`: ${tellState({ problems })}`}
        </Text>
      )}
      <div ref={list} tabIndex={-1} className={classes.groups}>
        {groups.map(({ severity, found }) => (
          <ProblemGroup key={severity} severity={severity} problems={found}>
            {(problem) => (
              <ProblemItem
                key={problemKey(problem)}
                problem={problem}
                readOnly={readOnly}
                isIgnoring={ignoring !== null && problemKey(ignoring) === problemKey(problem)}
                onIgnoring={(asked) => props.onIgnoring(asked ? problem : null)}
                onShow={() => props.onShow(problem)}
                onFix={() => {
                  props.onFix(problem);
                  finish(problem);
                }}
                onAsk={() => props.onAsk(problem)}
                onIgnore={(reason, everywhere) => void ignore(problem, reason, everywhere)}
                onTurnOff={() => {
                  props.onIgnoring(null);
                  props.onTurnOff(problem);
                }}
              />
            )}
          </ProblemGroup>
        ))}
        {report !== undefined && problems.length === 0 && (
          <EmptyState icon={IconChecklist} title="Nothing to mend">
            No rule finds anything in this draft. It is checked again as you write.
          </EmptyState>
        )}
      </div>
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        className={classes.web ?? ''}
        leftSection={<IconWorld size={13} />}
        loading={props.isAsking}
        onClick={props.onAskWeb}
      >
        Look whether web links work
      </Button>
      {report !== undefined && report.ignored.length > 0 && (
        <IgnoredList ignored={report.ignored} readOnly={readOnly} onHeed={props.onHeed} />
      )}
    </aside>
  );
}
