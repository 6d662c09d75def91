import { matchesOf } from '#core/document/matches';
import { diffArrays } from 'diff';

/** A run of words or lines of three versions of a text. */
export interface ThreeWayPart {
  /**
   * Who changed it since both were last the same: nobody, one side, both in the same way, or each
   * in its own way.
   */
  readonly change: 'none' | 'here' | 'there' | 'alike' | 'both';
  /** What it was; nothing where it was put in. */
  readonly base: readonly string[];
  readonly here: readonly string[];
  readonly there: readonly string[];
}

/** Beyond this many differences the shortest way between two texts takes too long to find. */
const MOST_EDITS = 4000;

/** Items of the base that one side has put anew. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly items: readonly string[];
}

/** Both versions against the one that both were made from, in order and with nothing left out. */
export function compareThree(
  base: readonly string[],
  here: readonly string[],
  there: readonly string[],
): readonly ThreeWayPart[] {
  const [mine, theirs] = [changesOf(base, here), changesOf(base, there)];
  const parts: ThreeWayPart[] = [];
  let at = 0;
  const addSame = (end: number): void => {
    const same = base.slice(at, end);
    if (same.length > 0) parts.push({ change: 'none', base: same, here: same, there: same });
    at = end;
  };
  let [one, two] = [0, 0];
  for (;;) {
    const first = firstOf(mine[one], theirs[two]);
    if (first === undefined) break;
    let { end } = first;
    const { start } = first;
    const [oneStart, twoStart] = [one, two];
    for (;;) {
      const [left, right] = [mine[one], theirs[two]];
      if (left !== undefined && (left === first || isWithin(left, start, end))) one += 1;
      else if (right !== undefined && (right === first || isWithin(right, start, end))) two += 1;
      else break;
      end = Math.max(end, mine[one - 1]?.end ?? 0, theirs[two - 1]?.end ?? 0);
    }
    addSame(start);
    at = end;
    const before = base.slice(start, end);
    const [own, other] = [
      apply(base, mine.slice(oneStart, one), start, end),
      apply(base, theirs.slice(twoStart, two), start, end),
    ];
    const isHere = one > oneStart;
    const isAlike = own.length === other.length && own.every((item, n) => item === other[n]);
    const change = !isHere ? 'there' : two === twoStart ? 'here' : isAlike ? 'alike' : 'both';
    parts.push({ change, base: before, here: own, there: other });
  }
  addSame(base.length);
  return parts;
}

/** Three versions of a text line by line, whatever its lines end with. */
export function compareThreeTexts(
  base: string,
  here: string,
  there: string,
): readonly ThreeWayPart[] {
  return compareThree(linesOf(base), linesOf(here), linesOf(there));
}

/**
 * Carries an edit over: `written` is how a text was written elsewhere, `there` what that was
 * edited to; the outcome is `own` with the same edit.
 * @returns null where the edit touches what is written otherwise there
 */
export function carryEdit(written: string, own: string, there: string): string | null {
  if (written === own) return there;
  const parts = compareThree(toWords(written), toWords(own), toWords(there));
  if (parts.some(({ change }) => change === 'both')) return null;
  return parts.flatMap((part) => (part.change === 'there' ? part.there : part.here)).join('');
}

function changesOf(before: readonly string[], after: readonly string[]): readonly Change[] {
  const parts = diffArrays([...before], [...after], { maxEditLength: MOST_EDITS });
  if (parts === undefined) return [{ start: 0, end: before.length, items: after }];
  const changes: Change[] = [];
  let at = 0;
  let open: { start: number; end: number; items: string[] } | null = null;
  for (const { removed, added, count, value } of parts) {
    if (!removed && !added) {
      if (open !== null) changes.push(open);
      open = null;
      at += count;
      continue;
    }
    open ??= { start: at, end: at, items: [] };
    if (added) open.items.push(...value);
    else open.end = at += count;
  }
  if (open !== null) changes.push(open);
  return changes;
}

/** The one that begins earlier; what is put in goes before what is put anew behind it. */
function firstOf(one: Change | undefined, two: Change | undefined): Change | undefined {
  if (one === undefined || two === undefined) return one ?? two;
  if (one.start !== two.start) return one.start < two.start ? one : two;
  return one.end <= two.end ? one : two;
}

/** Whether a change touches the same items, or puts some in at the same place. */
function isWithin(change: Change, start: number, end: number): boolean {
  if (change.start === change.end && start === end) return change.start === start;
  return change.start < end && start < change.end;
}

function apply(
  base: readonly string[],
  changes: readonly Change[],
  start: number,
  end: number,
): readonly string[] {
  let at = start;
  const items: string[] = [];
  for (const change of changes) {
    items.push(...base.slice(at, change.start), ...change.items);
    at = change.end;
  }
  return [...items, ...base.slice(at, end)];
}

/** Words, runs of spaces, and each other sign by itself. */
function toWords(text: string): readonly string[] {
  return matchesOf(text, /[\p{L}\p{N}]+|[ \t]+|[^]/gu);
}

function linesOf(text: string): readonly string[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
