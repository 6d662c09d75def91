// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { markdownOfPage } from './markdown-of-page';
import { pastedMarkdown } from './testing/paste-into';

const PAGE = `<meta charset="utf-8"><h2>Senior</h2><p>What we <b>expect</b>:</p>
<ul><li>Owns a feature</li><li>Mentors<ul><li>one person</li></ul></li></ul>
<table><tr><th>Area</th><th>Senior</th></tr><tr><td>Judgment</td><td>Weighs</td></tr></table>
<script>alert(1)</script><!-- hidden -->`;

test('a page becomes the Markdown that a text has after it was pasted', () => {
  const markdown = markdownOfPage(PAGE);
  expect(markdown).toContain('## Senior\n\nWhat we **expect**:\n\n- Owns a feature\n');
  expect(markdown).toMatch(/\| Judgment +\| Weighs +\|/);
  expect(markdown).not.toMatch(/alert|hidden/);
  expect(pastedMarkdown({ 'text/html': PAGE }).trim()).toBe(markdown.trim());
});
