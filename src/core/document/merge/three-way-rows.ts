import type { ThreeWayPart } from './three-way';

/** A line of three versions of a text as a person is shown it. */
export interface ThreeWayRow {
  /** Which version says it; `label` tells who changed what follows, `gap` how much is left out. */
  readonly is: 'label' | 'gap' | 'same' | 'was' | 'here' | 'there';
  readonly text: string;
}

/** Lines around a change that are shown. */
const CONTEXT = 2;

/** What the two sides are called in a sentence, such as `the blog`. */
export interface SideNames {
  readonly here: string;
  readonly there: string;
}

/** Each change under words that say whose it is, with some lines around. */
export function toRows(parts: readonly ThreeWayPart[], names: SideNames): readonly ThreeWayRow[] {
  return parts.flatMap((part, index) => {
    if (part.change !== 'none') return changeRows(part, names);
    return sameRows(part.base, index > 0, index < parts.length - 1);
  });
}

function changeRows(
  { change, base, here, there }: ThreeWayPart,
  names: SideNames,
): readonly ThreeWayRow[] {
  if (change === 'both') {
    return [
      label('Changed in both: as it was'),
      ...linesAs('was', base),
      label(`In ${names.here}`),
      ...linesAs('here', here),
      label(`In ${names.there}`),
      ...linesAs('there', there),
    ];
  }
  const side = change === 'there' ? 'there' : 'here';
  const lines = side === 'there' ? there : here;
  return [
    label(change === 'alike' ? 'Changed alike in both' : `Changed in ${names[side]}`),
    ...(base.length > 0 ? linesAs('was', base) : []),
    ...(lines.length > 0 ? linesAs(side, lines) : []),
  ];
}

function sameRows(
  lines: readonly string[],
  hasBefore: boolean,
  hasAfter: boolean,
): readonly ThreeWayRow[] {
  const start = hasBefore ? CONTEXT : 0;
  const end = hasAfter ? CONTEXT : 0;
  const left = lines.length - start - end;
  if (left <= 1) return linesAs('same', lines);
  return [
    ...linesAs('same', lines.slice(0, start)),
    { is: 'gap', text: `… ${left} lines …` },
    ...linesAs('same', lines.slice(lines.length - end)),
  ];
}

function label(text: string): ThreeWayRow {
  return { is: 'label', text };
}

/** What was taken out has no lines, and is said. */
function linesAs(is: ThreeWayRow['is'], lines: readonly string[]): readonly ThreeWayRow[] {
  if (lines.length === 0 && is !== 'same') return [{ is, text: '(nothing)' }];
  return lines.map((text) => ({ is, text }));
}
