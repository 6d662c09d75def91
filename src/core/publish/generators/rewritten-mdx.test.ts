import { compile } from '@mdx-js/mdx';
import fc from 'fast-check';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import { describe, expect, it } from 'vitest';
import { hostileText } from '../testing/hostile-text';
import { rewritten } from '../testing/imported-post';

const MDX = `---
slug: tabs
title: "Tabs"   # kept
date: 2024-03-05
tags:
- {label: 'C#', permalink: /c-sharp}
authors: [ann]
---

import Tabs from '@theme/Tabs';

export const answer = 42;

# Tabs

<Tabs values={[1, 2]}>

* star {answer}
* list

</Tabs>

{/* truncate */}

:::tip Old title

Text with {answer} and <Tabs values={[1]} /> in it.

:::

Costs $5 to $10 and \`{code}\`.

The end.
`;

const DOCUSAURUS = ['docusaurus', 'blog/2024-03-05-tabs/index.mdx'] as const;
const ASTRO = ['astro', 'src/content/blog/tabs.mdx'] as const;

describe('an MDX post that came from a blog', () => {
  it.each([DOCUSAURUS, ASTRO])('stays as it is in %s when nothing was edited', (...file) => {
    expect(rewritten(...file, MDX).text).toBe(MDX);
  });

  it.each([DOCUSAURUS, ASTRO])(
    'has what was edited guarded, and nothing else changed, in %s',
    (...file) => {
      const edited = rewritten(...file, MDX, (markdown) =>
        markdown.replace('The end.', 'The end {of} <T> < a, {answer} stays.\n\nimport x'),
      );
      expect(edited.text).toBe(
        MDX.replace('The end.', 'The end \\{of} \\<T> \\< a, {answer} stays.\n\n&#105;mport x'),
      );
    },
  );

  it('keeps the markup of a block in which words were edited', () => {
    const edited = rewritten(...DOCUSAURUS, MDX, (markdown) =>
      markdown.replace('Text with', 'More text with').replace('* list', '* list {x}'),
    );
    expect(edited.text).toBe(
      MDX.replace('Text with', 'More text with').replace('* list', '* list \\{x}'),
    );
  });

  it('lets a component that the file has be used again', () => {
    const edited = rewritten(...DOCUSAURUS, MDX, (markdown) =>
      markdown.replace('The end.', '<Tabs values={[3]} />\n\nThe <Other /> end.'),
    );
    expect(edited.text).toBe(
      MDX.replace('The end.', '<Tabs values={[3]} />\n\nThe \\<Other /> end.'),
    );
    expect(edited.warnings).toEqual([
      '“<Other />” is no HTML that a site knows, so it is shown as text.',
    ]);
  });

  it('is built whatever is typed into it, with all that it had', async () => {
    const file =
      'export const answer = 42;\n\nIt is {answer}, <b>so</b> <Box>be</Box> it. The end.\n';
    await fc.assert(
      fc.asyncProperty(hostileText, async (typed) => {
        const { text } = rewritten('docusaurus', 'blog/a.mdx', file, (markdown) =>
          markdown.replace('The end.', () => `The ${typed} end.`),
        );
        // A comment that isn't closed is refused with its reason: what it hides would show.
        if (text === '' && /<!--/.test(typed)) return;
        expect(text).toContain('It is {answer}, <b>so</b> <Box>be</Box> it. The');
        await compile(text, { remarkPlugins: [remarkDirective, remarkGfm] });
      }),
      { numRuns: 200 },
    );
  });

  it('says in the front matter what was changed, in the words of the file', () => {
    const file = '---\ntitle: A\npubDate: 2024-03-05 # day\ndescription: d\n---\n\nText {x}.\n';
    const edited = rewritten('astro', 'src/content/blog/a.md', file, (markdown) =>
      markdown
        .replace('title: A', 'title: B')
        .replace(/^date: .*$/m, 'date: 2024-04-01')
        .replace('Text', 'More text'),
    );
    expect(edited.text).toBe(
      '---\ntitle: B\npubDate: 2024-04-01 # day\ndescription: d\n---\n\nMore text {x}.\n',
    );
  });
});
