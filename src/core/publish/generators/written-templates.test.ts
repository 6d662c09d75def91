import { describe, expect, it } from 'vitest';
import { writtenEverywhere, type WrittenRow } from '../testing/written-for';

const ROWS: readonly WrittenRow[] = [
  [
    '{{< ref "x" >}} and {{% y %}} {{ z }} {% raw %} a {% endraw %} {# c #} #} {{',
    {
      hugo: [
        '{{</* ref "x" */>}} and {{%/* y */%}} {{ z }} {% raw %} a {% endraw %} {# c #} #} \\{{',
        '“{{< ref "x" >}}” is shown as text: a shortcode that was typed in Outloud is not run.',
        '“{{% y %}}” is shown as text: a shortcode that was typed in Outloud is not run.',
        '“{{ z }}” is shown as text: a shortcode that was typed in Outloud is not run.',
        '“{% raw %}” is shown as text: a shortcode that was typed in Outloud is not run.',
        '“{% endraw %}” is shown as text: a shortcode that was typed in Outloud is not run.',
      ],
      jekyll: [
        '{% raw %}{{< ref "x" >}}{% endraw %} and {% raw %}{{% y %}}{% endraw %} {% raw %}{{ z }}{% endraw %} {{ "{%" }} raw %} a {{ "{%" }} endraw %} {# c #} #} \\{{ "{{" }}',
        '“{{< ref "x" >}}” is shown as text: a template that was typed in Outloud is not run.',
        '“{{% y %}}” is shown as text: a template that was typed in Outloud is not run.',
        '“{{ z }}” is shown as text: a template that was typed in Outloud is not run.',
        '“{% raw %}” is shown as text: a template that was typed in Outloud is not run.',
        '“{% endraw %}” is shown as text: a template that was typed in Outloud is not run.',
      ],
      astro: [
        '\\{{< ref "x" >}} and \\{\\{% y %}} \\{{ z }} \\{% raw %} a \\{% endraw %} {# c #} #} \\{{',
      ],
      eleventy: [
        '{% raw %}{{< ref "x" >}}{% endraw %} and {% raw %}{{% y %}}{% endraw %} {% raw %}{{ z }}{% endraw %} {{ "{%" }} raw %} a {{ "{%" }} endraw %} {% raw %}{# c #}{% endraw %} {{ "#}" }} \\{{ "{{" }}',
        '“{{< ref "x" >}}” is shown as text: a template that was typed in Outloud is not run.',
        '“{{% y %}}” is shown as text: a template that was typed in Outloud is not run.',
        '“{{ z }}” is shown as text: a template that was typed in Outloud is not run.',
        '“{% raw %}” is shown as text: a template that was typed in Outloud is not run.',
        '“{% endraw %}” is shown as text: a template that was typed in Outloud is not run.',
      ],
      hexo: [
        '{{< ref "x" >}} and {{% y %}} {{ z }} {% raw %} a {% endraw %} {# c #} #} \\{{',
        '“{{< ref "x" >}}” is shown as text: a template that was typed in Outloud is not run.',
        '“{{% y %}}” is shown as text: a template that was typed in Outloud is not run.',
        '“{{ z }}” is shown as text: a template that was typed in Outloud is not run.',
        '“{% raw %}” is shown as text: a template that was typed in Outloud is not run.',
        '“{% endraw %}” is shown as text: a template that was typed in Outloud is not run.',
      ],
      'docusaurus astro-mdx': [
        '\\{\\{\\< ref "x" >}} and \\{\\{% y %}} \\{\\{ z }} \\{% raw %} a \\{% endraw %} \\{# c #} #} \\{\\{',
      ],
      markdown: ['{{< ref "x" >}} and {{% y %}} {{ z }} {% raw %} a {% endraw %} {# c #} #} \\{{'],
    },
  ],
  [
    '{{ site.x }}\n\n{% include a.html %}\n\n{{< b >}}',
    {
      hugo: [
        '{{ site.x }}\n\n{% include a.html %}\n\n{{</* b */>}}',
        '“{{ site.x }}” is shown as text: a shortcode that was typed in Outloud is not run.',
        '“{% include a.html %}” is shown as text: a shortcode that was typed in Outloud is not run.',
        '“{{< b >}}” is shown as text: a shortcode that was typed in Outloud is not run.',
      ],
      'jekyll eleventy': [
        '{% raw %}{{ site.x }}{% endraw %}\n\n{% raw %}{% include a.html %}{% endraw %}\n\n{% raw %}{{< b >}}{% endraw %}',
        '“{{ site.x }}” is shown as text: a template that was typed in Outloud is not run.',
        '“{% include a.html %}” is shown as text: a template that was typed in Outloud is not run.',
        '“{{< b >}}” is shown as text: a template that was typed in Outloud is not run.',
      ],
      astro: ['\\{{ site.x }}\n\n\\{% include a.html %}\n\n\\{{< b >}}'],
      hexo: [
        '{{ site.x }}\n\n{% include a.html %}\n\n{{< b >}}',
        '“{{ site.x }}” is shown as text: a template that was typed in Outloud is not run.',
        '“{% include a.html %}” is shown as text: a template that was typed in Outloud is not run.',
        '“{{< b >}}” is shown as text: a template that was typed in Outloud is not run.',
      ],
      'docusaurus astro-mdx': ['\\{\\{ site.x }}\n\n\\{% include a.html %}\n\n\\{\\{\\< b >}}'],
      markdown: ['{{ site.x }}\n\n{% include a.html %}\n\n{{< b >}}'],
    },
  ],
  [
    '`{{ a }}` `{% raw %}` `{# b #}`\n\n```\n{{ c }}\n{% d %}\n```',
    {
      'hugo astro hexo docusaurus markdown astro-mdx': [
        '`{{ a }}` `{% raw %}` `{# b #}`\n\n```\n{{ c }}\n{% d %}\n```',
      ],
      jekyll: [
        '`{% raw %}{{ a }}{% endraw %}` `{{ "{%" }} raw %}` `{# b #}`\n\n```\n{% raw %}{{ c }}{% endraw %}\n{% raw %}{% d %}{% endraw %}\n```',
      ],
      eleventy: [
        '`{% raw %}{{ a }}{% endraw %}` `{{ "{%" }} raw %}` `{% raw %}{# b #}{% endraw %}`\n\n```\n{% raw %}{{ c }}{% endraw %}\n{% raw %}{% d %}{% endraw %}\n```',
      ],
    },
  ],
  [
    '## {{ a }}\n\n- {% b %}\n\n> {{< c >}}',
    {
      hugo: [
        '## {{ a }}\n\n- {% b %}\n\n> {{</* c */>}}',
        '“{{ a }}” is shown as text: a shortcode that was typed in Outloud is not run.',
        '“{% b %}” is shown as text: a shortcode that was typed in Outloud is not run.',
        '“{{< c >}}” is shown as text: a shortcode that was typed in Outloud is not run.',
      ],
      'jekyll eleventy': [
        '## {% raw %}{{ a }}{% endraw %}\n\n- {% raw %}{% b %}{% endraw %}\n\n> {% raw %}{{< c >}}{% endraw %}',
        '“{{ a }}” is shown as text: a template that was typed in Outloud is not run.',
        '“{% b %}” is shown as text: a template that was typed in Outloud is not run.',
        '“{{< c >}}” is shown as text: a template that was typed in Outloud is not run.',
      ],
      astro: ['## \\{{ a }}\n\n- \\{% b %}\n\n> \\{{< c >}}'],
      hexo: [
        '## {{ a }}\n\n- {% b %}\n\n> {{< c >}}',
        '“{{ a }}” is shown as text: a template that was typed in Outloud is not run.',
        '“{% b %}” is shown as text: a template that was typed in Outloud is not run.',
        '“{{< c >}}” is shown as text: a template that was typed in Outloud is not run.',
      ],
      'docusaurus astro-mdx': ['## \\{\\{ a }}\n\n- \\{% b %}\n\n> \\{\\{\\< c >}}'],
      markdown: ['## {{ a }}\n\n- {% b %}\n\n> {{< c >}}'],
    },
  ],
  [
    '[{{ a }}](/b) ![{% c %}](/d.png)',
    {
      hugo: [
        '[{{ a }}](/b) ![\\{% c %}](/d.png)',
        '“{{ a }}” is shown as text: a shortcode that was typed in Outloud is not run.',
      ],
      jekyll: [
        '[{% raw %}{{ a }}{% endraw %}](/b) ![\\{% raw %}{% c %}{% endraw %}](/d.png)',
        '“{{ a }}” is shown as text: a template that was typed in Outloud is not run.',
      ],
      astro: ['[\\{{ a }}](/b) ![\\{% c %}](/d.png)'],
      eleventy: [
        '[{% raw %}{{ a }}{% endraw %}](/b) ![\\{% raw %}{% c %}{% endraw %}](/d.png)',
        '“{{ a }}” is shown as text: a template that was typed in Outloud is not run.',
        'Images lie beside the post. Eleventy copies them if the site uses its image plugin, as eleventy-base-blog does, or passes them through.',
      ],
      hexo: [
        '[{{ a }}](/b) ![\\{% c %}](/d.png)',
        '“{{ a }}” is shown as text: a template that was typed in Outloud is not run.',
      ],
      docusaurus: ['[\\{\\{ a }}](/b) ![\\{% c %}](pathname:///d.png)'],
      markdown: ['[{{ a }}](/b) ![\\{% c %}](/d.png)'],
      'astro-mdx': ['[\\{\\{ a }}](/b) ![\\{% c %}](/d.png)'],
    },
  ],
  [
    '{{ a\nb }} {% c',
    {
      'hugo astro hexo markdown': ['\\{{ a b }} \\{% c'],
      'jekyll eleventy': ['\\{% raw %}{{ a b }}{% endraw %} \\{{ "{%" }} c'],
      'docusaurus astro-mdx': ['\\{\\{ a b }} \\{% c'],
    },
  ],
  [
    '{{< a /*b*/ >}} {{</* c */>}}',
    {
      hugo: [
        '{{</* a /*b*/ */>}} {{</*/* c */*/>}}',
        '“{{< a /*b*/ >}}” is shown as text: a shortcode that was typed in Outloud is not run.',
        '“{{</* c */>}}” is shown as text: a shortcode that was typed in Outloud is not run.',
      ],
      'jekyll eleventy': [
        '{% raw %}{{< a /*b*/ >}}{% endraw %} {% raw %}{{</* c */>}}{% endraw %}',
        '“{{< a /*b*/ >}}” is shown as text: a template that was typed in Outloud is not run.',
        '“{{</* c */>}}” is shown as text: a template that was typed in Outloud is not run.',
      ],
      astro: ['\\{{< a /\\*b\\*/ >}} \\{{\\</\\* c \\*/>}}'],
      hexo: [
        '{{< a /*b*/ >}} {{</* c */>}}',
        '“{{< a /*b*/ >}}” is shown as text: a template that was typed in Outloud is not run.',
        '“{{</* c */>}}” is shown as text: a template that was typed in Outloud is not run.',
      ],
      'docusaurus astro-mdx': ['\\{\\{\\< a /\\*b\\*/ >}} \\{\\{\\</\\* c \\*/>}}'],
      markdown: ['{{< a /*b*/ >}} {{</* c */>}}'],
    },
  ],
  [
    '\\{{ a }} \\{% b %} {{{ c }}} {%- d -%}',
    {
      hugo: [
        '\\{{ a }} \\{% b %} {{{ c }}} {%- d -%}',
        '“{{{ c }}” is shown as text: a shortcode that was typed in Outloud is not run.',
        '“{%- d -%}” is shown as text: a shortcode that was typed in Outloud is not run.',
      ],
      'jekyll eleventy': [
        '\\{% raw %}{{ a }}{% endraw %} \\{% raw %}{% b %}{% endraw %} {% raw %}{{{ c }}{% endraw %}} {% raw %}{%- d -%}{% endraw %}',
        '“{{{ c }}” is shown as text: a template that was typed in Outloud is not run.',
        '“{%- d -%}” is shown as text: a template that was typed in Outloud is not run.',
      ],
      astro: ['\\{{ a }} \\{% b %} \\{\\{{ c }}} \\{%- d -%}'],
      hexo: [
        '\\{{ a }} \\{% b %} {{{ c }}} {%- d -%}',
        '“{{{ c }}” is shown as text: a template that was typed in Outloud is not run.',
        '“{%- d -%}” is shown as text: a template that was typed in Outloud is not run.',
      ],
      'docusaurus astro-mdx': ['\\{\\{ a }} \\{% b %} \\{\\{\\{ c }}} \\{%- d -%}'],
      markdown: ['\\{{ a }} \\{% b %} {{{ c }}} {%- d -%}'],
    },
  ],
];

describe('templates in every blog', () => {
  it.each(ROWS)('%j', (markdown, by) => {
    expect(writtenEverywhere(markdown)).toEqual(by);
  });
});
