import {
  listProperties,
  removeProperty,
  setProperty,
} from '#core/document/front-matter/properties';
import { isDay, isNumber, type PropertyValue } from '#core/document/front-matter/property';

/** What of a talk is told in words; each is a property of that name. */
export const FACT_NAMES = [
  'abstract',
  'takeaway',
  'audience',
  'bio',
  'event',
  'date',
  'questions',
] as const;

export type FactName = (typeof FACT_NAMES)[number];

/** What a talk's front matter says of a fact, as it was typed; empty where it says nothing. */
export function factText(frontMatter: string | null, name: FactName): string {
  const value = find(frontMatter, name);
  if (value === undefined || value.kind === 'yesNo') return '';
  return value.kind === 'list' ? value.items.join(', ') : value.text;
}

/**
 * The front matter with another fact, and every other byte as it is.
 * @param text as it is typed; nothing takes the property away
 * @returns null when nothing is left in the front matter
 * @throws Error that says why it can't be done
 */
export function withFact(frontMatter: string | null, name: FactName, text: string): string | null {
  if (text.trim() !== '') return setFact(frontMatter, name, text);
  const isThere = find(frontMatter, name) !== undefined;
  return isThere && frontMatter !== null ? removeProperty(frontMatter, name) : frontMatter;
}

/** @throws Error where the front matter can't be read */
function find(frontMatter: string | null, name: FactName): PropertyValue | undefined {
  return listProperties(frontMatter).find(({ key }) => key === name)?.value;
}

function setFact(frontMatter: string | null, name: FactName, text: string): string {
  const plain: PropertyValue = { kind: 'text', text };
  const value = valueOf(name, text);
  try {
    return setProperty(frontMatter, name, value);
  } catch (error) {
    // What one program calls a number or a date is none for another one.
    if (value.kind === 'text') throw error;
    return setProperty(frontMatter, name, plain);
  }
}

function valueOf(name: FactName, text: string): PropertyValue {
  if (name === 'date' && isDay(text)) return { kind: 'date', text };
  if (name === 'questions' && isNumber(text)) return { kind: 'number', text };
  return { kind: 'text', text };
}
