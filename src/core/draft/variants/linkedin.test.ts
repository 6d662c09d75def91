import { describe, expect, it } from 'vitest';
import { makeRecord } from '../testing/make-record';
import { toLinkedIn } from './linkedin';
import { AT_ADA, everything } from './testing/every-kind';

describe('a copy for LinkedIn', () => {
  it('is plain text with addresses and tags', () => {
    const { text, warnings } = toLinkedIn(everything(), AT_ADA);
    expect(text).toMatchInlineSnapshot(`
      "On locks: why?

      First, see Locks https://ada.dev/locks/, there https://ada.dev/other/, Hidden and One. (A note with link https://a.b/{{c}}.) And {{ x }} or {{ y }} and {% if %} {{open.

      https://www.youtube.com/watch?v=abc

      One

      “Mind

      the gap”

      graph TD; A-->B

      const a = \`{{ b }}\`;
      {%endraw%}

      \`\`\`js
      x
      \`\`\`

      a_{1} \\\\ {{b}}

      Inline x_1^{2} and marked gone a tick \` here, @ada.

      ✓ done
      • not
      • inner

      a | b
      1 | longer

      More

      hidden

      [image: A chart] [image: gone] root https://ada.dev/about/ rel ref https://a.b/ref

      Deep

      line break #tag

      Originally published at https://ada.dev/on-locks/

      #csharp #webdev #db #a #b
      "
    `);
    expect(warnings).toMatchInlineSnapshot(`
      [
        "Headings, bold and italic become plain words.",
        "images/x.png has no address on the web yet. Upload it there, and put its address in.",
        "The link to “Other” leads to its page, not to “Deep”.",
        "The link to “Hidden” becomes words: it has no address on the web.",
        "Links to the text’s own sections become words.",
        "“{{ y }}” is shown as it is written.",
        "“{% if %}” is shown as it is written.",
        "Callouts become quotations.",
        "Diagrams are shown as code, unless the site draws Mermaid by itself.",
        "Titles, marked lines and numbers of code are left out.",
        "Highlights become plain text.",
        "The widths and sides of images are left out.",
        "The link to other.md becomes words: it leads nowhere from there.",
        "The tag “C#” is “csharp” there.",
        "The tag “web-dev” is “webdev” there.",
        "It takes 5 tags of letters and digits: c left out.",
        "Footnotes stand in brackets where they belong.",
        "Code becomes plain lines.",
        "Formulas are shown as their source.",
        "Tables become lines.",
        "Images are named in the text: add them to the post.",
        "Of raw HTML only the words stay.",
      ]
    `);
  });

  it('counts, and says how much it is over', () => {
    const { text, count, warnings } = toLinkedIn(
      makeRecord('p1', 'T', `${'word '.repeat(700)}\n`, { kind: 'post' }),
      AT_ADA,
    );
    expect(count).toEqual({ length: text.length - 1, limit: 3000 });
    expect(warnings[0]).toContain(`${(count?.length ?? 0) - 3000} too many`);
    const short = toLinkedIn(makeRecord('p1', 'T', 'One.\n', { kind: 'post' }), AT_ADA);
    expect(short.text).toBe('T\n\nOne.\n\nOriginally published at https://ada.dev/on-locks/\n');
    expect(short.warnings).toEqual(['Headings, bold and italic become plain words.']);
  });
});
