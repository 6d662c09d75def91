import {
  listProperties,
  removeProperty,
  setProperty,
} from '#core/document/front-matter/properties';
import { type Trait, TRAITS } from '../trait';
import { type Criterion, criterionKey, keysOf } from './criterion';

/** What an entry says of itself: which criteria it is evidence for, and which traits it shows. */
export interface ClaimedFacts {
  /** As written. */
  readonly criteria: readonly string[];
  /** As written, what is no trait of Outloud’s too. */
  readonly traits: readonly string[];
}

/**
 * What front matter claims.
 * @throws Error that says why it can't be read
 */
export function readClaim(frontMatter: string | null): ClaimedFacts {
  const properties = listProperties(frontMatter);
  const lines = (name: string): readonly string[] => {
    const value = properties.find(({ key }) => key === name)?.value;
    if (value === undefined) return [];
    if (value.kind === 'list') return value.items;
    if (value.kind === 'text' || value.kind === 'number') return [value.text].filter(isSaid);
    throw new Error(`Its ${name} are no list. Change them in the Markdown source.`);
  };
  return { criteria: lines('criteria'), traits: lines('traits') };
}

/**
 * Front matter with other claims; every other byte stays.
 * @param claim what is left out stays
 * @throws Error that says why it can't be done
 */
export function writeClaim(
  frontMatter: string | null,
  claim: Partial<ClaimedFacts>,
): string | null {
  const before = readClaim(frontMatter);
  let written = frontMatter;
  for (const key of ['criteria', 'traits'] as const) {
    const items = claim[key];
    if (items === undefined || isSame(items, before[key])) continue;
    if (items.length > 0) written = setProperty(written, key, { kind: 'list', items });
    else if (written !== null) written = removeProperty(written, key);
  }
  return written;
}

/** The claims with a criterion; as they are where it is among them. */
export function withCriterion(
  criteria: readonly string[],
  criterion: Criterion,
): readonly string[] {
  return criteria.some((words) => means(words, criterion))
    ? criteria
    : [...criteria, criterion.name];
}

/** The claims without a criterion, however it is called in them. */
export function withoutCriterion(
  criteria: readonly string[],
  criterion: Criterion,
): readonly string[] {
  return criteria.filter((words) => !means(words, criterion));
}

/** Claims with these traits; words that are no trait of Outloud’s stay. */
export function withTraits(
  written: readonly string[],
  traits: readonly Trait[],
): readonly string[] {
  const isTrait = (word: string) => (TRAITS as readonly string[]).includes(word.toLowerCase());
  return [...traits, ...written.filter((word) => !isTrait(word))];
}

function means(words: string, criterion: Criterion): boolean {
  return keysOf(criterion).includes(criterionKey(words));
}

function isSaid(text: string): boolean {
  return text.trim() !== '';
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return JSON.stringify(some) === JSON.stringify(others);
}
