/**
 * How many there are of something, in English: `1 day`, `1,200 days`.
 * @param many its plural, where that is not the word with an s
 */
export function tellCount(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
