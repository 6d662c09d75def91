/** How many links in how many entries, such as “7 links in 5 entries”. */
export function countLinks(found: {
  readonly links: number;
  readonly entries: { readonly length: number };
}): string {
  const count = (number: number, one: string, many: string): string =>
    `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
  return `${count(found.links, 'link', 'links')} in ${count(found.entries.length, 'entry', 'entries')}`;
}
