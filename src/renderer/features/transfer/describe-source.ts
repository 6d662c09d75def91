/** The chosen files and folders by the last part of the first one's path. */
export function describeSource(from: readonly string[]): string {
  const [first = '', ...more] = from;
  const name = first.split(/[\\/]/).findLast((part) => part !== '') ?? first;
  return more.length === 0 ? name : `${name} and ${more.length} more`;
}
