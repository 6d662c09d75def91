/** The value below which that share of all values lies. */
export function share(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * part)] ?? NaN;
}

export function median(values: readonly number[]): number {
  return share(values, 0.5);
}

/** One figure a round: the median of the rounds and how far apart they lie. */
export function spread(rounds: readonly number[]): string {
  const [least, most] = [Math.min(...rounds), Math.max(...rounds)];
  return `${median(rounds).toFixed(1)} (${least.toFixed(1)}–${most.toFixed(1)})`;
}
