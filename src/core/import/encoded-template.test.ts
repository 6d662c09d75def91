import { expect, test } from 'vitest';
import { withoutTemplate } from './template-references';

test.each([
  ['%7B%7Bsite.baseurl%7D%7D/a.png', '/a.png'],
  ['{{ site.baseurl }}/a.png', '/a.png'],
  ['{{ "/a.png" | relative_url }}', '/a.png'],
  ['{% link _posts/a.md %}', '/_posts/a.md'],
  ['{% post_url 2024-01-02-a %}', '2024-01-02-a'],
  ['a.png', 'a.png'],
])('%s leads to %s', (reference, path) => {
  expect(withoutTemplate(reference)).toBe(path);
});
