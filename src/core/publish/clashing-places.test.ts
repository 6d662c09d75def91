import { expect, test } from 'vitest';
import { keptFile, plan, post } from './testing/plan-posts';

const reasons = ({ refused }: ReturnType<typeof plan>) =>
  refused.map(({ id, reason }) => [id, reason]);

test('of two posts with one slug the second is refused and told whose slug it is', () => {
  const frontMatter = "---\nslug: 'same'\n---";
  const library = ['one', 'two'].map((id) => post(id, `Post ${id}`, 'Text.', { frontMatter }));
  const planned = plan(library, ['one', 'two']);
  expect(reasons(planned)).toEqual([
    ['two', 'Its slug “same” is that of “Post one” too. Change one of them.'],
  ]);
  expect(planned.files.map(({ id }) => id)).toEqual(['one']);
});

test('of two posts that came from one file the second is refused', () => {
  const path = 'content/posts/a.md';
  const library = ['one', 'two'].map((id) => post(id, `Post ${id}`, 'Text.'));
  const kept = new Map(library.map(({ id }) => [id, keptFile(path, 'Text.\n')]));
  const published = new Map(library.map(({ id }) => [id, path]));
  expect(reasons(plan(library, ['one', 'two'], { kept, published }))).toEqual([
    ['two', `It lies in ${path}, and so does “Post one”. Only one of them can be written there.`],
  ]);
});
