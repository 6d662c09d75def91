import { join } from 'node:path';
import { buildAstroSite, makeAstroSite } from './astro-site';
import { PICTURE } from './hostile-text';
import { checkImportedSite } from './imported-site';

const BOX = `---
title: "A box"   # kept
description: What it is.
pubDate: 2024-03-05
tags: [load]
---

import Box from '../../components/Box.astro';

* star {1 + 1}
* list

<Box>In a *box*.</Box>

![A picture](./a.png) The end.
`;

checkImportedSite({
  generator: 'astro',
  make: (folder) => makeAstroSite(folder),
  build: async (folder) => {
    await buildAstroSite(folder);
    return join(folder, 'dist');
  },
  posts: {
    'src/content/blog/box.mdx': BOX,
    'src/content/blog/a.png': PICTURE,
    'src/content/blog/plain.md':
      '---\ntitle: Plain\ndescription: d\npubDate: Mar 05 2024\n---\n\nText {x} and Vec<T>.\n',
    'src/components/Box.astro': '<section class="box"><slot /></section>\n',
  },
  edit: {
    file: 'src/content/blog/box.mdx',
    title: 'A box',
    from: 'The end.',
    to: 'The end, Vec<T> and {props}, <Box>again</Box>.',
    written: 'The end, Vec\\<T> and \\{props}, <Box>again</Box>.',
  },
  page: 'blog/box/index.html',
  shows: [
    'The end, Vec&lt;T&gt; and {props}, <section class="box">again</section>.',
    '<em>box</em>',
    'star 2',
  ],
  hides: ['import ', '&lt;Box'],
});
