import { writeFormula } from '../pages/write-formula';
import { combined, isSpaced, type MathElement, readMath, shownText } from './math-elements';
import type { Run } from './presentation';

/** A part of a formula as text. */
type Part = Pick<Run, 'text' | 'isItalic' | 'isBold' | 'script'>;

/** Where a part stands: scripts have no spaces, and none of their own. */
type Level = NonNullable<Run['script']> | null;

/**
 * A formula as text for a line: letters and signs, with what is raised or lowered as such, so that
 * it can be edited and read aloud. Fractions have a slash, roots their sign.
 * @returns null for one that text can't show, such as a matrix, or that can't be read
 */
export function formulaRuns(latex: string): readonly Part[] | null {
  const mathMl = writeFormula(latex, false);
  const root = mathMl === null ? null : readMath(mathMl);
  const parts = root === null ? null : partsOf(root, null);
  if (parts === null) return null;
  const joined = join(parts);
  return joined.some(({ text }) => text.trim() !== '') ? joined : null;
}

function partsOf(element: MathElement, level: Level): readonly Part[] | null {
  const { name, children } = element;
  switch (name) {
    case 'mi': {
      const text = shownText(element);
      const isBold = element.variant.includes('bold');
      return [part(text, level, { isItalic: isSlanted(element), isBold })];
    }
    case 'mn':
    case 'mtext':
    case 'mo':
      return [part(shownText(element), level, { isBold: element.variant.includes('bold') })];
    case 'mspace':
      return [part(level === null ? ' ' : '', level)];
    case 'annotation':
    case 'mphantom':
      return [];
    case 'msup':
    case 'mover':
      return withScripts(element, level, [['super', 1]]);
    case 'msub':
    case 'munder':
      return withScripts(element, level, [['sub', 1]]);
    case 'msubsup':
    case 'munderover':
      return withScripts(element, level, [
        ['sub', 1],
        ['super', 2],
      ]);
    case 'mfrac': {
      const [top, bottom] = children.map((child) => grouped(child, level));
      return top && bottom ? [...top, part('/', level), ...bottom] : null;
    }
    case 'msqrt': {
      const inside = grouped({ ...element, name: 'mrow' }, level);
      return inside && [part('√', level), ...inside];
    }
    case 'mroot': {
      const [inside, degree] = children;
      const sign = degree === undefined ? undefined : ROOTS[shownText(degree)];
      const parts = inside && grouped(inside, level);
      return sign === undefined || !parts ? null : [part(sign, level), ...parts];
    }
    case 'math':
    case 'semantics':
    case 'mrow':
    case 'mstyle':
    case 'mpadded':
      return rowOf(children, level);
    default:
      return null;
  }
}

const ROOTS: Readonly<Record<string, string>> = { 2: '√', 3: '∛', 4: '∜' };

/** What stands beside each other, with spaces around signs that stand between two things. */
function rowOf(children: readonly MathElement[], level: Level): readonly Part[] | null {
  const all: Part[] = [];
  for (const [index, child] of children.entries()) {
    const before = children[index - 1];
    const next = children[index + 1];
    const isFactor = child.name === 'mfrac' && (isThing(before) || isThing(next));
    const parts = isFactor ? grouped(child, level) : partsOf(child, level);
    if (parts === null) return null;
    const isBetween = before !== undefined && next !== undefined;
    if (level === null && child.name === 'mo' && isSpaced(child, isBetween ? before : null)) {
      const isSeparator = /^[,;]$/.test(shownText(child));
      if (!isSeparator) all.push(part(' ', null));
      all.push(...parts, part(' ', null));
    } else all.push(...parts);
    if (level === null && isSum(child)) all.push(part(' ', null));
  }
  return all;
}

/** Whether what stands beside a fraction would seem to be a part of it. */
function isThing(element: MathElement | undefined): boolean {
  return element !== undefined && element.name !== 'mo' && element.name !== 'mspace';
}

/** Whether it is a sign with bounds, such as that of a sum. */
function isSum({ name, children: [base] }: MathElement): boolean {
  return /^m(?:sub|under)/.test(name) && base?.name === 'mo';
}

/** A thing that is more than one sign stands in brackets, so that it stays one. */
function grouped(element: MathElement, level: Level): readonly Part[] | null {
  const parts = partsOf(element, level);
  if (parts === null) return null;
  const text = parts.map((one) => one.text).join('');
  const isOne = /^[\p{L}\p{M}]$|^[\d.]+$/u.test(text) || parts.length === 1;
  return isOne ? parts : [part('(', level), ...parts, part(')', level)];
}

/** Whether it is the letter of a variable. */
function isSlanted(element: MathElement): boolean {
  const { name, variant } = element;
  const isVariable = name === 'mi' && (variant === '' || variant.includes('italic'));
  return isVariable && /^\p{L}$/u.test(shownText(element));
}

function withScripts(
  element: MathElement,
  level: Level,
  scripts: readonly (readonly [script: NonNullable<Level>, at: number])[],
): readonly Part[] | null {
  const [base] = element.children;
  if (base === undefined) return null;
  const accent = scripts.length === 1 ? element.children[1] : undefined;
  const marked = accent === undefined ? null : combined(base, accent, element.name);
  if (marked !== null) return [part(marked, level, { isItalic: isSlanted(base) })];
  // Nothing stands higher than what is raised already.
  if (level !== null) return null;
  const parts = partsOf(base, null);
  if (parts === null) return null;
  const all = [...parts];
  for (const [script, at] of scripts) {
    const child = element.children[at];
    const inside = child === undefined ? [] : partsOf(child, script);
    if (inside === null) return null;
    all.push(...inside);
  }
  return all;
}

function part(text: string, level: Level, look: Partial<Part> = {}): Part {
  return {
    text,
    isItalic: false,
    isBold: false,
    ...look,
    ...(level !== null && { script: level }),
  };
}

/** Neighbours that look alike as one, without spaces that are doubled or at the ends. */
function join(parts: readonly Part[]): readonly Part[] {
  const all: Part[] = [];
  for (const next of parts) {
    const last = all.at(-1);
    const ends = last === undefined || last.text.endsWith(' ');
    const text = ends ? next.text.replace(/^ +/, '') : next.text;
    if (text === '') continue;
    if (
      last !== undefined &&
      last.script === next.script &&
      last.isItalic === next.isItalic &&
      last.isBold === next.isBold
    ) {
      all[all.length - 1] = { ...last, text: last.text + text };
    } else all.push({ ...next, text });
  }
  const last = all.at(-1);
  if (last !== undefined) all[all.length - 1] = { ...last, text: last.text.trimEnd() };
  return all;
}
