import { YEAR, type YearEntry, type Zone } from './year';

/*
 * The year reckoned a second time, as simply as can be: day by day over the calendar, with tables
 * written by hand. Nothing of the product is used here, so that both can't be wrong alike.
 */

const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Every day from the middle of 2027 to the end of 2028. */
const CALENDAR: readonly string[] = [
  ...[31, 31, 30, 31, 30, 31].flatMap((length, at) => daysOf('2027', at + 7, length)),
  ...LENGTHS.flatMap((length, at) => daysOf('2028', at + 1, length)),
];

/** How far clocks are from UTC in hours, from a moment on. */
const CLOCKS: Readonly<Record<Zone, readonly (readonly [string, number])[]>> = {
  UTC: [['2027-01-01T00:00', 0]],
  'Pacific/Auckland': [
    ['2027-01-01T00:00', 13],
    ['2028-04-01T14:00', 12],
    ['2028-09-23T14:00', 13],
  ],
  'America/Los_Angeles': [
    ['2027-01-01T00:00', -8],
    ['2028-03-12T10:00', -7],
    ['2028-11-05T09:00', -8],
  ],
};

/** Patterns by all that the year calls them. */
const CALLED: Readonly<Record<string, readonly string[]>> = {
  'unclear names': ['Unclear names', 'unclear  Names', 'Unclear Names', 'Naming'],
  'untested paths': ['Missing tests', 'Untested paths'],
  '\u00fcberladene funktionen': ['\u00dcberladene Funktionen', 'U\u0308berladene Funktionen'],
  'n+1 queries': ['N+1 queries'],
  'swallowed errors': ['Swallowed errors'],
  'long functions': ['Long functions'],
  'deep nesting': ['Deep nesting'],
  '*magic* numbers | [x]': ['*Magic* numbers | [x]'],
};

/** What the tags of the year mean, by area. */
const AREAS: Readonly<Record<string, readonly string[]>> = {
  'My language and stack': ['typescript', 'TypeScript', 'typescript/types'],
  'Systems fundamentals': ['networking'],
  Databases: ['sql', 'sql/index'],
  Security: ['security'],
  Cloud: ['docker'],
};

/** The day of an entry, in a zone. */
function dayOf({ facts, created }: YearEntry, zone: Zone): string {
  if (typeof facts['date'] === 'string') return facts['date'];
  let hours = 0;
  for (const [from, offset] of CLOCKS[zone]) if (created >= from) hours = offset;
  return new Date(Date.parse(created) + hours * 3_600_000).toISOString().slice(0, 10);
}

/** When each pattern asked for a note, as it looked on a day: by role and name. */
export function triggersOn(clock: string, zone: Zone): Readonly<Record<string, string>> {
  const triggers: Record<string, string> = {};
  for (const role of ['gave', 'got']) {
    for (const name of Object.keys(CALLED)) {
      const answered = answersOf(name, zone).filter((day) => day <= clock);
      const since = answered.toSorted().at(-1) ?? '';
      const days = remarkDays(name, role, zone).filter((day) => day > since && day <= clock);
      const third = CALENDAR.find((day, at) => {
        const lastNinety = CALENDAR.slice(Math.max(0, at - 89), at + 1);
        return days.filter((one) => lastNinety.includes(one)).length >= 3 && days.includes(day);
      });
      if (third !== undefined) triggers[`${role} ${name}`] = third;
    }
  }
  return triggers;
}

/** Remarks in ninety days before each answer and since, as it looked on a day. */
export function ratesOn(clock: string, zone: Zone): Readonly<Record<string, string>> {
  const rates: Record<string, string> = {};
  for (const role of ['gave', 'got']) {
    for (const name of Object.keys(CALLED)) {
      const days = remarkDays(name, role, zone).filter((day) => day <= clock);
      const first = days.toSorted()[0];
      if (first === undefined) continue;
      for (const answer of answersOf(name, zone).filter((day) => day <= clock)) {
        const before = CALENDAR.filter((day) => day >= first && day <= answer).length;
        const since = CALENDAR.filter((day) => day > answer && day <= clock).length;
        const count = days.filter((day) => day <= answer).length;
        const later = days.filter((day) => day > answer).length;
        // Less than ninety days before are taken as ninety; less than thirty since tell nothing.
        const told = before < 90 ? count : (count * 90) / before;
        const now = since < 30 ? 'too early' : ((later * 90) / since).toFixed(3);
        rates[`${role} ${name} ${answer}`] = `${told.toFixed(3)}, ${now}`;
      }
    }
  }
  return rates;
}

/** The depth of each area, by its best proof. */
export function depths(): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [area, tags] of Object.entries(AREAS)) {
    const own = YEAR.entries.filter(
      ({ tags: theirs, facts }) =>
        theirs.some((tag) => tags.includes(tag)) || facts['area'] === area,
    );
    found[area] = own.some(({ kind }) => kind === 'win')
      ? 'used'
      : own.some(({ stage }) => stage === 'given')
        ? 'taught'
        : own.some(({ stage }) => stage === 'published')
          ? 'published'
          : own.some(({ body }) => body.includes('```'))
            ? 'explained'
            : own.length > 0
              ? 'noted'
              : 'nothing';
    found[area] += `, ${own.length}`;
  }
  return found;
}

/** What there is of everything between two days, both included. */
export function totals(from: string, to: string, zone: Zone): Readonly<Record<string, number>> {
  const days = CALENDAR.filter((day) => day >= from && day <= to);
  const own = YEAR.entries.filter((entry) => days.includes(dayOf(entry, zone)));
  const of = (kind: string) => own.filter((entry) => entry.kind === kind);
  const got = of('review').filter(({ facts }) => facts['role'] === 'got');
  return {
    got: got.length,
    gave: of('review').length - got.length,
    fromMoreExperienced: got.filter(({ facts }) => facts['experience'] === 'more').length,
    wins: of('win').length,
    missing: of('win').filter(({ facts }) => !facts['outcome'] && !facts['number']).length,
    deliberate: of('practice').filter(({ facts }) => facts['side'] === 'deliberate').length,
    passive: of('practice').filter(({ facts }) => facts['side'] === 'passive').length,
    unsaid: of('practice').filter(({ facts }) => !facts['side']).length,
  };
}

function remarkDays(name: string, role: string, zone: Zone): readonly string[] {
  return YEAR.entries
    .filter(
      ({ kind, facts }) => kind === 'review' && facts['role'] === role && isCalled(facts, name),
    )
    .map((entry) => dayOf(entry, zone));
}

function answersOf(name: string, zone: Zone): readonly string[] {
  const own = YEAR.entries.filter(({ kind, facts }) => kind !== 'review' && isCalled(facts, name));
  return own.flatMap((entry) => {
    const isOut = entry.stage === null || ['published', 'given'].includes(entry.stage);
    const { lint } = entry.facts;
    return [...(isOut ? [dayOf(entry, zone)] : []), ...(typeof lint === 'string' ? [lint] : [])];
  });
}

function isCalled(facts: YearEntry['facts'], name: string): boolean {
  return (CALLED[name] ?? []).some((called) => called === facts['pattern']);
}

function daysOf(year: string, month: number, length: number): string[] {
  const two = (number: number): string => String(number).padStart(2, '0');
  return Array.from({ length }, (_, at) => `${year}-${two(month)}-${two(at + 1)}`);
}
