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

function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    const next: unknown[] = [];
    for (const item of level) {
      if (typeof item !== 'object' || item === null) continue;
      for (const child of Object.values(item)) {
        if (typeof child === 'object' && child !== null) next.push(child);
      }
    }
    level = next;
  }
  return false;
}
