import { type Claim, claimOf } from '#core/growth/criteria/evidence';
import { type CriteriaVersion, newestVersions } from '#core/growth/criteria/criteria-version';
import type { Criterion } from '#core/growth/criteria/criterion';
import { readCriteria } from '#core/growth/criteria/read-criteria';
import { textOf } from '#core/growth/growth-facts';
import type { CatalogRow } from '#core/library/entry';
import type { Machine } from '../machine';
import type { Session } from '../session';

/** What the open library knows of criteria. */
export interface KnownCriteria {
  /** The newest first. */
  versions(): readonly CriteriaVersion[];
  /** What a ladder asks for; one text is read once. */
  criteriaOf(text: string): readonly Criterion[];
  /** The criteria of the newest version; none without any. */
  newest(): readonly Criterion[];
  /** What entries say of themselves, from the list alone. */
  claims(): readonly Claim[];
}

/** Ladders that are kept read: those that a person looks at and compares. */
const KEPT = 8;

export function createKnownCriteria(session: Session, machine: Machine): KnownCriteria {
  const read = new Map<string, readonly Criterion[]>();

  function criteriaOf(text: string): readonly Criterion[] {
    const criteria = read.get(text) ?? readCriteria(text);
    read.set(text, criteria);
    for (const old of [...read.keys()].slice(0, -KEPT)) read.delete(old);
    return criteria;
  }

  /** The day on which an entry was made that names none: telling it takes time. */
  const madeOn = ({ growth, created }: CatalogRow): string =>
    textOf(growth, 'date') === '' ? machine.localTime(new Date(created)).date : '';

  const versions = () => newestVersions(session.library().storage.settings().criteria ?? []);
  return {
    versions,
    criteriaOf,
    newest: () => {
      const [newest] = versions();
      return newest === undefined ? [] : criteriaOf(newest.text);
    },
    claims: () =>
      session
        .library()
        .storage.rows()
        .filter(({ growth }) => growth !== null && ('criteria' in growth || 'traits' in growth))
        .map((row) => claimOf(row, row.growth, madeOn(row))),
  };
}
