import { expect, it } from 'vitest';
import { openEmptyLibrary } from '../import/testing/open-library';

it('shows how an entry begins, by a link or by its id', async () => {
  const api = await openEmptyLibrary();
  const markdown = '---\naliases: [Second name]\n---\n\n# One\n\nFirst.\n\n## There\n\nLast.\n';
  const { id } = await api.entries.add({ kind: 'win', title: 'One', markdown, private: true });
  const preview = { id, title: 'One', kind: 'win', private: true };
  expect(await api.links.preview({ id })).toMatchObject({
    ...preview,
    text: 'First.\nThere\nLast.',
  });
  expect(await api.links.preview({ title: 'second NAME', heading: 'there' })).toMatchObject({
    ...preview,
    text: 'Last.',
  });
  expect(await api.links.preview({ title: 'Nothing' })).toBeNull();
});
