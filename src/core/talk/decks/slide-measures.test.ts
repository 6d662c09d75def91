import { expect, it } from 'vitest';
import { MARP_MEASURES, PAGE, SLIDEV } from './slide-measures';

it.each(Object.entries({ ...MARP_MEASURES, pages: PAGE, slidev: SLIDEV }))(
  'every level of headings is known in %s: none larger than the one above, each lower than its line',
  (_, { headings }) => {
    const fonts = headings.map(({ font }) => font);
    expect(fonts).toHaveLength(4);
    expect(fonts).toEqual(fonts.toSorted((one, other) => other - one));
    expect(headings.every(({ font, line, padding }) => font < line && padding >= 0)).toBe(true);
  },
);
