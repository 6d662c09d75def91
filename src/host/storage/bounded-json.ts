import { Problem } from '#core/problem';

/**
 * The deepest nesting that is read or written. `JSON.stringify` overflows the stack between 2,000
 * and 5,000 levels on Node 20, and so would most code that walks such a tree.
 */
const DEEPEST = 1000;

/** @throws Error that says what is wrong with the text. */
export function parseBoundedJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  if (isTooDeep(value)) throw new Error(`it is nested more than ${DEEPEST} levels deep`);
  return value;
}

/** @throws Problem `bad-input` when the value is nested too deeply. */
export function stringifyBounded(value: unknown): string {
  if (isTooDeep(value)) {
    throw new Problem(
      'bad-input',
      `This text is nested more than ${DEEPEST} levels deep, which is more than Outloud can keep.`,
    );
  }
  return JSON.stringify(value);
}

function isTooDeep(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (depth > DEEPEST) return true;
  const children: unknown[] = Array.isArray(value) ? value : Object.values(value);
  for (const child of children) {
    if (typeof child === 'object' && isTooDeep(child, depth + 1)) return true;
  }
  return false;
}
