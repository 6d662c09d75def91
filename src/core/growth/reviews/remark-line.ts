import { type Experience, EXPERIENCES } from '../experience';
import { type Role, ROLES } from '../role';

/** A remark as one line says it, with the lines below. What it says nothing of is left out. */
export interface RemarkLine {
  readonly text: string;
  readonly role?: Role;
  readonly pattern?: string;
  readonly area?: string;
  readonly link?: string;
  readonly why?: string;
  readonly constraints?: string;
  readonly experience?: Experience;
}

const ROLE = new RegExp(`^(${ROLES.join('|')})[ \\t]+(?=\\S)`, 'i');
/** Up to a colon that ends a word: neither of an address nor of a time. */
const PATTERN = /^([^:\n]{1,60}?):[ \t]+(?=\S)/;
const LINK = /(?<![ \t])[ \t]+(https?:\/\/\S{1,1900})$/;
const FACT = /^(area|link|why|constraints|experience):[ \t]*(\S.{0,1999})$/i;

/**
 * Reads a remark as it is jotted down: `got naming: rename x to what it means`. The role comes
 * first; without it the whole line is the remark. A pattern ends with a colon, an address at the
 * end of the line is the link. Lines such as `why: …` right below are facts, the rest is the text.
 */
export function readRemarkLine(jotted: string): RemarkLine {
  const [first = '', ...below] = jotted
    .replace(/^\s*\n/, '')
    .trim()
    .split(/\r?\n/);
  const facts: Record<string, string> = {};
  while (below.length > 0) {
    const [, name = '', value = ''] = FACT.exec(below[0]?.trim() ?? '') ?? [];
    const key = name.toLowerCase();
    // What is said a second time is text.
    if (key === '' || key in facts) break;
    if (key === 'experience' && experienceIn(value) === undefined) break;
    facts[key] = value.trim();
    below.shift();
  }
  const role = ROLES.find((one) => one === ROLE.exec(first)?.[1]?.toLowerCase());
  let line = role === undefined ? first : first.replace(ROLE, '');
  const pattern = role === undefined ? undefined : PATTERN.exec(line)?.[1]?.trim();
  if (pattern !== undefined) line = line.replace(PATTERN, '');
  const link = LINK.exec(line)?.[1];
  if (link !== undefined && facts['link'] === undefined) {
    facts['link'] = link;
    line = line.replace(LINK, '');
  }
  const { experience = '', ...texts } = facts;
  const known = experienceIn(experience);
  return {
    text: [line, ...below].join('\n'),
    ...(role !== undefined && { role }),
    ...(pattern !== undefined && pattern !== '' && { pattern }),
    ...texts,
    ...(known !== undefined && { experience: known }),
  };
}

function experienceIn(value: string): Experience | undefined {
  const [word = ''] = value.trim().toLowerCase().split(' ');
  return EXPERIENCES.find((one) => one === word);
}
