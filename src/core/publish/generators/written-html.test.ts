import { describe, expect, it } from 'vitest';
import { writtenEverywhere, type WrittenRow } from '../testing/written-for';

const ROWS: readonly WrittenRow[] = [
  [
    '<div class="a">\nb *c*\n</div>\n\nd',
    {
      hugo: [
        '<div class="a">\nb *c*\n</div>\n\nd',
        'Raw HTML is left out by Hugo unless markup.goldmark.renderer.unsafe is on.',
      ],
      jekyll: [
        '<div class="a">\nb *c*\n</div>\n\nd',
        'Markdown between HTML tags is shown as it is by Jekyll.',
        'Raw HTML reaches readers as it is.',
      ],
      'astro markdown': ['<div class="a">\nb *c*\n</div>\n\nd'],
      'eleventy hexo': [
        '<div class="a">\nb *c*\n</div>\n\nd',
        'Raw HTML reaches readers as it is.',
      ],
      'docusaurus astro-mdx': [
        '<div dangerouslySetInnerHTML={{ __html: "<div class=\\"a\\">\\nb *c*\\n</div>" }} />\n\nd',
      ],
    },
  ],
  [
    '<b>a</b> <i class=\'x\' style="y">b</i> <u>c <br> <img src="p.png" alt="z"> <hr/>',
    {
      hugo: [
        '<b>a</b> <i class=\'x\' style="y">b</i> <u>c <br> <img src="p.png" alt="z"> <hr/>',
        'Raw HTML is left out by Hugo unless markup.goldmark.renderer.unsafe is on.',
      ],
      jekyll: [
        '<b>a</b> <i class=\'x\' style="y">b</i> <u>c <br> <img src="/assets/a/p.png" alt="z"> <hr/>',
        'Raw HTML reaches readers as it is.',
      ],
      astro: ['<b>a</b> <i class=\'x\' style="y">b</i> <u>c <br> ![z](/images/a/p.png) <hr/>'],
      eleventy: [
        '<b>a</b> <i class=\'x\' style="y">b</i> <u>c <br> <img src="./p.png" alt="z"> <hr/>',
        'Raw HTML reaches readers as it is.',
      ],
      hexo: [
        '<b>a</b> <i class=\'x\' style="y">b</i> <u>c <br> <img src="/images/a/p.png" alt="z"> <hr/>',
        'Raw HTML reaches readers as it is.',
      ],
      docusaurus: [
        '<b>a</b> <i className="x">b</i> c <br /> ![z](./p.png) <hr />',
        'Of <i> only what MDX can say stays.',
        'Nothing closes “<u>”, so it is left out or shown as text.',
      ],
      markdown: [
        '<b>a</b> <i class=\'x\' style="y">b</i> <u>c <br> <img src="images/a/p.png" alt="z"> <hr/>',
      ],
      'astro-mdx': [
        '<b>a</b> <i className="x">b</i> c <br /> ![z](/images/a/p.png) <hr />',
        'Of <i> only what MDX can say stays.',
        'Nothing closes “<u>”, so it is left out or shown as text.',
      ],
    },
  ],
  [
    '<img src="p.png" alt="z" width="3"> x **<img src=\'/q.png\'>**',
    {
      hugo: [
        '<img src="p.png" alt="z" width="3"> x **<img src=\'/q.png\'>**',
        'Raw HTML is left out by Hugo unless markup.goldmark.renderer.unsafe is on.',
      ],
      jekyll: [
        '<img src="/assets/a/p.png" alt="z" width="3"> x **<img src=\'/q.png\'>**',
        'Raw HTML reaches readers as it is.',
      ],
      astro: [
        "![z](/images/a/p.png) x **<img src='/q.png'>**",
        'Of an image in HTML only the picture and its words stay.',
      ],
      eleventy: [
        '<img src="./p.png" alt="z" width="3"> x **<img src=\'/q.png\'>**',
        'Raw HTML reaches readers as it is.',
      ],
      hexo: [
        '<img src="/images/a/p.png" alt="z" width="3"> x **<img src=\'/q.png\'>**',
        'Raw HTML reaches readers as it is.',
      ],
      docusaurus: [
        '![z](./p.png) x **<img src="/q.png" />**',
        'Of an image in HTML only the picture and its words stay.',
      ],
      markdown: ['<img src="images/a/p.png" alt="z" width="3"> x **<img src=\'/q.png\'>**'],
      'astro-mdx': [
        '![z](/images/a/p.png) x **<img src="/q.png" />**',
        'Of an image in HTML only the picture and its words stay.',
      ],
    },
  ],
  [
    '<Tabs>\n  <TabItem>x</TabItem>\n</Tabs>\n\n<Foo bar={1} /> a </Foo>',
    {
      hugo: [
        '<Tabs>\n  <TabItem>x</TabItem>\n</Tabs>\n\n<Foo bar={1} /> a </Foo>',
        'Raw HTML is left out by Hugo unless markup.goldmark.renderer.unsafe is on.',
      ],
      jekyll: [
        '<Tabs>\n  <TabItem>x</TabItem>\n</Tabs>\n\n<Foo bar={1} /> a </Foo>',
        'Markdown between HTML tags is shown as it is by Jekyll.',
        'Raw HTML reaches readers as it is.',
      ],
      astro: [
        '\\<Tabs> \\<TabItem>x\\</TabItem> \\</Tabs>\n\n\\<Foo bar={1} /> a \\</Foo>',
        '“<Tabs>\n  <TabItem>x</TabItem>\n</Tabs>” is no HTML that a site knows, so it is shown as text.',
        '“<Foo bar={1} />” is no HTML that a site knows, so it is shown as text.',
        '“</Foo>” is no HTML that a site knows, so it is shown as text.',
      ],
      'eleventy hexo': [
        '<Tabs>\n  <TabItem>x</TabItem>\n</Tabs>\n\n<Foo bar={1} /> a </Foo>',
        'Raw HTML reaches readers as it is.',
      ],
      'docusaurus astro-mdx': [
        '\\<Tabs> \\<TabItem>x\\</TabItem> \\</Tabs>\n\n\\<Foo bar=\\{1} /> a \\</Foo>',
        '“<Tabs>\n  <TabItem>x</TabItem>\n</Tabs>” is no HTML that a site knows, so it is shown as text.',
        '“<Foo bar={1} />” is no HTML that a site knows, so it is shown as text.',
        '“</Foo>” is no HTML that a site knows, so it is shown as text.',
      ],
      markdown: ['<Tabs>\n  <TabItem>x</TabItem>\n</Tabs>\n\n<Foo bar={1} /> a </Foo>'],
    },
  ],
  [
    '<details><summary>A <b>b</b></summary>\n\nc\n\n</details>\n\n<details open>\n\nd',
    {
      hugo: [
        '<details><summary>A <b>b</b></summary>\n\nc\n\n</details>\n\n<details open>\n\nd',
        'Raw HTML is left out by Hugo unless markup.goldmark.renderer.unsafe is on.',
      ],
      jekyll: [
        '<details><summary>A <b>b</b></summary>\n\nc\n\n</details>\n\n<details open>\n\nd',
        'Markdown between HTML tags is shown as it is by Jekyll.',
        'Raw HTML reaches readers as it is.',
      ],
      'astro markdown': [
        '<details><summary>A <b>b</b></summary>\n\nc\n\n</details>\n\n<details open>\n\nd',
      ],
      'eleventy hexo': [
        '<details><summary>A <b>b</b></summary>\n\nc\n\n</details>\n\n<details open>\n\nd',
        'Raw HTML reaches readers as it is.',
      ],
      'docusaurus astro-mdx': [
        '<details>\n<summary>A b</summary>\n\nc\n\n</details>\n\nd',
        '<details> that nothing closes is left out.',
      ],
    },
  ],
  [
    '</details>\n\n> <details open="open">\n>\n> x\n>\n> </details>',
    {
      hugo: [
        '</details>\n\n> <details open="open">\n>\n> x\n>\n> </details>',
        'Raw HTML is left out by Hugo unless markup.goldmark.renderer.unsafe is on.',
      ],
      jekyll: [
        '</details>\n\n> <details open="open">\n>\n> x\n>\n> </details>',
        'Markdown between HTML tags is shown as it is by Jekyll.',
        'Raw HTML reaches readers as it is.',
      ],
      'astro markdown': ['</details>\n\n> <details open="open">\n>\n> x\n>\n> </details>'],
      'eleventy hexo': [
        '</details>\n\n> <details open="open">\n>\n> x\n>\n> </details>',
        'Raw HTML reaches readers as it is.',
      ],
      'docusaurus astro-mdx': [
        '> <details open>\n> <summary>Details</summary>\n>\n> x\n>\n> </details>',
        '<details> that nothing closes is left out.',
      ],
    },
  ],
  [
    '> > [!tip]- b\n> > c\n\n- a\n\n  > [!tip]- b\n  > c',
    {
      'hugo jekyll eleventy hexo': [
        '> > **b**\n> >\n> > c\n\n- a\n\n  > **b**\n  >\n  > c',
        'Callouts become quotations.',
      ],
      'astro docusaurus markdown astro-mdx': [
        '> <details>\n> <summary>b</summary>\n>\n> c\n>\n> </details>\n\n- a\n\n  <details>\n  <summary>b</summary>\n\n  c\n\n  </details>',
      ],
    },
  ],
  [
    '<script>x()</script>\n\na <!-- b --> c\n\n<!--\ne\n-->',
    {
      hugo: [
        '<script>x()</script>\n\na c',
        'Raw HTML is left out by Hugo unless markup.goldmark.renderer.unsafe is on.',
      ],
      jekyll: [
        '<script>x()</script>\n\na c',
        'Markdown between HTML tags is shown as it is by Jekyll.',
        'Raw HTML reaches readers as it is.',
      ],
      'astro markdown': ['<script>x()</script>\n\na c'],
      'eleventy hexo': ['<script>x()</script>\n\na c', 'Raw HTML reaches readers as it is.'],
      'docusaurus astro-mdx': [
        '<div dangerouslySetInnerHTML={{ __html: "<script>x()</script>" }} />\n\na c',
      ],
    },
  ],
];

describe('HTML in every blog', () => {
  it.each(ROWS)('%j', (markdown, by) => {
    expect(writtenEverywhere(markdown)).toEqual(by);
  });
});
