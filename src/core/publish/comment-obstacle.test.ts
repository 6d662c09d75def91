import { expect, it } from 'vitest';
import { readEntryMarkdown } from '#core/library/entry-markdown';
import { commentObstacle, OPEN_COMMENT } from './comment-obstacle';
import { plan, post } from './testing/plan-posts';

const obstacleIn = (markdown: string): string | null =>
  commentObstacle(readEntryMarkdown(markdown));

it.each([
  ['<!-- a', OPEN_COMMENT],
  ['<div><!-- a', OPEN_COMMENT],
  ['<!-- a --> <!-- b', OPEN_COMMENT],
  ['<!-- a -->', null],
  ['a %%b', null],
  ['a %%b%% c', null],
  ['%%\nb\n%%', null],
  ['{{ a %%b%% }}', null],
  ['`<!-- a` `%%b%%`', null],
  ['```mermaid\n%% a %%\n```', null],
  ['$$\n%%%%%%%%%%\nx\n$$', null],
  ['![%%%%](a.png "100%% and more")', null],
])('of %j hides something that would show, or nothing: %j', (markdown, obstacle) => {
  expect(obstacleIn(markdown)).toBe(obstacle);
});

it('an HTML comment that a line opens and never closes', () => {
  const html = { type: 'htmlInline', attrs: { value: '<!-- b' } };
  expect(commentObstacle({ document: { type: 'doc', content: [html] }, frontMatter: null })).toBe(
    OPEN_COMMENT,
  );
});

it.each([
  ['![a %%mine%%](a.png)', 'beside a picture'],
  ['![a](a.png "%%mine%%")', 'beside a picture'],
  ['[a](https://a.example "b %%mine%%")', 'in the target of a link'],
  ['[a]: https://a.example "%%mine%%"', 'in the target of a link'],
  ['[[Other|a %%mine, 5 % of it%%]]', 'in a link'],
  ['$a %%mine%%$', 'in a formula'],
  ['```js %%mine%%\na\n```', 'beside the language of code'],
  ['<p>a %%mine%%</p>', 'in HTML'],
  ['---\ndescription: a %%mine%%\n---\n\na', 'in its front matter'],
])('what looks like a comment where none can be keeps %j here', (markdown, place) => {
  const reason = `“%%…%%” ${place} is no comment there and would show. Take it out, or write it into the text.`;
  const { refused, files } = plan([post('p1', 'P', markdown)], ['p1']);
  expect(refused.map((one) => one.reason)).toEqual([reason]);
  expect(files).toEqual([]);
});

it('what readers have already of it may stay', () => {
  const text = '---\ntitle: P\n---\n\n![a %%mine%%](https://a.example/a.png)\n';
  const kept = new Map([['p1', { path: 'content/posts/p.md', text, taken: [] }]]);
  const entry = post('p1', 'P', '![a %%mine%%](https://a.example/a.png)');
  expect(plan([entry], ['p1'], { kept }).refused).toEqual([]);
  expect(plan([entry], ['p1']).refused).toHaveLength(1);
});
