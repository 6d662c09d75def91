import { expect, it } from 'vitest';
import type { Fit } from './fit';
import { tellCuts, tellFit } from './tell-fit';

const cut = (title: string, section = title, minutes = 2.5) =>
  ({ section, title, minutes, priority: 'may' }) as Fit['cut'][number];

const FIT: Fit = {
  slot: 20,
  questions: 0,
  before: 25,
  total: 18,
  over: null,
  cut: [],
  kept: [],
};

it('tells what a fit comes to in a sentence', () => {
  expect(tellFit(FIT)).toBe('All of it fits: 18 of 20 min.');
  expect(tellFit({ ...FIT, questions: 2 })).toBe(
    'All of it fits: 18 of 20 min, with 2 min for questions.',
  );
  expect(tellFit({ ...FIT, cut: [cut('A')] })).toBe(
    'Without one slide it fits: 18 in place of 25 min, of 20.',
  );
  expect(tellFit({ ...FIT, questions: 2, cut: [cut('A'), cut('B')] })).toBe(
    'Without 2 slides it fits: 18 in place of 25 min, of 20, with 2 min for questions.',
  );
  expect(tellFit({ ...FIT, total: 23, over: 3, cut: [cut('A')] })).toBe(
    'What must stay takes 23 min: 3 min too long for 20 min. Shorten a slide, or let another one go.',
  );
});

it('tells each cut in a line, with the section that a slide is in', () => {
  expect(tellCuts({ ...FIT, cut: [cut('Opening'), cut('B', 'Opening')] })).toEqual([
    'cut   2.5 min  may     Opening',
    'cut   2.5 min  may     Opening / B',
  ]);
});

it('rounds all minutes as the outline does', () => {
  const fit = { ...FIT, questions: 1.2, before: 25.61, total: 18.27, cut: [cut('A', 'A', 2.33)] };
  expect(tellFit(fit)).toBe(
    'Without one slide it fits: 18.5 in place of 25.5 min, of 20, with 1 min for questions.',
  );
  expect(tellCuts(fit)).toEqual(['cut   2.5 min  may     A']);
});
