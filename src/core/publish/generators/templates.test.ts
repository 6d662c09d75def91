import fc from 'fast-check';
import { Liquid } from 'liquidjs';
import { describe, expect, it } from 'vitest';
import { fromMarkdown } from '#core/document/from-markdown';
import { keepSource, NOTHING_KEPT } from '../kept-source';
import { hostileTemplates } from '../testing/hostile-templates';
import { escapeTemplates } from './templates';

const escape = (text: string) => escapeTemplates(text, NOTHING_KEPT, false);
const kept = (text: string) => keepSource(text, fromMarkdown(text).document);

describe('escapeTemplates', () => {
  it('writes any text so that Liquid puts it out as it was', () => {
    const liquid = new Liquid();
    fc.assert(
      fc.property(hostileTemplates, fc.boolean(), (text, holdsComments) => {
        const escaped = escapeTemplates(text, NOTHING_KEPT, holdsComments);
        expect(liquid.parseAndRenderSync(escaped)).toBe(text);
      }),
    );
  });

  it('escapes what would be run and nothing else', () => {
    expect(escape('a {{ b }} c { d } {{e')).toBe(
      'a {% raw %}{{ b }}{% endraw %} c { d } {{ "{{" }}e',
    );
    expect(escape('{{ a\nb }}')).toBe('{{ "{{" }} a\nb }}');
    expect(escape('{# no comment in Liquid #}')).toBe('{# no comment in Liquid #}');
    expect(escapeTemplates('## H {#id}', NOTHING_KEPT, true)).toBe('## H {{ "{#" }}id}');
  });

  it('does without raw where the text would end it', () => {
    expect(escape('{% endraw %}')).toBe('{{ "{%" }} endraw %}');
    expect(escape('{% raw %}{{ x }}')).toBe('{{ "{%" }} raw %}{% raw %}{{ x }}{% endraw %}');
  });

  it('leaves what a file has, and tags of the same name', () => {
    const file = kept(
      '{{ site.title }} {% include a.html %}\n\n{% raw %}{{ shown }}{% endraw %}\n',
    );
    const text =
      '{{ site.title }} {{ other }} {% include b.html %} {% raw %}{{ more }}{% endraw %} {{ shown }}';
    expect(escapeTemplates(text, file, false)).toBe(
      '{{ site.title }} {% raw %}{{ other }}{% endraw %} {% include b.html %} {% raw %}{{ more }}{% endraw %} {% raw %}{{ shown }}{% endraw %}',
    );
  });
});
