import { expect, test } from 'vitest';
import { usualPaper } from './paper';

test('paper is what printers of the place hold', () => {
  expect(['en-US', 'en', 'fr-CA', 'es-MX', 'fil'].map(usualPaper)).toEqual(
    Array.from({ length: 5 }, () => 'letter'),
  );
  expect(['de-AT', 'en-GB', 'ja', 'es', 'no such language', ''].map(usualPaper)).toEqual(
    Array.from({ length: 6 }, () => 'a4'),
  );
});
