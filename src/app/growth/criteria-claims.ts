import type { ClaimChange, CriteriaCalls } from '#contract/growth/criteria';
import { toText } from '#core/document/to-text';
import { type Criterion, criterionKey, keysOf } from '#core/growth/criteria/criterion';
import { suggestCriteria } from '#core/growth/criteria/suggest-criteria';
import {
  type ClaimedFacts,
  readClaim,
  withCriterion,
  withoutCriterion,
  withTraits,
  writeClaim,
} from '#core/growth/criteria/write-claim';
import { TRAITS } from '#core/growth/trait';
import type { EntryRecord } from '#core/library/record';
import { describeProblem, Problem } from '#core/problem';
import { readRecords } from '../library/all-records';
import { asBadInput } from '../calls/as-bad-input';
import { editFrontMatter } from '../entries/edit-front-matter';
import type { JointChanges } from '../entries/joint-changes';
import type { KnownCriteria } from './known-criteria';
import type { Session } from '../session';

/** Criteria that are named where somebody asks for one that isn't there. */
const NAMED = 3;

type ClaimCalls = Pick<
  CriteriaCalls,
  'link' | 'unlink' | 'relink' | 'claim' | 'setClaim' | 'suggest'
>;

/** What entries are evidence for, as their front matter says it. */
export function createClaimCalls(
  session: Session,
  known: KnownCriteria,
  changes: JointChanges,
): ClaimCalls {
  /** @throws Problem `not-found` with the criteria that come near */
  function find(name: string): Criterion {
    const criteria = known.newest();
    const key = criterionKey(name);
    const named = criteria.find((one) => criterionKey(one.name) === key);
    const found = named ?? criteria.find((one) => keysOf(one).includes(key));
    if (found !== undefined) return found;
    const near = suggestCriteria(name, criteria, NAMED).map(({ criterion }) => criterion.name);
    const hint =
      criteria.length === 0
        ? 'Keep your company’s criteria first.'
        : near.length === 0
          ? 'See the list of criteria.'
          : `Do you mean ${near.map((one) => `“${one}”`).join(' or ')}?`;
    throw new Problem('not-found', `There is no criterion “${name}”. ${hint}`);
  }

  /** Changes what entries claim, all or none. */
  async function change(
    ids: readonly string[],
    edit: (claim: ClaimedFacts) => Partial<ClaimedFacts>,
  ): Promise<ClaimChange> {
    const records = await readRecords(session.library().storage, [...new Set(ids)]);
    const touched = records.flatMap((record) => {
      const frontMatter = writtenFor(record, edit);
      const isSame = frontMatter === record.frontMatter;
      return isSame ? [] : [{ record, to: editFrontMatter(record, frontMatter) }];
    });
    if (touched.length === 0) return { change: null, entries: 0 };
    return { change: await changes.keep(touched, null), entries: touched.length };
  }

  return {
    link: ({ name, ids }) => {
      const criterion = find(name);
      return change(ids, ({ criteria }) => ({ criteria: withCriterion(criteria, criterion) }));
    },
    unlink: ({ name, ids }) => {
      const criterion = find(name);
      return change(ids, ({ criteria }) => ({ criteria: withoutCriterion(criteria, criterion) }));
    },
    relink: ({ words, name }) => {
      const criterion = find(name);
      const key = criterionKey(words);
      const isMeant = (one: string) => criterionKey(one) === key;
      const ids = known
        .claims()
        .filter(({ criteria }) => criteria.some(isMeant))
        .map(({ id }) => id);
      return change(ids, ({ criteria }) => {
        const others = criteria.filter((one) => !isMeant(one));
        return others.length === criteria.length
          ? {}
          : { criteria: withCriterion(others, criterion) };
      });
    },
    claim: async ({ id }) => {
      const record = await session.library().storage.read(id);
      const claimed = asBadInput(() => readClaim(record.frontMatter));
      const keys = claimed.criteria.map(criterionKey);
      const all = known.newest();
      const own = all.filter((one) => keysOf(one).some((key) => keys.includes(key)));
      const meant = new Set(all.flatMap(keysOf));
      const others = all.filter((one) => !own.includes(one));
      const near = suggestCriteria(
        [record.title, record.frontMatter, toText(record.document)].join('\n'),
        others,
        others.length,
      ).map(({ criterion }) => criterion);
      const told = claimed.traits.map((trait) => trait.toLowerCase());
      return {
        title: record.title,
        criteria: own,
        loose: claimed.criteria.filter((words) => !meant.has(criterionKey(words))),
        traits: TRAITS.filter((trait) => told.includes(trait)),
        others: [...near, ...others.filter((one) => !near.includes(one))],
        near: near.length,
      };
    },
    setClaim: ({ id, names, traits }) => {
      const wanted = names.map(find);
      const all = known.newest();
      return change([id], (claim) => {
        const unwanted = all.filter((one) => !wanted.includes(one));
        const left = unwanted.reduce(withoutCriterion, claim.criteria);
        return {
          criteria: wanted.reduce(withCriterion, left),
          traits: withTraits(claim.traits, traits),
        };
      });
    },
    suggest: async ({ text }) =>
      suggestCriteria(text, known.newest(), Infinity).map(({ criterion }) => criterion),
  };
}

/** @throws Problem `bad-input` that names the entry whose front matter can't be changed */
function writtenFor(
  record: EntryRecord,
  edit: (claim: ClaimedFacts) => Partial<ClaimedFacts>,
): string | null {
  try {
    return writeClaim(record.frontMatter, edit(readClaim(record.frontMatter)));
  } catch (error) {
    const why = describeProblem(error);
    throw new Problem('bad-input', `“${record.title}” was not changed. ${why}`);
  }
}
