import { expect, test } from 'vitest';
import { openEmptyLibrary } from '../import/testing/open-library';

test('checks in the chosen language, beside the library’s own words', async () => {
  const api = await openEmptyLibrary();
  const words = ['neighbour', 'Datasette', 'datasette', 'tset'];
  expect(await api.spelling.check({ words })).toEqual(words);

  await api.settings.change({ spelling: 'en-GB' });
  await api.spelling.learn({ word: 'Datasette' });
  await api.spelling.learn({ word: 'Datasette' });
  expect(await api.spelling.check({ words })).toEqual(['datasette', 'tset']);
  expect(await api.spelling.own()).toEqual(['Datasette']);
  expect(await api.spelling.suggest({ word: 'tset' })).toContain('test');

  await api.spelling.forget({ word: 'Datasette' });
  expect(await api.spelling.check({ words })).toContain('Datasette');
  await expect(api.spelling.forget({ word: 'Datasette' })).rejects.toMatchObject({
    code: 'not-found',
  });

  await api.settings.change({ spelling: 'off' });
  expect(await api.spelling.check({ words })).toEqual([]);
  expect(await api.spelling.suggest({ word: 'tset' })).toEqual([]);
});
