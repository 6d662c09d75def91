import { describe, expect, it } from 'vitest';
import { writtenEverywhere, type WrittenRow } from '../testing/written-for';

const ROWS: readonly WrittenRow[] = [
  [
    '[[Other]] [[Other|o]] [[Other#Part & *parcel*]] [[Nowhere#x]] [[#Part One]] [[#^b]]',
    {
      hugo: [
        '[Other](../other/) [o](../other/) [Other](../other/#part--parcel) Nowhere [Part One](#part-one) b',
        'The link to “Nowhere” becomes words: it isn’t in this blog.',
      ],
      jekyll: [
        '[Other](/2024/03/05/other.html) [o](/2024/03/05/other.html) [Other](/2024/03/05/other.html#part--parcel) Nowhere [Part One](#part-one) b',
        'The link to “Nowhere” becomes words: it isn’t in this blog.',
      ],
      'astro astro-mdx': [
        '[Other](/blog/other/) [o](/blog/other/) [Other](/blog/other/#part--parcel) Nowhere [Part One](#part-one) b',
        'The link to “Nowhere” becomes words: it isn’t in this blog.',
      ],
      eleventy: [
        '[Other](/blog/other/) [o](/blog/other/) [Other](/blog/other/#part-and-parcel) Nowhere [Part One](#part-one) b',
        'The link to “Nowhere” becomes words: it isn’t in this blog.',
      ],
      hexo: [
        '[Other](/2024/03/05/other/) [o](/2024/03/05/other/) [Other](/2024/03/05/other/#Part-parcel) Nowhere [Part One](#Part-One) b',
        'The link to “Nowhere” becomes words: it isn’t in this blog.',
      ],
      docusaurus: [
        '[Other](../2024-03-05-other/index.md) [o](../2024-03-05-other/index.md) [Other](../2024-03-05-other/index.md#part--parcel) Nowhere [Part One](#part-one) b',
        'The link to “Nowhere” becomes words: it isn’t in this blog.',
      ],
      markdown: [
        '[Other](other.md) [o](other.md) [Other](other.md#part--parcel) Nowhere [Part One](#part-one) b',
        'The link to “Nowhere” becomes words: it isn’t in this blog.',
      ],
    },
  ],
  [
    '![[Other]] ![[p.png]] ![[p.png|alt]] ![[f.pdf]] **![[Nowhere|n]]**',
    {
      hugo: [
        '[Other](../other/) ![](p.png) ![alt](p.png) ![](f.pdf) **n**',
        'The embedded “Other” becomes a link or its name.',
        'The embedded “Nowhere” becomes a link or its name.',
      ],
      jekyll: [
        '[Other](/2024/03/05/other.html) ![](/assets/a/p.png) ![alt](/assets/a/p.png) ![](/assets/a/f.pdf) **n**',
        'The embedded “Other” becomes a link or its name.',
        'The embedded “Nowhere” becomes a link or its name.',
      ],
      'astro astro-mdx': [
        '[Other](/blog/other/) ![](./p.png) ![alt](./p.png) [f.pdf](./f.pdf) **n**',
        'The embedded “Other” becomes a link or its name.',
        './f.pdf is no picture and becomes a link.',
        'The embedded “Nowhere” becomes a link or its name.',
      ],
      eleventy: [
        '[Other](/blog/other/) ![](./p.png) ![alt](./p.png) ![](./f.pdf) **n**',
        'The embedded “Other” becomes a link or its name.',
        'Images lie beside the post. Eleventy copies them if the site uses its image plugin, as eleventy-base-blog does, or passes them through.',
        'The embedded “Nowhere” becomes a link or its name.',
      ],
      hexo: [
        '[Other](/2024/03/05/other/) ![](/images/a/p.png) ![alt](/images/a/p.png) ![](/images/a/f.pdf) **n**',
        'The embedded “Other” becomes a link or its name.',
        'The embedded “Nowhere” becomes a link or its name.',
      ],
      docusaurus: [
        '[Other](../2024-03-05-other/index.md) ![](./p.png) ![alt](./p.png) [f.pdf](./f.pdf) **n**',
        'The embedded “Other” becomes a link or its name.',
        './f.pdf is no picture and becomes a link.',
        'The embedded “Nowhere” becomes a link or its name.',
      ],
      markdown: [
        '[Other](other.md) ![](images/a/p.png) ![alt](images/a/p.png) ![](images/a/f.pdf) **n**',
        'The embedded “Other” becomes a link or its name.',
        'The embedded “Nowhere” becomes a link or its name.',
      ],
    },
  ],
  [
    '**[[Other]]** *[[Nowhere|n]]* [*a*](/b) ==[[Other]]==',
    {
      hugo: [
        '[**Other**](../other/) *n* [*a*](/b) [==Other==](../other/)',
        'The link to “Nowhere” becomes words: it isn’t in this blog.',
      ],
      jekyll: [
        '[**Other**](/2024/03/05/other.html) *n* [*a*](/b) [==Other==](/2024/03/05/other.html)',
        'The link to “Nowhere” becomes words: it isn’t in this blog.',
      ],
      'astro eleventy astro-mdx': [
        '[**Other**](/blog/other/) *n* [*a*](/b) [==Other==](/blog/other/)',
        'The link to “Nowhere” becomes words: it isn’t in this blog.',
      ],
      hexo: [
        '[**Other**](/2024/03/05/other/) *n* [*a*](/b) [==Other==](/2024/03/05/other/)',
        'The link to “Nowhere” becomes words: it isn’t in this blog.',
      ],
      docusaurus: [
        '[**Other**](../2024-03-05-other/index.md) *n* [*a*](pathname:///b) [==Other==](../2024-03-05-other/index.md)',
        'The link to “Nowhere” becomes words: it isn’t in this blog.',
      ],
      markdown: [
        '[**Other**](other.md) *n* [*a*](/b) [==Other==](other.md)',
        'The link to “Nowhere” becomes words: it isn’t in this blog.',
      ],
    },
  ],
  [
    '![a](p.png) ![b|left|100](p.png "t") ![](p.png) ![c](no.png) ![d](/e.png) ![f](https://g.example/h.png) ![i](f.pdf)',
    {
      hugo: [
        '![a](p.png) ![b](p.png "t") ![](p.png) ![c](no.png) ![d](/e.png) ![f](https://g.example/h.png) ![i](f.pdf)',
        'The widths and sides of images are left out.',
        'The image no.png is not in the library and will be missing.',
      ],
      jekyll: [
        '![a](/assets/a/p.png) ![b](/assets/a/p.png "t") ![](/assets/a/p.png) ![c](no.png) ![d](/e.png) ![f](https://g.example/h.png) ![i](/assets/a/f.pdf)',
        'The widths and sides of images are left out.',
        'The image no.png is not in the library and will be missing.',
      ],
      'astro astro-mdx': [
        '![a](./p.png) ![b](./p.png "t") ![](./p.png) c ![d](/e.png) ![f](https://g.example/h.png) [i](./f.pdf)',
        'The widths and sides of images are left out.',
        './f.pdf is no picture and becomes a link.',
        'The image no.png is not in the library and will be missing.',
      ],
      eleventy: [
        '![a](./p.png) ![b](./p.png "t") ![](./p.png) ![c](no.png) ![d](/e.png) ![f](https://g.example/h.png) ![i](./f.pdf)',
        'Images lie beside the post. Eleventy copies them if the site uses its image plugin, as eleventy-base-blog does, or passes them through.',
        'The widths and sides of images are left out.',
        'The image no.png is not in the library and will be missing.',
      ],
      hexo: [
        '![a](/images/a/p.png) ![b](/images/a/p.png "t") ![](/images/a/p.png) ![c](no.png) ![d](/e.png) ![f](https://g.example/h.png) ![i](/images/a/f.pdf)',
        'The widths and sides of images are left out.',
        'The image no.png is not in the library and will be missing.',
      ],
      docusaurus: [
        '![a](./p.png) ![b](./p.png "t") ![](./p.png) c ![d](pathname:///e.png) ![f](https://g.example/h.png) [i](./f.pdf)',
        'The widths and sides of images are left out.',
        './f.pdf is no picture and becomes a link.',
        'The image no.png is not in the library and will be missing.',
      ],
      markdown: [
        '![a](images/a/p.png) ![b](images/a/p.png "t") ![](images/a/p.png) ![c](no.png) ![d](/e.png) ![f](https://g.example/h.png) ![i](images/a/f.pdf)',
        'The widths and sides of images are left out.',
        'The image no.png is not in the library and will be missing.',
      ],
    },
  ],
  [
    "[a](f.pdf) [b](p.png) [c](no.pdf) [d](/e) [f](#g) [h](?i) https://j.example <k@l.example> [m](<n o.md> 'p')",
    {
      hugo: [
        '[a](f.pdf) [b](p.png) [c](no.pdf) [d](/e) [f](#g) [h](?i) https://j.example <k@l.example> [m](<n o.md> "p")',
      ],
      jekyll: [
        '[a](/assets/a/f.pdf) [b](/assets/a/p.png) [c](no.pdf) [d](/e) [f](#g) [h](?i) <https://j.example> [k&#64;l.example](mailto:k@l.example) [m](n%20o.md "p")',
      ],
      astro: [
        '[a](/images/a/f.pdf) [b](/images/a/p.png) c [d](/e) [f](#g) h https://j.example <k@l.example> m',
        'The link to no.pdf becomes words: it isn’t in this blog.',
        'The link to ?i becomes words: it isn’t in this blog.',
        'The link to n o.md becomes words: it isn’t in this blog.',
      ],
      eleventy: [
        '[a](./f.pdf) [b](./p.png) [c](no.pdf) [d](/e) [f](#g) [h](?i) <https://j.example> <k@l.example> [m](<n o.md> "p")',
      ],
      hexo: [
        '[a](/images/a/f.pdf) [b](/images/a/p.png) [c](no.pdf) [d](/e) [f](#g) [h](?i) https://j.example <k@l.example> [m](<n o.md> "p")',
      ],
      docusaurus: [
        '[a](./f.pdf) [b](./p.png) c [d](pathname:///e) [f](#g) h https://j.example [k@l.example](mailto:k@l.example) m',
        'The link to no.pdf becomes words: it isn’t in this blog.',
        'The link to ?i becomes words: it isn’t in this blog.',
        'The link to n o.md becomes words: it isn’t in this blog.',
      ],
      markdown: [
        '[a](images/a/f.pdf) [b](images/a/p.png) [c](no.pdf) [d](/e) [f](#g) [h](?i) https://j.example <k@l.example> [m](<n o.md> "p")',
      ],
      'astro-mdx': [
        '[a](/images/a/f.pdf) [b](/images/a/p.png) c [d](/e) [f](#g) h https://j.example [k@l.example](mailto:k@l.example) m',
        'The link to no.pdf becomes words: it isn’t in this blog.',
        'The link to ?i becomes words: it isn’t in this blog.',
        'The link to n o.md becomes words: it isn’t in this blog.',
      ],
    },
  ],
  [
    "![b][r]\n\n[r]: p.png 'T'",
    {
      hugo: ['![b][r]\n\n[r]: p.png "T"'],
      jekyll: ['![b][r]\n\n[r]: /assets/a/p.png "T"'],
      'astro docusaurus astro-mdx': ['![b](./p.png "T")\n\n[r]: ./p.png "T"'],
      eleventy: [
        '![b][r]\n\n[r]: ./p.png "T"',
        'Images lie beside the post. Eleventy copies them if the site uses its image plugin, as eleventy-base-blog does, or passes them through.',
      ],
      hexo: ['![b][r]\n\n[r]: /images/a/p.png "T"'],
      markdown: ['![b][r]\n\n[r]: images/a/p.png "T"'],
    },
  ],
  [
    '[d](/e){x} [a|b](c\\|d (e)) [&amp;x](/y?a&b "<\\"t\\">|") [[x]y](z) [`c`](/d)',
    {
      'hugo eleventy markdown': [
        '[d](/e){x} [a|b](c|d "e") [\\&x](/y?a\\&b "<\\"t\\">|") [\\[x\\]y](z) [`c`](/d)',
      ],
      jekyll: [
        '[d](/e){x} [a\\|b](c%7Cd "e") <a href="/y?a&amp;b" title="&lt;&quot;t&quot;>&#124;">&#38;x</a> [&#91;x&#93;y](z) [`c`](/d)',
      ],
      astro: [
        '[d](/e){x} a|b [\\&x](/y?a\\&b "<\\"t\\">|") \\[x]y [`c`](/d)',
        'The link to c|d becomes words: it isn’t in this blog.',
        'The link to z becomes words: it isn’t in this blog.',
      ],
      hexo: ['[d](/e){x} [a|b](c|d "e") [\\&x](/y?a\\&b "<\\"t\\">|") [&#91;x&#93;y](z) [`c`](/d)'],
      docusaurus: [
        '[d](pathname:///e)\\{x} a|b [\\&x](pathname:///y?a\\&b "<\\"t\\">|") \\[x]y [`c`](pathname:///d)',
        'The link to c|d becomes words: it isn’t in this blog.',
        'The link to z becomes words: it isn’t in this blog.',
      ],
      'astro-mdx': [
        '[d](/e)\\{x} a|b [\\&x](/y?a\\&b "<\\"t\\">|") \\[x]y [`c`](/d)',
        'The link to c|d becomes words: it isn’t in this blog.',
        'The link to z becomes words: it isn’t in this blog.',
      ],
    },
  ],
  [
    '*![a|b](p.png "c|d") ![^e](/f.png)*',
    {
      hugo: ['*![a|b](p.png "c|d") ![^e](/f.png)*'],
      jekyll: [
        '*<img src="/assets/a/p.png" alt="a&#124;b" title="c&#124;d"> <img src="/f.png" alt="^e">*',
      ],
      'astro astro-mdx': ['*![a|b](./p.png "c|d") ![^e](/f.png)*'],
      eleventy: [
        '*![a|b](./p.png "c|d") ![^e](/f.png)*',
        'Images lie beside the post. Eleventy copies them if the site uses its image plugin, as eleventy-base-blog does, or passes them through.',
      ],
      hexo: ['*![a|b](/images/a/p.png "c|d") ![^e](/f.png)*'],
      docusaurus: ['*![a|b](./p.png "c|d") ![^e](pathname:///f.png)*'],
      markdown: ['*![a|b](images/a/p.png "c|d") ![^e](/f.png)*'],
    },
  ],
  [
    '[a](/x|y "t") **[b](<c d>)** *e*',
    {
      'hugo eleventy hexo markdown': ['[a](/x|y "t") **[b](<c d>)** *e*'],
      jekyll: ['[a](/x%7Cy "t") **[b](c%20d)** *e*'],
      'astro astro-mdx': [
        '[a](/x|y "t") **b** *e*',
        'The link to c d becomes words: it isn’t in this blog.',
      ],
      docusaurus: [
        '[a](pathname:///x|y "t") **b** *e*',
        'The link to c d becomes words: it isn’t in this blog.',
      ],
    },
  ],
];

describe('links and pictures in every blog', () => {
  it.each(ROWS)('%j', (markdown, by) => {
    expect(writtenEverywhere(markdown)).toEqual(by);
  });
});
