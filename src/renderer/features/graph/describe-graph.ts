import type { ShownGraph } from './use-shown-graph';

/** How much there is to see, in words. */
export function describeGraph({ rows, edges, groups, total }: ShownGraph): string {
  const count = (number: number, one: string, many: string): string =>
    `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
  const links = count(edges.length / 2, 'link', 'links');
  const isCut = total > 20_000 && rows.length <= 20_000;
  const of = isCut ? ` of ${total.toLocaleString('en')}, those with the most links,` : '';
  return `${count(rows.length, 'entry', 'entries')}${of} and ${links}${groups === null ? '' : ', grouped by tag'}`;
}
