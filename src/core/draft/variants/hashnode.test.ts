import { describe, expect, it } from 'vitest';
import { toHashnode } from './hashnode';
import { AT_ADA, everything } from './testing/every-kind';

describe('a copy for Hashnode', () => {
  it('is Markdown, and tells what goes into its fields', () => {
    const { text, fields, warnings } = toHashnode(everything(), {}, AT_ADA);
    expect(text).toMatchInlineSnapshot(`
      "First, see [Locks](https://ada.dev/locks/), [there](https://ada.dev/other/), Hidden and One.[^n] And \`{{ x }}\` or {{ y }} and {% if %} \\{{open.

      https://www.youtube.com/watch?v=abc

      ## One

      > **Mind**
      >
      > the gap

      \`\`\`mermaid
      graph TD; A-->B
      \`\`\`

      \`\`\`js
      const a = \`{{ b }}\`;
      {%endraw%}
      \`\`\`

      \`\`\`\`md
      \`\`\`js
      x
      \`\`\`
      \`\`\`\`

      $$
      a_{1} \\\\ {{b}}
      $$

      Inline $$x_1^{2}$$ and marked ~~gone~~ a tick \\\` here, @ada.

      - ☑ done
      - ☐ not
        - inner

      | a | b |
      | --- | --- |
      | 1 | longer |

      <details><summary>More</summary>

      hidden

      </details>

      ![A chart](https://ada.dev/on-locks/c.png) ![gone](images/x.png) [root](https://ada.dev/about/) rel [ref](https://a.b/ref)

      #### Deep

      line\\
      break #tag

      [^n]: A note with [link](https://a.b/{{c}}).
      "
    `);
    expect(fields).toMatchInlineSnapshot(`
      [
        {
          "name": "Title",
          "value": "On locks: why?",
        },
        {
          "name": "Subtitle",
          "value": "What a lock is.",
        },
        {
          "name": "Slug",
          "value": "on-locks-why",
        },
        {
          "name": "Tags",
          "value": "c-sharp, web-dev, db, a, b",
        },
        {
          "name": "Canonical URL",
          "value": "https://ada.dev/on-locks/",
        },
        {
          "name": "Cover",
          "value": "https://ada.dev/on-locks/c.png",
        },
        {
          "name": "Series",
          "value": "Locks",
        },
      ]
    `);
    expect(warnings).toMatchInlineSnapshot(`
      [
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
        "Hashnode takes 5 tags: c left out.",
        "Footnotes are shown only where Hashnode knows them: look at them there.",
        "Formulas stand between $$, where Hashnode draws them once that is switched on.",
        "Boxes of tasks become signs.",
        "Raw HTML is written as it is; Hashnode takes out what it does not allow.",
      ]
    `);
  });
});
