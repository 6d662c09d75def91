import {
  GAPS,
  HAZARDS,
  NAMES,
  PATTERNS,
  PEOPLE,
  REMARKS,
  TEAMS,
  UNDATED,
  VERSIONS,
  WINS,
} from './year-words';
import type { Year, YearEntry } from './year';
import { TOLD } from './year-told';

const SEED = 20280229;

/** Makes the year; each time the same. `fixtures/year.json` holds it. */
export function makeYear(): Year {
  const random = createRandom(SEED);
  return {
    names: NAMES,
    versions: VERSIONS,
    entries: [
      ...makeReviews(random),
      ...makeWins(random),
      ...makePractices(random),
      ...TOLD,
      ...GAPS.map(([title, day, state], at) => ({
        ...entry(`gap${pad(at, 9)}`, 'note', title, `${day}T12:00:00.000Z`),
        tags: ['gap', 'sql'],
        facts: state === '' ? {} : { gap: state },
      })),
    ],
  };
}

/** The file's text: an entry a line, to be read by eye. */
export function yearText({ names, versions, entries }: Year): string {
  const lines = (items: readonly unknown[]): string =>
    `[\n${items.map((item) => `  ${JSON.stringify(item)}`).join(',\n')}\n]`;
  return `{"names": ${lines(names)},\n"versions": ${lines(versions)},\n"entries": ${lines(entries)}}\n`;
}

type Random = (below: number) => number;

/** The numbers of Numerical Recipes; the upper bits are the good ones. */
function createRandom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function makeReviews(random: Random): YearEntry[] {
  return Array.from({ length: 160 }, (_, at): YearEntry => {
    const day = dayOfYear(Math.floor((at * 366) / 160));
    const role = random(5) < 3 ? 'got' : 'gave';
    const experience = ['more', 'same', 'less', ''][random(4)] ?? '';
    const pattern = PATTERNS[random(PATTERNS.length)] ?? '';
    const who = PEOPLE[random(PEOPLE.length)] ?? '';
    const undated = UNDATED[at];
    const isEvidence = random(12) === 0;
    return {
      ...entry(
        `rev${pad(at, 9)}`,
        'review',
        `${who}: ${REMARKS[random(REMARKS.length)] ?? ''}`,
        undated ?? `${day}T15:00:00.000Z`,
      ),
      facts: {
        ...(undated === undefined && { date: day }),
        role,
        ...(pattern !== '' && { pattern }),
        ...(random(4) === 0 && { area: ['Databases', 'Security'][random(2)] ?? '' }),
        ...(experience !== '' && { experience }),
        ...(role === 'gave' && { constraints: `${who} had to ship it that week` }),
        ...(isEvidence && { criteria: ['Makes reviews teach'] }),
      },
    };
  });
}

function makeWins(random: Random): YearEntry[] {
  return Array.from({ length: 84 }, (_, at): YearEntry => {
    const day = at === 14 ? '2028-02-29' : dayOfYear(Math.floor((at * 366) / 84) + 1);
    const hazard = HAZARDS[at - 10];
    const plain = `${WINS[random(WINS.length)] ?? ''} no. ${at + 1}`;
    const criteria = pickCriteria(random, at);
    const hasOutcome = random(5) > 0;
    const whom = criteria.includes('Owns a service end to end')
      ? 'Payments'
      : (TEAMS[random(TEAMS.length)] ?? '');
    return {
      ...entry(`win${pad(at, 9)}`, 'win', hazard ?? plain, `${day}T09:30:00.000Z`),
      tags: [['typescript/types', 'builds', 'TypeScript', 'people'][random(4)] ?? ''],
      facts: {
        date: day,
        ...(whom !== '' && { for: whom }),
        ...(hasOutcome && random(3) > 0 && { outcome: 'Nobody was called at night' }),
        ...(hasOutcome && { number: `-${random(60) + 5} % of the time` }),
        ...(random(2) === 0 && {
          traits: [
            ['ownership', 'judgment', 'communication', 'multiplying others'][random(4)] ?? '',
          ],
        }),
        ...(criteria.length > 0 && { criteria }),
      },
    };
  });
}

/** One is shown once, at the beginning of the year, and one is gone from the second ladder. */
function pickCriteria(random: Random, at: number): readonly string[] {
  const which = random(6);
  if (at === 5) return ['Senior › Others › Grows a successor'];
  if (at === 8) return ['Plans work of a month'];
  if (which === 0) return ['Owns a service end to end'];
  if (which === 1) return ['makes reviews teach.', 'Explains trade-offs in writing'];
  if (which === 2) return ['Finds the cause, not the symptom'];
  return [];
}

function makePractices(random: Random): YearEntry[] {
  return Array.from({ length: 44 }, (_, at): YearEntry => {
    const day = dayOfYear(at * 8 + 5);
    const side = ['deliberate', 'deliberate', 'passive'][random(3)] ?? '';
    const contrast = ['bug-class', 'source', 'meeting', 'proposal'][random(4)] ?? '';
    return {
      ...entry(`pra${pad(at, 9)}`, 'practice', `Practice no. ${at + 1}`, `${day}T20:00:00.000Z`),
      tags: [at % 2 === 0 ? 'docker' : 'typescript'],
      facts: { date: day, contrast, ...(at % 11 !== 10 && { side }) },
      body:
        at % 4 === 0
          ? 'What happened here is told in more than twenty five words, so that it counts as an explanation with an example, as the code below shows, line by line, to whoever reads it later.\n\n```ts\nlet a = 1;\n```\n'
          : 'Short.\n',
    };
  });
}

function entry(id: string, kind: YearEntry['kind'], title: string, created: string): YearEntry {
  return { id, kind, title, created, stage: null, tags: [], facts: {}, body: 'Text.\n' };
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, '0');
}

const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The day of 2028 so many days after its first. */
function dayOfYear(days: number): string {
  let left = days;
  for (const [month, length] of LENGTHS.entries()) {
    if (left < length) return `2028-${pad(month + 1, 2)}-${pad(left + 1, 2)}`;
    left -= length;
  }
  return '2028-12-31';
}
