import type { EntryRecord } from '#core/library/record';
import { GeneratedNotes } from '#host/search/testing/generated-notes';
import { seededRandom } from '#host/search/testing/seeded-random';
import { makeRecord, testId } from '#host/storage/testing/make-record';
import { fillLibrary } from './fill-library';

/** The day on which the years end, and how many there are. */
const END = Date.parse('2026-11-20T12:00:00Z');
const YEARS = 10;
const YEAR = 365.25 * 86_400_000;

const TAGS = ['typescript', 'sql', 'security', 'docker', 'networking', 'testing', 'css'];
/** A hundred patterns of remarks. */
const PATTERNS = Array.from({ length: 100 }, (_, at) => `Pattern ${at}`);
/** Sixty criteria, of which every win names one. */
const CRITERIA = Array.from({ length: 60 }, (_, at) => `Does thing ${at} without being asked`);
const TRAITS = ['ownership', 'judgment', 'communication', 'multiplying others'];

/** Makes a library of so many records of all kinds over ten years; its index complete. */
export async function makeYears(folder: string, size: number): Promise<void> {
  const text = ['# Senior', ...CRITERIA.map((criterion) => `- ${criterion}`)].join('\n');
  await fillLibrary(folder, recordsOf(size), (session) =>
    session.changeSettings((now) => ({
      ...now,
      criteria: [{ id: 'ladder', day: '2024-01-01', source: 'Handbook', text }],
    })),
  );
}

function* recordsOf(size: number): Generator<EntryRecord> {
  const notes = new GeneratedNotes();
  const random = seededRandom(36);
  const words = (count: number): string =>
    Array.from({ length: count }, () => notes.word(random)).join(' ');
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  const titles: string[] = [];
  for (let number = 0; number < size; number += 1) {
    const title = `${words(4)} ${number}`;
    const moment = new Date(END - YEARS * YEAR * (1 - number / size)).toISOString();
    yield makeRecord(testId(number), {
      title,
      tags: [pick(TAGS)],
      created: moment,
      updated: moment,
      text: `${words(10)} [[${titles.length === 0 ? title : pick(titles)}]]`,
      ...kindOf(number, { day: moment.slice(0, 10), words, pick }),
    });
    titles.push(title);
  }
}

interface Making {
  readonly day: string;
  readonly words: (count: number) => string;
  readonly pick: (from: readonly string[]) => string;
}

/** Of twenty: eight notes, six reviews, three wins, a practice log, a post, now and then a talk. */
function kindOf(number: number, { day, words, pick }: Making): Partial<EntryRecord> {
  const at = number % 20;
  const facts = (lines: readonly string[]): string =>
    ['---', `date: ${day}`, ...lines, '---'].join('\n');
  if (at < 8) {
    return at === 0
      ? { tags: ['gap', 'sql'], frontMatter: '---\ngap: open\n---' }
      : { tags: [pick(TAGS), 'note'], recalls: at === 1 ? explained(day) : [] };
  }
  if (at < 14) {
    const lines = [
      `role: ${at % 2 === 0 ? 'got' : 'gave'}`,
      `pattern: ${pick(PATTERNS)}`,
      'area: Databases',
    ];
    return { kind: 'review', private: true, frontMatter: facts(lines) };
  }
  if (at < 17) {
    const lines = [
      `outcome: ${words(5)}`,
      `for: ${words(1)}`,
      `traits: [${pick(TRAITS)}]`,
      `criteria: ${pick(CRITERIA)}`,
    ];
    return { kind: 'win', private: true, frontMatter: facts(lines) };
  }
  if (at < 18) {
    const lines = ['contrast: source', 'side: deliberate', 'area: Security'];
    return { kind: 'practice', private: true, frontMatter: facts(lines) };
  }
  if (number % 100 === 19) return { kind: 'talk', stage: 'given' };
  return { kind: 'post', stage: number % 40 === 18 ? 'published' : 'drafting' };
}

/** A note that was explained from memory once, and is due again. */
function explained(day: string): EntryRecord['recalls'] {
  const step = { said: ['fsync'], missed: ['rename'] };
  return [
    { ...step, id: 'joined', at: `${day}T10:00:00Z`, rating: 'joined' },
    { ...step, id: 'first', at: `${day}T11:00:00Z`, rating: 'good' },
  ];
}
