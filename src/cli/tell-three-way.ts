import type { ThreeWayPart } from '#core/document/merge/three-way';
import { toRows } from '#core/document/merge/three-way-rows';
import { SIDES } from '#core/publish/drift';

/** What was changed on which side of a blog's file, as text for terminals. */
export function tellThreeWay(lines: readonly ThreeWayPart[]): string {
  const signs = { label: '# ', gap: '  ', same: '  ', was: '- ', here: '+ ', there: '+ ' };
  return toRows(lines, SIDES)
    .map(({ is, text }) => signs[is] + text)
    .join('\n');
}
