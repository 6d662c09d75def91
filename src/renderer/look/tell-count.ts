/** A number and what it is of: `1 entry`, `1,200 entries`. */
export function tellCount(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}
