import type { DocumentNode } from './document';
import type { Verbatim } from './verbatim';

/** No text nests as deep; programs that walk a document would run out of stack. */
const DEEPEST = 1000;

type Fields = Readonly<Record<string, unknown>>;

/**
 * Whether a value from a file has the shape of a document. A node of a type that `schema.ts`
 * doesn't know has it, too: it is kept as it is.
 */
export function isDocument(value: unknown): value is DocumentNode {
  return isFields(value) && value['type'] === 'doc' && isShallow(value) && areNodes([value]);
}

/** Whether a value from a file has the shape of the Markdown that a document was read from. */
export function isVerbatim(value: unknown): value is Verbatim {
  return (
    isFields(value) &&
    ['\n', '\r\n', '\r'].includes(value['lineEnding'] as string) &&
    typeof value['before'] === 'string' &&
    Array.isArray(value['blocks']) &&
    value['blocks'].every(isVerbatimBlock)
  );
}

function isVerbatimBlock(value: unknown): boolean {
  return (
    isFields(value) &&
    typeof value['source'] === 'string' &&
    typeof value['after'] === 'string' &&
    Array.isArray(value['hashes']) &&
    value['hashes'].every((hash) => typeof hash === 'string')
  );
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Looks level by level, for a file may nest deeper than a stack. */
function isShallow(root: object): boolean {
  let level: readonly object[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return false;
    level = level.flatMap((one) => Object.values(one).filter(isObject));
  }
  return true;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function areNodes(values: readonly unknown[]): boolean {
  return values.every(
    (value) =>
      isFields(value) &&
      typeof value['type'] === 'string' &&
      isAbsentOr(value['text'], (text) => typeof text === 'string') &&
      isAbsentOr(value['attrs'], isFields) &&
      isAbsentOr(value['marks'], (marks) => Array.isArray(marks) && areNodes(marks)) &&
      isAbsentOr(value['content'], (content) => Array.isArray(content) && areNodes(content)),
  );
}

function isAbsentOr(value: unknown, isWell: (value: unknown) => boolean): boolean {
  return value === undefined || isWell(value);
}
