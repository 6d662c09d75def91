import { expect, test } from 'vitest';
import { preparePost } from '../testing/published-post';

async function publishInToml() {
  const post = await preparePost('hugo');
  await post.api.targets.change({ name: 'blog', site: { format: 'toml' } });
  await post.changeHere('The first', '---\nweight: 3\n---\n\nThe first');
  await post.publish();
  return post;
}

test('a post with TOML takes home what its blog changed in it, and goes out again', async () => {
  const post = await publishInToml();
  expect(post.there()).toMatch(
    /^\+\+\+\ntitle = "A post"\ndate = \d{4}-\d\d-\d\dT[\d:]{8}\+00:00\nlastmod = .*\nslug = "a-post"\ndraft = false\ntags = \[ "one" \]\nweight = 3\n\+\+\+\n\nThe first/,
  );
  expect(await post.drifts()).toEqual({ planned: 'same', listed: 'same' });
  post.changeThere((text) =>
    text
      .replace('title = "A post"', '# Theirs\ntitle = "Their title"')
      .replace(/^date = .*$/m, 'date = 2024-03-05T23:30:00-05:00')
      .replace('[ "one" ]', "['one', 'two']")
      .replace('weight = 3', 'weight = 4\ntoc = true'),
  );
  const theirs = post.there();
  const { refused } = await post.publish();
  expect(refused).toHaveLength(1);
  expect(post.there()).toBe(theirs);
  const place = { id: post.id, target: 'blog' };
  expect(await post.api.publishing.compareThere(place)).toMatchObject({ noBase: null, left: [] });
  expect(await post.api.publishing.takeHome(place)).toMatchObject({ left: [], asThere: [] });
  const { title, tags } = await post.api.entries.read({ id: post.id });
  expect([title, tags]).toEqual(['Their title', ['one', 'two']]);
  expect((await post.publish()).refused).toEqual([]);
  expect(post.there()).toContain('title = "Their title"\ndate = 2024-03-05T23:30:00-05:00\n');
  expect(post.there()).toContain('tags = [ "one", "two" ]\n');
  expect(post.there()).toContain('weight = 4\ntoc = true\n');
  expect(await post.drifts()).toEqual({ planned: 'same', listed: 'same' });
});

test('a post whose owner turned its YAML into TOML says the same', async () => {
  const post = await preparePost('hugo');
  await post.publish();
  post.changeThere((text) =>
    text
      .replace(/^---$/gm, '+++')
      .replace(/^(\w+): /gm, '$1 = ')
      .replace('The second one', 'Their second one'),
  );
  const place = { id: post.id, target: 'blog' };
  expect(await post.api.publishing.compareThere(place)).toMatchObject({ noBase: null, left: [] });
  expect(await post.api.publishing.takeHome(place)).toMatchObject({ left: [] });
});
