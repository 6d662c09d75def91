import { expect, test } from 'vitest';
import { rewritten } from '../testing/imported-post';

const HEXO = `---
title: Tabs
date: 2024-03-05
---

Text **\`{% raw %} a\`** of it. [a](b_{y}.md)

The end.
`;

test('braces that Hexo would run are guarded in what is new in its post, and in nothing else', () => {
  const edit = (markdown: string): string =>
    markdown.replace(
      'The end.',
      'The **`{% raw %}`** and `{% raw %}` end. [x](y_{a}.md) ![i](z_{b}.png)',
    );
  const { text } = rewritten('hexo', 'source/_posts/tabs.md', HEXO, edit);
  const raw = '<code>&#123;&#37; raw &#37;&#125;</code>';
  expect(text).toBe(
    HEXO.replace(
      'The end.',
      `The **${raw}** and ${raw} end. [x](y_%7Ba%7D.md) ![i](z_%7Bb%7D.png)`,
    ),
  );
});

const MDX = `---
slug: tabs
title: Tabs
date: 2024-03-05
---

import Tabs from '@theme/Tabs';

Text <Tabs a="x > y" b={1} /> {2 > 1} here.

<Tabs>
x
</Tabs>

:::tip Old title

x

:::

The end.
`;

test('components and expressions that an MDX post has stay what they are where they are new', () => {
  const edit = (markdown: string): string =>
    markdown.replace(
      'The end.',
      'The end <Tabs a="x > y" b={1} /> and {2 > 1} of {3}.\n\n> [!tip] New\n> b',
    );
  const { text } = rewritten('docusaurus', 'blog/2024-03-05-tabs/index.mdx', MDX, edit);
  expect(text).toBe(
    MDX.replace(
      'The end.',
      'The end <Tabs a="x > y" b={1} /> and {2 > 1} of \\{3}.\n\n:::tip[New]\n\nb\n\n:::',
    ),
  );
});
