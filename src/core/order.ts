/**
 * Which of two texts goes first: by their code units, so that days and moments of one form go by
 * time. The other way round with the two exchanged.
 */
export function inOrder(one: string, other: string): number {
  return Number(one > other) - Number(one < other);
}
