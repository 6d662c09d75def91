import type { CheckCalls } from '#contract/checking/checking';
import { applyFixes } from '#core/check/apply-fixes';
import {
  choiceOf,
  checkDraft,
  type DraftCheck,
  type FoundElsewhere,
  type RuleAbout,
} from '#core/check/check';
import { findByReader, GRAMMAR, INSENSITIVE } from '#core/check/prose/found-by-reader';
import { findMisspelled, SPELLING } from '#core/check/prose/spelling';
import { EXTERNAL_LINK, findUnreachable } from '#core/check/readiness/external-link';
import { RULES } from '#core/check/rules';
import type { CheckedDraft } from '#core/check/rule';
import type { EntryRecord } from '#core/library/record';
import { spellingChoice } from '#core/library/settings';
import { Problem } from '#core/problem';
import { LANGUAGES } from '#core/spelling/spelling';
import { toReport } from './check-report';
import { readDraft } from './checked-draft';
import type { Machine } from '../machine';
import { nextRevision } from '../library/records';
import type { Session } from '../session';

/** Every rule, those that the machine looks after too. */
const ALL: readonly RuleAbout[] = [...RULES, EXTERNAL_LINK, SPELLING, GRAMMAR, INSENSITIVE];

interface Checked {
  readonly record: EntryRecord;
  readonly draft: CheckedDraft;
  readonly check: DraftCheck;
}

/** Checking drafts, and what is chosen about it. */
export function createCheckCalls(session: Session, machine: Machine): CheckCalls {
  const settings = () => session.library().storage.settings();

  async function runOn(
    id: string,
    { grammar = false, web = false }: { readonly grammar?: boolean; readonly web?: boolean },
  ): Promise<Checked> {
    const record = await session.library().storage.read(id);
    const draft = await readDraft(session, record);
    const found = [
      ...(grammar ? await findElsewhere(draft) : []),
      ...(web ? [await findUnreachable(draft, machine.reach)] : []),
    ];
    const check = checkDraft(draft, RULES, {
      found,
      choices: settings().rules ?? {},
      ignored: record.ignored,
    });
    return { record, draft, check };
  }

  /** What the machine knows of words and grammar, unless nobody wants to hear of it. */
  async function findElsewhere(draft: CheckedDraft): Promise<readonly FoundElsewhere[]> {
    const { rules = {}, ...others } = settings();
    const chosen = spellingChoice(others);
    const language = chosen === 'off' ? LANGUAGES[0] : chosen;
    const isWanted = (rule: RuleAbout) => choiceOf(rule, rules) !== 'off';
    return [
      ...(chosen !== 'off' && isWanted(SPELLING)
        ? [await findMisspelled(draft, machine.spelling, language)]
        : []),
      ...(isWanted(GRAMMAR) || isWanted(INSENSITIVE)
        ? await findByReader(draft, machine.prose, language)
        : []),
    ];
  }

  /** What is ignored is known beside the text: whoever is writing it goes on. */
  async function keepIgnored(
    id: string,
    next: (ignored: EntryRecord['ignored']) => EntryRecord['ignored'],
  ): Promise<void> {
    const { saves, storage } = session.library();
    await saves.inTurn([id], async () => {
      const record = await storage.read(id);
      await session.keep([{ ...record, ignored: next(record.ignored) }], { besideText: true });
    });
  }

  return {
    run: async ({ id, source = false, ...asked }) => {
      const { record, draft, check } = await runOn(id, asked);
      return toReport(session, machine, { record, draft, check, withSource: source });
    },
    fix: async ({ id, rules, ...asked }) => {
      const { record, draft, check } = await runOn(id, asked);
      const wanted = check.problems.filter(({ rule }) => rules?.includes(rule.id) ?? true);
      const { document, fixed } = applyFixes(draft, wanted);
      if (fixed.length > 0) await session.keep([nextRevision(machine, record, { document })]);
      return fixed.map(({ rule, words, fix }) => ({
        rule: rule.id,
        words,
        title: fix?.title ?? '',
      }));
    },
    ignore: async ({ id, rule, words, reason }) => {
      requireRule(rule);
      await keepIgnored(id, (ignored) => [
        ...ignored.filter((one) => !isOf(one, rule, words)),
        { rule, words, reason },
      ]);
    },
    heed: async ({ id, rule, words }) => {
      await keepIgnored(id, (ignored) => {
        const left = ignored.filter((one) => !isOf(one, rule, words));
        if (left.length === ignored.length) {
          throw new Problem('not-found', 'This problem is not ignored.');
        }
        return left;
      });
    },
    rules: async () =>
      ALL.map((rule) => ({
        id: rule.id,
        group: rule.group,
        title: rule.title,
        why: rule.why,
        choice: choiceOf(rule, settings().rules ?? {}),
        usual: choiceOf(rule, {}),
      })),
    choose: async ({ rule, choice }) => {
      requireRule(rule);
      await session.changeSettings(({ rules, ...now }) => {
        const { [rule]: _, ...others } = rules ?? {};
        const chosen = choice === 'usual' ? others : { ...others, [rule]: choice };
        return { ...now, ...(Object.keys(chosen).length > 0 && { rules: chosen }) };
      });
    },
    wordings: async () => settings().wordings ?? [],
    setWordings: async ({ wordings }) => {
      await session.changeSettings((now) => ({ ...now, wordings: [...wordings] }));
    },
  };
}

function isOf(one: EntryRecord['ignored'][number], rule: string, words: string | null): boolean {
  return one.rule === rule && one.words === words;
}

function requireRule(id: string): void {
  if (ALL.some((rule) => rule.id === id)) return;
  throw new Problem('not-found', `There is no rule “${id}”. outloud check --rules lists them.`);
}
