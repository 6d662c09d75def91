import { expect, it } from 'vitest';
import { byPlace } from './problem-place';

it('what is said of a draft as a whole goes first, the rest by block and by place in it', () => {
  const at = (block: number, from: number) => ({
    message: `${block}:${from}`,
    place: { block, from, to: from + 1 },
  });
  const findings = [at(2, 0), at(0, 4), { message: 'whole', place: null }, at(2, 7), at(0, 1)];
  const sorted = ['whole', '0:1', '0:4', '2:0', '2:7'];
  expect(findings.toSorted(byPlace).map(({ message }) => message)).toEqual(sorted);
  expect(
    findings
      .toReversed()
      .toSorted(byPlace)
      .map(({ message }) => message),
  ).toEqual(sorted);
});
