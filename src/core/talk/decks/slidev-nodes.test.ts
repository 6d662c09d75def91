import { describe, expect, it } from 'vitest';
import { makeRecord } from '#core/draft/testing/make-record';
import { writeSlidevDeck } from './slidev';

/** The second slide of a talk with the Markdown on it, and what is told of it. */
function slideOf(markdown: string, notes = ''): { shown: string; warnings: readonly string[] } {
  const said = notes === '' ? '' : `\n\n:::notes\n${notes}\n:::\n`;
  const record = makeRecord('t1', 'My talk', `## One\n\n${markdown}${said}`, {
    kind: 'talk',
    stage: 'ready',
    attachments: { 'own.png': 'asset.png' },
  });
  const deck = writeSlidevDeck(record, {});
  const text = String(deck.files[0]?.content);
  const shown = text.slice(text.indexOf('## One')).slice('## One'.length).trim();
  return { shown, warnings: deck.warnings };
}

const shownOf = (markdown: string): string => slideOf(markdown).shown;

describe('what Slidev has no words for', () => {
  it.each([
    ['a link to a note', '[[Notes|my notes]]', 'my notes'],
    ['an embed', '![[Notes]]', 'Notes'],
    ['a tag', '#sql', '\\#sql'],
    ['a line break in HTML', 'a<br>b', 'a\\\nb'],
    ['another piece of HTML', 'a <kbd>b</kbd>', 'a \\<kbd>b\\</kbd>'],
    ['highlighted words', 'a ==b== c', 'a b c'],
    ['a formula with a comment', '$a <!-- b$', '$a < !-- b$'],
    ['a link in the text', '[a -- b](https://a.example)', '[a -- b](https://a.example)'],
  ])('has %s as words', (_, markdown, written) => {
    expect(shownOf(markdown)).toBe(written);
  });

  it('makes a quotation of a callout, its title in bold', () => {
    expect(shownOf('> [!tip] Read **me**\n> Now.')).toBe('> **Read me**\n>\n> Now.');
    expect(shownOf('> [!tip]\n> Now.')).toBe('> Now.');
  });

  it('shows HTML and what it cannot read letter by letter, and tells of HTML', () => {
    const { shown, warnings } = slideOf('<div>\n  {{ a }}\n</div>');
    expect(shown).toBe(
      '<pre class="slidev-source" v-pre><code>&#60;div&#62;\n  &#123;&#123; a &#125;&#125;\n&#60;&#47;div&#62;</code></pre>',
    );
    expect(warnings).toContain(
      'Slide 2, “One”: Its HTML is shown as text: Slidev would run it as a part of a program.',
    );
    const line = slideOf('a <kbd>b</kbd>');
    expect(line.warnings).toEqual(warnings);
  });
});

describe('images for Slidev', () => {
  it('lie beside the deck or in the web, with the size they were given', () => {
    expect(shownOf('![A|200x100](own.png)')).toMatch(
      /^<img src="\.\/images\/own\.png" alt="A" style="width: 200px; height: 100px; max-height: \d+px; object-fit: contain" \/>$/,
    );
    expect(shownOf('![](//a.example/b.png)')).toMatch(/^<img src="\/\/a\.example\/b\.png" alt=""/);
  });

  it('stand in one block where they stand alone', () => {
    expect(shownOf('![A](own.png) ![B](own.png)')).toMatch(/^<img [^\n]* \/> +<img [^\n]* \/>$/);
    expect(shownOf('![A](own.png) and words')).toMatch(/^<img [^\n]* \/> and words$/);
  });

  it('lead where they are linked to', () => {
    expect(shownOf('[![A](own.png)](https://a.example) and words')).toMatch(
      /^\[<img [^\n]* \/>\]\(https:\/\/a\.example\) and words$/,
    );
  });

  it('are their description where they are gone, and tell what is left out of them', () => {
    expect(shownOf('![](gone.png)\n\ntext')).toBe('text');
    expect(shownOf('*a*![](gone.png)*b*')).toBe('*ab*');
    const { warnings } = slideOf('![A|left](own.png)');
    expect(warnings).toContain('Slide 2, “One”: The sides on which images stand are left out.');
  });
});

describe('code for Slidev', () => {
  it.each([
    ['a language it knows by another name', '```C#\nx\n```', '```csharp\nx\n```'],
    ['a language that is no word', '```a.b\nx\n```', '```text\nx\n```'],
    ['no language', '```\nx\n```', '```\nx\n```'],
    ['marked lines', '```js {1,3}\nx\n```', '```js {1,3}\nx\n```'],
    ['numbered lines', '```js showLineNumbers\nx\n```', '```js {*}{lines:true}\nx\n```'],
    ['both', '```js {1} showLineNumbers\nx\n```', '```js {1}{lines:true}\nx\n```'],
    ['nothing in it', '```js\n```', '```js\n```'],
  ])('has %s', (_, markdown, written) => {
    expect(shownOf(markdown)).toBe(written);
  });

  it('is plain text where Slidev would read more into it', () => {
    expect(shownOf('```js\n<<< @/a.js\n```')).toBe(
      '<pre class="slidev-code" v-pre><code>&#60;&#60;&#60; &#64;&#47;a&#46;js</code></pre>',
    );
  });

  it('tells of titles, and shows PlantUML as its source', () => {
    expect(slideOf('```js title="a.js"\nx\n```').warnings).toEqual([
      'Slide 2, “One”: Titles of code are left out.',
    ]);
    const { shown, warnings } = slideOf('```plantuml\nA -> B\n```');
    expect(shown).toBe('```text\nA -> B\n```');
    expect(warnings).toEqual([
      'Slide 2, “One”: Slidev would send PlantUML to a server on the web to draw it, so its source is shown.',
    ]);
  });

  it('tells of a line that has no room', () => {
    const { warnings } = slideOf(`\`\`\`js\n${'x'.repeat(200)}\n\`\`\``);
    expect(warnings).toEqual([
      expect.stringMatching(
        /^Slide 2, “One”: A line of its code has 200 columns, and a slide has room for \d+\. Break the line\.$/,
      ),
    ]);
  });
});

describe('signs that Slidev would make others of', () => {
  it.each([
    ['dashes', 'a -- b', 'a -&#45; b'],
    ['dots', 'a...', 'a.&#46;&#46;'],
    ['a right', '(c) A', '(&#99;) A'],
    ['a trade mark', '(tm)', '(&#116;m)'],
    ['more or less', '+-1', '+&#45;1'],
    ['questions', 'so??', 'so?&#63;'],
    ['dashes in bold', 'a **b -- c**', 'a **b -&#45; c**'],
    ['braces in bold', 'a **{{ b**', 'a **<span v-pre>&#123;&#123; b</span>**'],
    ['none', 'a - b. (d)', 'a - b. (d)'],
  ])('are written as references: %s', (_, markdown, written) => {
    expect(shownOf(markdown)).toBe(written);
  });
});

describe('what is said', () => {
  it('has words for what notes of Slidev would run or lose', () => {
    const { shown } = slideOf(
      'a',
      '[[Notes]] #sql <b>c</b>\n\n> [!tip] Read\n> Now.\n\n<div>\n  d\n</div>\n\n```js\n--> e\n```',
    );
    expect(shown).toBe(
      [
        'a\n\n<!--\n15 s',
        'Notes \\#sql \\<b>c\\</b>',
        '> **Read**\n>\n> Now.',
        '\\<div> d \\</div>',
        '```js\n--\u200b> e\n```\n-->',
      ].join('\n\n'),
    );
  });

  it('puts the footnotes of a slide behind it', () => {
    expect(shownOf('a[^1] **b[^2]** c[^gone]\n\n[^1]: One.\n\n[^2]:\n    > Two.')).toBe(
      'a\\[1] **b\\[2]** c\\[^gone]\n\n\\[1] One.\n\n\\[2]\n\n> Two.',
    );
  });
});
