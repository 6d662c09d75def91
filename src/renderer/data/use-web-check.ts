import { useState } from 'react';
import type { CheckProblem, CheckReport } from '#contract/checking/checking';
import { EXTERNAL_LINK } from '#core/check/readiness/external-link';
import { api } from '../api';
import { notify } from '../look/notices';

interface WebCheck {
  /** Links of the draft to pages that could not be reached when they were asked for. */
  readonly problems: readonly CheckProblem[];
  readonly isAsking: boolean;
  readonly failure: unknown;
  readonly ask: () => void;
}

interface Asked {
  readonly id: string | null;
  readonly problems: readonly CheckProblem[];
  readonly failure: unknown;
}

const NONE: Asked = { id: null, problems: [], failure: null };

/** Asks for the web pages that a draft links to, only when somebody wants it. */
export function useWebCheck(id: string | null): WebCheck {
  const [asked, setAsked] = useState(NONE);
  const [asking, setAsking] = useState<string | null>(null);
  const { problems, failure } = asked.id === id ? asked : NONE;

  async function ask(draft: string): Promise<void> {
    setAsking(draft);
    try {
      const report = await api.checks.run({ id: draft, web: true });
      const found = report.problems.filter(({ rule }) => rule === EXTERNAL_LINK.id);
      setAsked({ id: draft, problems: found, failure: null });
      if (found.length === 0) notify('Every web page that it links to can be reached.');
    } catch (error) {
      setAsked({ id: draft, problems: [], failure: error });
    } finally {
      setAsking(null);
    }
  }

  return {
    problems,
    isAsking: asking !== null && asking === id,
    failure,
    ask: () => {
      if (id !== null) void ask(id);
    },
  };
}

/** A report with problems that were found beside it. */
export function withProblems(report: CheckReport, more: readonly CheckProblem[]): CheckReport {
  return more.length === 0 ? report : { ...report, problems: [...report.problems, ...more] };
}
