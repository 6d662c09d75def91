import type { Candidate, CriteriaCalls, CriteriaVersionLine } from '#contract/growth/criteria';
import { compareCriteria } from '#core/growth/criteria/compare-criteria';
import type { CriteriaVersion } from '#core/growth/criteria/criteria-version';
import { type Criterion, criterionKey, keysOf } from '#core/growth/criteria/criterion';
import type { Evidence } from '#core/growth/criteria/evidence';
import { likeness, wordsOf } from '#core/growth/criteria/likeness';
import { countTraits, matchCriteria } from '#core/growth/criteria/match-criteria';
import { textOf } from '#core/growth/growth-facts';
import type { CatalogRow } from '#core/library/entry';
import { inOrder } from '#core/order';
import { Problem } from '#core/problem';
import { createClaimCalls } from './criteria-claims';
import type { JointChanges } from '../entries/joint-changes';
import { createKnownCriteria, type KnownCriteria } from './known-criteria';
import type { Machine } from '../machine';
import type { Session } from '../session';
import { calendarDays } from './calendar-days';

/** Evidence that is told of at each criterion, the newest. */
const SHOWN = 50;

/** Criteria that loose evidence is offered. */
const OFFERED = 5;

/** Entries that are offered as evidence: more are found by typing. */
const CANDIDATES = 50;

/** A company’s ladder in all its versions, and the evidence for it. */
export function createCriteriaCalls(
  session: Session,
  machine: Machine,
  changes: JointChanges,
): CriteriaCalls {
  const known = createKnownCriteria(session, machine);
  const { dayOf, today } = calendarDays(machine);

  const toLine = ({ text, ...line }: CriteriaVersion): CriteriaVersionLine => ({
    ...line,
    count: known.criteriaOf(text).length,
  });

  const toCandidate = ({ id, title, kind, created, growth }: CatalogRow): Candidate => {
    const date = textOf(growth, 'date');
    return { id, title, kind, day: date === '' ? dayOf(created) : date };
  };

  function find(id: string): CriteriaVersion {
    const found = known.versions().find((version) => version.id === id);
    if (found === undefined) throw new Problem('not-found', 'This version is no longer there.');
    return found;
  }

  return {
    ...createClaimCalls(session, known, changes),
    overview: async () => {
      const criteria = known.newest();
      const { rows, loose, traits } = matchCriteria(criteria, known.claims(), today());
      return {
        versions: known.versions().map(toLine),
        rows: rows.map(({ evidence, ...row }) => ({
          ...row,
          ...newestOf(evidence),
          traits: countTraits(evidence),
        })),
        traits,
        loose: loose.map(({ words, evidence }) => ({
          words,
          ...newestOf(evidence),
          nearest: nearest(words, criteria),
        })),
      };
    },
    read: async ({ text }) => known.criteriaOf(text),
    version: async ({ id }) => find(id),
    add: async ({ text, source, day = today() }) => {
      if (known.criteriaOf(text).length === 0) {
        throw new Problem(
          'bad-input',
          'No criterion is in this text. List them, one a line, with headings for levels.',
        );
      }
      const version = { id: machine.newId(), day, source, text };
      const same = known.versions().find((one) => one.text.trim() === text.trim());
      if (same !== undefined) {
        throw new Problem('bad-input', `This text is kept already, as the version of ${same.day}.`);
      }
      await session.changeSettings((now) => ({
        ...now,
        criteria: [...(now.criteria ?? []), version],
      }));
      return toLine(version);
    },
    remove: async ({ id }) => {
      const found = find(id);
      await session.changeSettings(({ criteria = [], ...now }) => {
        const left = criteria.filter((one) => one.id !== id);
        return left.length === 0 ? now : { ...now, criteria: left };
      });
      return found;
    },
    putBack: (version) =>
      session.changeSettings((now) => ({
        ...now,
        criteria: [...(now.criteria ?? []).filter(({ id }) => id !== version.id), version],
      })),
    compare: async ({ before, after }) => {
      const [old, later] = [find(before), find(after)];
      const compared = compareCriteria(known.criteriaOf(old.text), known.criteriaOf(later.text));
      const lost = [...compared.gone, ...compared.changed.map((one) => one.before)];
      return {
        ...compared,
        before: toLine(old),
        after: toLine(later),
        evidence: countEvidence(lost, known),
      };
    },
    candidates: async ({ name, text }) => {
      const { storage, search, indexing } = session.library();
      const key = criterionKey(name);
      const linked = new Set(
        known
          .claims()
          .filter(({ criteria }) => criteria.some((one) => criterionKey(one) === key))
          .map(({ id }) => id),
      );
      const free = storage.rows().filter(({ id }) => !linked.has(id));
      if (text.trim() !== '') {
        await indexing.settled();
        const rows = new Map(free.map((row) => [row.id, row]));
        const hits = await search.find(text, CANDIDATES + linked.size);
        return hits
          .flatMap(({ id }) => rows.get(id) ?? [])
          .slice(0, CANDIDATES)
          .map(toCandidate);
      }
      const said = wordsOf(name);
      const shared = (title: string) => [...wordsOf(title)].filter((word) => said.has(word)).length;
      return free
        .map((row) => ({ row, near: Number(row.kind === 'win') + shared(row.title) }))
        .toSorted(
          (one, other) => other.near - one.near || inOrder(other.row.created, one.row.created),
        )
        .slice(0, CANDIDATES)
        .map(({ row }) => toCandidate(row));
    },
  };
}

/** Evidence that a list shows: of ten years there may be thousands of one criterion. */
function newestOf(evidence: readonly Evidence[]) {
  return { evidence: evidence.slice(0, SHOWN), count: evidence.length };
}

function nearest(words: string, criteria: readonly Criterion[]): readonly Criterion[] {
  return criteria
    .map((criterion) => ({ criterion, alike: likeness(words, criterion.words) }))
    .filter(({ alike }) => alike > 0)
    .toSorted((one, other) => other.alike - one.alike)
    .slice(0, OFFERED)
    .map(({ criterion }) => criterion);
}

/** How many entries name each of these criteria. */
function countEvidence(
  criteria: readonly Criterion[],
  known: KnownCriteria,
): Readonly<Record<string, number>> {
  const claims = known.claims().map((claim) => new Set(claim.criteria.map(criterionKey)));
  return Object.fromEntries(
    criteria.map((criterion) => {
      const keys = keysOf(criterion);
      return [criterion.name, claims.filter((own) => keys.some((key) => own.has(key))).length];
    }),
  );
}
