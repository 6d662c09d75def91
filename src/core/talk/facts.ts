import { readFrontMatter } from '#core/document/front-matter';
import { USUAL_QUESTIONS } from './fit';
import { parseMinutes } from './parse-minutes';

/** What a talk's front matter tells of it, beside its title. Empty where it says nothing. */
export interface TalkFacts {
  readonly abstract: string;
  readonly audience: string;
  /** What the audience takes home. */
  readonly takeaway: string;
  readonly bio: string;
  readonly event: string;
  /** As written. */
  readonly date: string;
  /** Minutes; null where nobody said. */
  readonly slot: number | null;
  /** The part of the slot that is kept for questions, from 0 to less than 1. */
  readonly questions: number;
  /** The slots that the talk has versions for, in minutes, the shortest first. */
  readonly versions: readonly number[];
}

/** The longest bio that is kept for all talks, in characters. */
export const MOST_BIO = 10_000;

/** Facts with what is told of the speaker in general, where the talk has no bio of its own. */
export function withSpeaker(facts: TalkFacts, bio = ''): TalkFacts {
  return facts.bio === '' ? { ...facts, bio: bio.trim() } : facts;
}

/** Reads a talk's facts: `abstract`, `audience`, `slot: 20`, `questions: 10` (per cent) and more. */
export function talkFacts(frontMatter: string | null): TalkFacts {
  const { properties, date = '' } = readFrontMatter(frontMatter);
  const text = (key: string): string => {
    const value = properties[key];
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  };
  const { slot, versions } = properties;
  const several: readonly unknown[] = Array.isArray(versions) ? versions : [versions];
  const slots = several.flatMap((one) => slotFrom(one) ?? []);
  return {
    abstract: text('abstract'),
    audience: text('audience'),
    takeaway: text('takeaway'),
    bio: text('bio'),
    event: text('event'),
    date,
    slot: slotFrom(slot),
    questions: readQuestions(text('questions')) ?? USUAL_QUESTIONS,
    versions: [...new Set(slots)].toSorted((one, other) => one - other),
  };
}

function slotFrom(value: unknown): number | null {
  const minutes = typeof value === 'string' ? parseMinutes(value) : value;
  return typeof minutes === 'number' && minutes > 0 ? minutes : null;
}

/** The part of the slot that a text such as `10` or `12,5 %` keeps for questions; null for none. */
export function readQuestions(text: string): number | null {
  const percent = /^(\d{1,2}(?:[.,]\d+)?) ?%?$/.exec(text.trim())?.[1];
  return percent === undefined ? null : Number(percent.replace(',', '.')) / 100;
}
