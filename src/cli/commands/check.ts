import type { Api } from '#contract/api';
import type { CheckProblem, CheckReport, RuleState } from '#contract/checking';
import { RULE_CHOICES } from '#core/check/rule';
import type { LibraryCommand, Options, Result } from '../command';
import { oneOf } from '../parse-options';
import { WrongUsage } from '../usage';

export const check: LibraryCommand = {
  usage:
    'ID [--web] [--fix] [--ignore RULE [--words WORDS] --reason TEXT] [--heed RULE [--words WORDS]] | --rules | --rule RULE --as error|warning|hint|off|usual',
  summary: 'what a post or talk lacks before it goes out, and what its readers would stumble over',
  details: [
    'Nothing leaves this computer, and the same text gives the same answer; but for --web, which',
    'asks for every web page that the text links to.',
    '--fix makes every fix that is offered, in one change; history has the text before it.',
    '--ignore leaves problems of a rule as they are, those at the WORDS or all that are there now.',
    '--heed takes that back. --rules lists the rules, --rule changes what one counts as.',
    'It exits with 1 while an error is left.',
  ],
  options: {
    web: 'flag',
    fix: 'flag',
    ignore: 'text',
    heed: 'text',
    words: 'text',
    reason: 'text',
    rules: 'flag',
    rule: 'text',
    as: 'text',
  },
  words: [0, 1],
  needsLibrary: true,
  makesLibrary: false,
  run: async ({ options }, api) => {
    const [id] = options.words;
    const rule = options.text('rule');
    const asked = [id !== undefined, options.flag('rules'), rule !== undefined];
    if (asked.filter(Boolean).length !== 1) {
      throw new WrongUsage('One of an ID, --rules and --rule is needed.');
    }
    if (id !== undefined) return checkEntry(id, options, api);
    if (rule !== undefined) {
      const choices = [...RULE_CHOICES, 'usual'] as const;
      const choice = oneOf('--as', options.text('as') ?? '', choices);
      await api.checks.choose({ rule, choice });
    }
    return listRules(await api.checks.rules());
  },
};

async function checkEntry(id: string, options: Options, api: Api): Promise<Result> {
  const notes: string[] = [];
  const [ignore, heed] = [options.text('ignore'), options.text('heed')];
  if (ignore !== undefined) notes.push(await ignoreProblems(id, ignore, options, api));
  if (heed !== undefined) notes.push(await heedProblems(id, heed, options, api));
  if (options.flag('fix')) {
    const made = await api.checks.fix({ id });
    notes.push(
      ...made.map(({ rule, words, title }) => `fixed “${words}”: ${title} [${rule}]`),
      made.length === 1 ? '1 problem was fixed.' : `${made.length} problems were fixed.`,
    );
  }
  const report = await api.checks.run({
    id,
    source: true,
    grammar: true,
    web: options.flag('web'),
  });
  return {
    value: { problems: report.problems.map(toValue), ignored: report.ignored, ready: report.ready },
    text: tellReport(report),
    notes,
    failed: !report.ready,
  };
}

/** Those of a rule, at the words where some are given. */
function isMeant(rule: string, options: Options) {
  const words = options.text('words');
  return (one: CheckProblem) => one.rule === rule && (words === undefined || one.words === words);
}

async function ignoreProblems(
  id: string,
  rule: string,
  options: Options,
  api: Api,
): Promise<string> {
  const reason = options.text('reason')?.trim() ?? '';
  if (reason === '') throw new WrongUsage('--ignore needs --reason: say why it may stay.');
  const { problems } = await api.checks.run({ id, grammar: true });
  const meant = new Set(problems.filter(isMeant(rule, options)).map(({ words }) => words));
  for (const words of meant) await api.checks.ignore({ id, rule, words, reason });
  return meant.size === 0 ? `There is no such problem of ${rule}.` : `${rule} is ignored here.`;
}

async function heedProblems(id: string, rule: string, options: Options, api: Api): Promise<string> {
  const { ignored } = await api.checks.run({ id, grammar: true });
  const meant = new Set(ignored.filter(isMeant(rule, options)).map(({ words }) => words));
  for (const words of meant) await api.checks.heed({ id, rule, words });
  return meant.size === 0 ? `Nothing of ${rule} was ignored.` : `${rule} counts again here.`;
}

/** With its offsets in the Markdown that `show` prints. */
function toValue(problem: CheckProblem) {
  const { rule, severity, message, source, fix, words, question } = problem;
  return {
    rule,
    severity,
    message,
    from: source?.from ?? null,
    to: source?.to ?? null,
    line: source?.line ?? null,
    words,
    ...(fix && { fix }),
    ...(question !== undefined && { question }),
  };
}

/** Letters of the words at fault that stand in a line without filling it. */
const SHORT = 40;

function tellReport({ problems, ignored, ready }: CheckReport): string {
  const lines = problems.map((problem) => {
    const { severity, message, rule, source, fix, words } = problem;
    const at = words !== '' && words.length <= SHORT ? ` “${words}”` : '';
    const place = source ? `line ${source.line}${at}` : 'as a whole';
    const mend = fix ? `\n    fix: ${fix.title}` : '';
    return `${severity.padEnd(7)}  ${place}: ${message} [${rule}]${mend}`;
  });
  const left = ignored.map(
    ({ message, rule, reason }) => `ignored  ${message} [${rule}] ${reason}`,
  );
  const end = ready
    ? problems.length === 0
      ? 'Ready: nothing to mend.'
      : 'Ready: no error is left.'
    : 'Not ready: mend the errors first.';
  return [...lines, ...left, end].join('\n');
}

function listRules(rules: readonly RuleState[]): Result {
  return {
    value: rules,
    text: rules.map(({ id, choice, title }) => `${choice.padEnd(7)}  ${id}  ${title}`).join('\n'),
  };
}
