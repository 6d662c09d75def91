import { join } from 'node:path';
import { buildDocusaurusSite, makeDocusaurusSite } from './docusaurus-site';
import { PICTURE } from './hostile-text';
import { checkImportedSite } from './imported-site';

const TABS = `---
slug: about-tabs
title: "Tabs"   # kept
date: 2024-03-05
tags: [{label: 'C#', permalink: /c-sharp}, load]
---

import Tabs from '@theme/Tabs';
import TabItem from '@theme/TabItem';

export const answer = 42;

* star {answer}
* list

{/* truncate */}

<Tabs>
<TabItem value="one">In a *tab*.</TabItem>
</Tabs>

:::tip Old title

![A picture](a.png) See [the other](../other.md).

:::

The end {answer}.
`;

/** Code of which Docusaurus would change both lines. */
const CHANGED = ':::note Title\n# a {#b}';

checkImportedSite({
  generator: 'docusaurus',
  make: (folder) => makeDocusaurusSite(folder, false),
  build: async (folder) => {
    await buildDocusaurusSite(folder);
    return join(folder, 'build');
  },
  posts: {
    'blog/2024-03-05-tabs/index.mdx': TABS,
    'blog/2024-03-05-tabs/a.png': PICTURE,
    'blog/other.md': '---\ntitle: Other\ndate: 2024-04-05\n---\n\nText.<!-- truncate -->\n',
    'blog/draft.md': '---\ntitle: Draft\ndraft: true\n---\n\nNot yet.\n',
  },
  edit: {
    file: 'blog/2024-03-05-tabs/index.mdx',
    title: 'Tabs',
    from: 'The end {answer}.',
    to: `The end {answer}, Vec<T>, :smile: and {props}.\n\n\`\`\`sh\n${CHANGED}\n\`\`\``,
    written: `The end {answer}, Vec\\<T>, :{''}smile: and \\{props}.\n\n<pre><code>{${JSON.stringify(CHANGED)}}</code></pre>`,
  },
  page: 'blog/about-tabs/index.html',
  // React parts pieces of text with comments.
  shows: [
    `<pre><code>${CHANGED}</code></pre>`,
    'The end <!-- -->42<!-- -->, Vec&lt;T&gt;, :<!-- -->smile: and {props}.',
    '<em>tab</em>',
    'Old title',
  ],
  hides: ['TabItem', 'import ', 'answer'],
});
