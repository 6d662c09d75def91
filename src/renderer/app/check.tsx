import { useState, type ReactNode } from 'react';
import type { Entry } from '#contract/calls/api';
import type { CheckProblem, IgnoredProblem } from '#contract/checking/checking';
import { isAboutProperties } from '#core/check/readiness/about-properties';
import { isDraftKind } from '#core/draft/draft';
import { api } from '../api';
import { useEntries, useReadOnly } from '../data/queries';
import { useCheck } from '../data/use-check';
import { useWebCheck, withProblems } from '../data/use-web-check';
import { CheckButton } from '../features/check/check-button';
import { CheckPanel } from '../features/check/check-panel';
import { flushEntries } from '../features/entry/autosaves';
import { requestOfText } from '../features/entry/views';
import { askForGap } from '../gap-actions';
import { ErrorBoundary } from '../look/error-boundary';
import { attempt, notify } from '../look/notices';
import type { Desk } from '../use-desk';

const NONE: readonly CheckProblem[] = [];

/** What checking the open draft shows, and where. */
export interface AppCheck {
  /** To be marked in the text. */
  readonly problems: readonly CheckProblem[];
  readonly onIgnoreProblem: (problem: CheckProblem) => void;
  /** Null for what is no draft. */
  readonly button: (entry: Entry) => ReactNode;
  /** Null while it is not shown. */
  readonly panel: (entry: Entry) => ReactNode;
}

/** Checks what is open in a pane, if it is a draft. */
export function useAppCheck(desk: Desk): AppCheck {
  const { openId } = desk;
  const row = useEntries().data?.find(({ id }) => id === openId);
  const readOnly = useReadOnly();
  const isChecked = row !== undefined && isDraftKind(row.kind) && !desk.modes.alone;
  const check = useCheck(isChecked ? row.id : null, desk.check);
  const [ignoring, setIgnoring] = useState<CheckProblem | null>(null);
  const web = useWebCheck(isChecked ? row.id : null);
  const { report } = check;

  function show(id: string, { rule, place, range }: CheckProblem): void {
    if (place !== null) desk.open(id, { block: place.block, start: place.from, end: place.to });
    else if (range !== null) desk.open(id, { caret: range.from });
    else if (isAboutProperties(rule)) requestOfText(id, 'showProperties');
  }

  async function ignore(
    id: string,
    problem: CheckProblem,
    { reason, everywhere }: { readonly reason: string; readonly everywhere: boolean },
  ): Promise<boolean> {
    const { rule } = problem;
    const words = everywhere ? null : problem.words;
    const isDone = await attempt('The problem was not ignored', async () => {
      await flushEntries();
      await api.checks.ignore({ id, rule, words, reason });
      return true;
    });
    return isDone !== null;
  }

  async function heed(id: string, { rule, words, everywhere }: IgnoredProblem): Promise<void> {
    await attempt('The problem is ignored still', async () => {
      await flushEntries();
      await api.checks.heed({ id, rule, words: everywhere ? null : words });
    });
  }

  async function ask(id: string, { rule, words, question }: CheckProblem): Promise<void> {
    await flushEntries();
    await askForGap({ id, rule, words, ...(question !== undefined && { question }) }, (note) =>
      desk.open(note),
    );
  }

  async function turnOff({ rule, title }: CheckProblem): Promise<void> {
    const choose = (choice: 'off' | 'usual') =>
      attempt('The rule counts as before', async () => {
        await api.checks.choose({ rule, choice });
        return true;
      });
    if ((await choose('off')) === null) return;
    notify(`“${title}” is no longer looked for. The settings turn it on again.`, {
      label: 'Undo',
      run: () => void choose('usual'),
    });
  }

  return {
    problems: report?.problems ?? NONE,
    onIgnoreProblem: (problem) => {
      if (!desk.check) desk.toggleCheck();
      setIgnoring(problem);
    },
    button: ({ kind }) =>
      isDraftKind(kind) && (
        <CheckButton report={report} opened={desk.check} onToggle={desk.toggleCheck} />
      ),
    panel: ({ id, title }) =>
      isChecked &&
      desk.check && (
        <ErrorBoundary panel="check">
          <CheckPanel
            title={title}
            report={report && withProblems(report, web.problems)}
            failure={check.failure ?? web.failure}
            isChecking={check.isChecking}
            isAsking={web.isAsking}
            onAskWeb={web.ask}
            readOnly={readOnly}
            ignoring={ignoring}
            onIgnoring={setIgnoring}
            onShow={(problem) => show(id, problem)}
            onFix={(problems) => requestOfText(id, { fix: problems })}
            onAsk={(problem) => void ask(id, problem)}
            onIgnore={(problem, reason, everywhere) => ignore(id, problem, { reason, everywhere })}
            onTurnOff={(problem) => void turnOff(problem)}
            onHeed={(problem) => void heed(id, problem)}
            onClose={desk.toggleCheck}
          />
        </ErrorBoundary>
      ),
  };
}
