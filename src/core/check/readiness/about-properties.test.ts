import { expect, test } from 'vitest';
import { RULES } from '../rules';
import { isAboutProperties } from './about-properties';

test('rules about front matter lead to the properties, and others don’t', () => {
  expect(
    RULES.map(({ id }) => id)
      .filter(isAboutProperties)
      .toSorted(),
  ).toEqual([
    'readiness/canonical-url',
    'readiness/cover',
    'readiness/date',
    'readiness/description',
    'readiness/description-length',
    'readiness/missing-canonical-url',
    'readiness/missing-date',
    'readiness/slug',
    'readiness/target-fields',
  ]);
  expect(isAboutProperties('readiness/title')).toBe(false);
});
