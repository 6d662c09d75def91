import { expect, test } from 'vitest';
import { ownPage } from './own-page';

test('a post becomes a page that can do nothing', () => {
  const page = ownPage(
    'Vec<T> & "friends"',
    "---\ntitle: 'x'\ndate: 2026-11-26T10:00:00+01:00\ntags: ['rust']\n---\n\nText <script>alert(1)</script> and `a < b`.\n\n![A plan](images/two/plan.png)\n\n![A \"cat\"](https://a.example/c.png?x=1&y) ![](//a.example/d.png)\n",
  );
  expect(page).toContain('<h1>Vec&lt;T&gt; &amp; &quot;friends&quot;</h1>');
  expect(page).toContain('<p class="about">2026-11-26 · #rust</p>');
  expect(page).toContain('<code>a &lt; b</code>');
  expect(page).toContain('<img src="images/two/plan.png" alt="A plan">');
  // What its policy refuses is told.
  expect(page.match(/<img/g)).toHaveLength(1);
  expect(page).toContain(
    'A picture on the web, which isn’t loaded here: A &quot;cat&quot; (https://a.example/c.png?x=1&amp;y)',
  );
  expect(page).toContain('isn’t loaded here: //a.example/d.png');
  expect(page).not.toContain('<script');
  expect(page).not.toContain('title: ');
});
