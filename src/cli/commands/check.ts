import type { Api } from '#contract/calls/api';
import type { CheckProblem, CheckReport, RuleState } from '#contract/checking/checking';
import { groupProblems } from '#contract/checking/group-problems';
import { RULE_CHOICES } from '#core/check/rule';
import { Problem } from '#core/problem';
import type { LibraryCommand, Options, Result } from '../command';
import { oneOf } from '../parse-options';
import { WrongUsage } from '../usage';

export const check: LibraryCommand = {
  usage:
    'ID [--quick] [--web] [--fix] [--ignore RULE [--words WORDS] --reason TEXT] [--heed RULE [--words WORDS]] | --rules | --rule RULE --as error|warning|hint|off|usual | --avoid WORDS [--say WORDS] | --allow WORDS',
  summary: 'what a post or talk lacks before it goes out, and what its readers would stumble over',
  details: [
    'Nothing leaves this computer, and the same text gives the same answer; but for --web, which',
    'asks for every web page that the text links to.',
    '--quick leaves grammar and spelling out, which take some seconds.',
    '--fix makes every fix that is offered, in one change; history has the text before it.',
    '--ignore leaves problems of a rule as they are, those at the WORDS or all of this draft.',
    '--heed takes that back. --rules lists the rules, --rule changes what one counts as.',
    '--avoid adds a rule of style of your own, --allow takes it away.',
    'It exits with 1 while an error is left.',
  ],
  options: {
    quick: 'flag',
    web: 'flag',
    fix: 'flag',
    ignore: 'text',
    heed: 'text',
    words: 'text',
    reason: 'text',
    rules: 'flag',
    rule: 'text',
    as: 'text',
    avoid: 'text',
    say: 'text',
    allow: 'text',
  },
  words: [0, 1],
  needsLibrary: true,
  makesLibrary: false,
  run: async ({ options }, api) => {
    const [id] = options.words;
    const rule = options.text('rule');
    const [avoid, allow] = [options.text('avoid'), options.text('allow')];
    const asked = [id, rule, avoid, allow].map((text) => text !== undefined);
    asked.push(options.flag('rules'));
    if (asked.filter(Boolean).length !== 1) {
      throw new WrongUsage('One of an ID, --rules, --rule, --avoid and --allow is needed.');
    }
    if (id !== undefined) return checkEntry(id, options, api);
    if (avoid !== undefined) return changeWordings(api, avoid, options.text('say') ?? '');
    if (allow !== undefined) return changeWordings(api, allow, null);
    if (rule !== undefined) {
      const choices = [...RULE_CHOICES, 'usual'] as const;
      const choice = oneOf('--as', options.text('as') ?? '', choices);
      await api.checks.choose({ rule, choice });
    }
    return listRules(await api.checks.rules());
  },
};

/** @param use what to say instead; null takes the rule away */
async function changeWordings(api: Api, avoid: string, use: string | null): Promise<Result> {
  const before = await api.checks.wordings();
  const key = (text: string) => text.trim().toLowerCase();
  const others = before.filter((one) => key(one.avoid) !== key(avoid));
  if (use === null && others.length === before.length) {
    throw new Problem('not-found', `No rule of yours is about “${avoid}”.`);
  }
  const wordings = use === null ? others : [...others, { avoid, use }];
  await api.checks.setWordings({ wordings });
  return {
    value: wordings,
    text: wordings.map((one) => `${one.avoid} -> ${one.use || '(nothing)'}`).join('\n'),
  };
}

async function checkEntry(id: string, options: Options, api: Api): Promise<Result> {
  const notes: string[] = [];
  const [ignore, heed] = [options.text('ignore'), options.text('heed')];
  if (ignore !== undefined) notes.push(await ignoreProblems(id, ignore, options, api));
  if (heed !== undefined) notes.push(await heedProblems(id, heed, options, api));
  const grammar = !options.flag('quick');
  if (options.flag('fix')) {
    const made = await api.checks.fix({ id, grammar });
    notes.push(
      ...made.map(({ rule, words, title }) => `fixed “${words}”: ${title} [${rule}]`),
      made.length === 1 ? '1 problem was fixed.' : `${made.length} problems were fixed.`,
    );
  }
  const report = await api.checks.run({
    id,
    source: true,
    grammar,
    web: options.flag('web'),
  });
  return {
    value: { problems: report.problems.map(toValue), ignored: report.ignored, ready: report.ready },
    text: tellReport(report),
    notes,
    failed: !report.ready,
  };
}

async function ignoreProblems(
  id: string,
  rule: string,
  options: Options,
  api: Api,
): Promise<string> {
  const reason = options.text('reason')?.trim() ?? '';
  if (reason === '') throw new WrongUsage('--ignore needs --reason: say why it may stay.');
  await api.checks.ignore({ id, rule, words: options.text('words') ?? null, reason });
  return `${rule} is ignored here.`;
}

async function heedProblems(id: string, rule: string, options: Options, api: Api): Promise<string> {
  await api.checks.heed({ id, rule, words: options.text('words') ?? null });
  return `${rule} counts again here.`;
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
  const lines = groupProblems(problems).map(({ places: [problem, ...others] }) => {
    const { severity, message, rule, source, fix, words } = problem;
    const at = words !== '' && words.length <= SHORT ? ` “${words}”` : '';
    const place = source ? `line ${source.line}${at}${tellLines(others)}` : 'as a whole';
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

/** Where else the same was found; the JSON has the offsets. */
function tellLines(others: readonly CheckProblem[]): string {
  if (others.length === 0) return '';
  const lines = [...new Set(others.flatMap(({ source }) => source?.line ?? []))];
  return ` and ${others.length} more (${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')})`;
}

function listRules(rules: readonly RuleState[]): Result {
  return {
    value: rules,
    text: rules.map(({ id, choice, title }) => `${choice.padEnd(7)}  ${id}  ${title}`).join('\n'),
  };
}
