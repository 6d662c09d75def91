import type { ThreeWayPart } from '#core/publish/home/three-way';
import { toRows } from '#core/publish/home/three-way-rows';

/** What was changed on which side of a blog's file, as text for terminals. */
export function tellThreeWay(lines: readonly ThreeWayPart[]): string {
  const signs = { label: '# ', gap: '  ', same: '  ', was: '- ', here: '+ ', there: '+ ' };
  return toRows(lines)
    .map(({ is, text }) => signs[is] + text)
    .join('\n');
}
