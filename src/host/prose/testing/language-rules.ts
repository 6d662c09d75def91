import { findByReader, GRAMMAR } from '#core/check/prose/found-by-reader';
import type { ProseReader } from '#core/check/prose/prose-reader';
import { findMisspelled, SPELLING } from '#core/check/prose/spelling';
import type { CheckedDraft, Finding, Rule } from '#core/check/rule';
import { openDictionaries } from '../../spelling/dictionaries';
import { KINDS_OFF, openGrammar } from '../grammar';

/**
 * Spelling, grammar, and each kind of slip by itself, as rules that have read these drafts already.
 * Kinds bear the name of the rule, so that its labels count for them; those that are off are marked.
 */
export async function languageRules(drafts: readonly CheckedDraft[]): Promise<{
  readonly rules: readonly Rule[];
  readonly kinds: ReadonlyMap<string, Rule>;
}> {
  const [grammar, spelling] = [await openGrammar('en-US', KINDS_OFF), openDictionaries()];
  const kinds = new Map<string, Map<CheckedDraft, readonly Finding[]>>();
  const [slips, misspelled] = [new Map(), new Map()] as [FindingsByDraft, FindingsByDraft];
  for (const draft of drafts) {
    const found = new Set<string>();
    const findOf = async (kind: string | null) => {
      const reader: Pick<ProseReader, 'read'> = {
        read: (texts) =>
          Promise.all(
            texts.map(async (text) => {
              const hits = await grammar.find(text);
              for (const hit of hits) found.add(hit.kind);
              return hits.filter((hit) =>
                kind === null ? !KINDS_OFF.has(hit.kind) : hit.kind === kind,
              );
            }),
          ),
      };
      const [all] = await findByReader(draft, { ...reader, close: async () => undefined }, 'en-US');
      return all?.findings ?? [];
    };
    slips.set(draft, await findOf(null));
    for (const kind of found) {
      const known = kinds.get(kind) ?? new Map<CheckedDraft, readonly Finding[]>();
      kinds.set(kind, known.set(draft, await findOf(kind)));
    }
    misspelled.set(draft, (await findMisspelled(draft, spelling, 'en-US')).findings);
  }
  await grammar.close();
  const ruleOf = (about: Omit<Rule, 'check'>, found: FindingsByDraft): Rule => ({
    ...about,
    check: (draft) => found.get(draft) ?? [],
  });
  return {
    rules: [ruleOf(SPELLING, misspelled), ruleOf(GRAMMAR, slips)],
    kinds: new Map(
      [...kinds].map(([kind, found]) => [
        kind,
        ruleOf({ ...GRAMMAR, ...(KINDS_OFF.has(kind) && { isOff: true }) }, found),
      ]),
    ),
  };
}

type FindingsByDraft = Map<CheckedDraft, readonly Finding[]>;
