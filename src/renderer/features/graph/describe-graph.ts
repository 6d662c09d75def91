import { countEntries } from '../../count-entries';
import { tellCount } from '../../look/tell-count';
import type { ShownGraph } from './use-shown-graph';

/** How much there is to see, in words. */
export function describeGraph({ rows, edges, groups, total }: ShownGraph): string {
  const links = tellCount(edges.length / 2, 'link');
  const isCut = total > 20_000 && rows.length <= 20_000;
  const of = isCut ? ` of ${total.toLocaleString('en')}, those with the most links,` : '';
  return `${countEntries(rows.length)}${of} and ${links}${groups === null ? '' : ', grouped by tag'}`;
}
