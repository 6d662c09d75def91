import { expect, test } from 'vitest';
import { openNewLibrary } from '../testing/open-library';

test('versions are called otherwise, and lose their names one by one', async () => {
  const { api } = await openNewLibrary();
  const { id } = await api.entries.add({ kind: 'post', title: 'A post', markdown: 'One.\n' });
  const { version } = await api.history.snapshot({ id, name: 'First' });
  const { version: second } = await api.history.snapshot({ id, name: 'Second' });
  const names = async () => {
    const { versions } = await api.history.list({ id });
    return Object.fromEntries(versions.map(({ name, label }) => [name, label]));
  };
  await api.history.name({ id, version, name: 'Sent to Ann' });
  expect(Object.values(await names())).toContain('Sent to Ann');
  await api.history.name({ id, version, name: null });
  await api.history.name({ id, version: second, name: null });
  expect(Object.values(await names()).filter((name) => name !== null)).toEqual([]);
  await expect(api.history.name({ id, version: 'gone', name: 'x' })).rejects.toThrow();
});
