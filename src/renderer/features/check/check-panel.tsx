import { ActionIcon, Button, Loader, Text } from '@mantine/core';
import { IconChecklist, IconWorld, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { CheckProblem, CheckReport, IgnoredProblem } from '#contract/checking/checking';
import { type FoundProblem, groupProblems } from '#contract/checking/group-problems';
import { EmptyState } from '../../look/empty-state';
import { namePart } from '../../look/name-part';
import { Tooltip } from '../../look/tooltip';
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
  /** Makes the fixes of these, as one step. */
  readonly onFix: (problems: readonly CheckProblem[]) => void;
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

  const groups = SEVERITIES.map((severity) => ({
    severity,
    found: groupProblems(problems.filter((one) => one.severity === severity)),
  })).filter(({ found }) => found.length > 0);
  const listed = groups.flatMap(({ found }) => found);

  /** Takes problems off the list; the focus goes on to what comes next. */
  function finish(finished: readonly CheckProblem[]): void {
    focused.current = listed.findIndex(({ places }) => places.some((one) => one === finished[0]));
    setDone((last) => ({ of: report, keys: [...last.keys, ...finished.map(problemKey)] }));
  }

  async function ignore(
    { places }: FoundProblem,
    reason: string,
    everywhere: boolean,
  ): Promise<void> {
    if (!(await props.onIgnore(places[0], reason, everywhere))) return;
    props.onIgnoring(null);
    finish(places);
  }

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
          <ProblemGroup key={severity} severity={severity} found={found}>
            {(one) => (
              <ProblemItem
                key={one.key}
                places={one.places}
                readOnly={readOnly}
                isIgnoring={isAmong(ignoring, one)}
                onIgnoring={props.onIgnoring}
                onShow={props.onShow}
                onFix={(fixed) => {
                  props.onFix(fixed);
                  finish(fixed);
                }}
                onAsk={props.onAsk}
                onIgnore={(reason, everywhere) => void ignore(one, reason, everywhere)}
                onTurnOff={() => {
                  props.onIgnoring(null);
                  props.onTurnOff(one.places[0]);
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

function isAmong(problem: CheckProblem | null, { places }: FoundProblem): boolean {
  const key = problem === null ? null : problemKey(problem);
  return places.some((one) => problemKey(one) === key);
}
