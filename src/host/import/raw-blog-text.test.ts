import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTree } from './testing/make-tree';
import { importedId, openEmptyLibrary } from './testing/open-library';

/** Text that generators read before, or instead of, Markdown. */
const SHORTCODES =
  '{{< figure src="_a_.png" title="*b* `c`" >}} {{% note %}}\n*x*\n{{% /note %}}\n\n{{</* not run */>}} {{< raw >}}\n<b>\n{{< /raw >}} {{<\n\n```\n{{% inner %}} {{ .Title }}\n```\n';
const LIQUID =
  '{% highlight ruby linenos %}\ndef *x*; end\n{% endhighlight %}\n\n{{ page.title | default: "_x_" }} {%- if a <b -%}c{%- endif -%}\n\n{% raw %}{{ x }}{% endraw %}\n\n* item {: .class}\n{: #id }\n\n$$ a_b $$ *[HTML]: x\n';
const NUNJUCKS =
  '{% set x = [1, 2] %}{# comment _x_ #}\n\n{% for a in b %}\n- {{ a | safe }}\n{% endfor %}\n\n## H {#id}\n\n{% asset_img x.png "a b" %}\n';
const MDX =
  'import X, { Y as Z } from "../x"\nexport const meta = {\n  a: `b ${c}`,\n}\n\n<X {...meta} on={() => a < b && c}>\n  **bold** {/* comment */}\n\n  <Z.W a="_b_" />\n</X>\n\n{[1, 2].map((n) => <li key={n}>{n}</li>)}\n\n:::note[Title *x*]\n\nText\n\n:::\n';

const LINES = ['\n', '\r\n'] as const;

test.each([
  ['hugo', { 'hugo.toml': '' }, 'content/posts/a.md', SHORTCODES],
  ['jekyll', { '_config.yml': '' }, '_posts/2024-01-02-a.md', LIQUID],
  ['eleventy', { '.eleventy.js': '' }, 'posts/a.md', NUNJUCKS + LIQUID],
  ['hexo', { '_config.yml': '' }, 'source/_posts/a.md', NUNJUCKS],
  ['astro', { 'astro.config.mjs': '' }, 'src/content/blog/a.mdx', MDX],
  ['docusaurus', { 'docusaurus.config.js': '' }, 'blog/2024-01-02-a.mdx', MDX],
])('%s: the text comes in byte for byte', async (generator, config, path, text) => {
  for (const end of LINES) {
    const api = await openEmptyLibrary();
    const front = `---${end}title: "T" # mine${end}slug: a${end}date: 2024-01-02${end}---${end}${end}`;
    const whole = front + text.replaceAll('\n', end);
    const root = makeTree({ ...config, [path]: whole });
    const report = await api.transfer.import({ paths: [root], as: 'notes' });
    expect(report).toMatchObject({ targets: [{ generator }], losses: [], skipped: [] });
    const id = importedId(report, path);
    expect(await api.entries.markdown({ id })).toBe(whole);
    if (generator !== 'hugo') continue;
    await api.publishing.write({ ids: [id], target: report.targets[0]?.name ?? '' });
    expect(readFileSync(join(root, path), 'utf8')).toBe(whole);
  }
});

test('an edit elsewhere leaves all of it as it is', async () => {
  const api = await openEmptyLibrary();
  const path = 'content/posts/a.md';
  const whole = `---\ntitle: T\n---\n\nFirst.\n\n${SHORTCODES}\nLast *one*.\n`;
  const root = makeTree({ 'hugo.toml': '', [path]: whole });
  const report = await api.transfer.import({ paths: [root], as: 'notes' });
  const id = importedId(report, path);
  const { revision } = await api.entries.read({ id });
  const shown = await api.entries.markdown({ id });
  await api.entries.replace({ id, revision, markdown: shown.replace('First.', 'Edited.') });
  await api.publishing.write({ ids: [id], target: report.targets[0]?.name ?? '' });
  expect(readFileSync(join(root, path), 'utf8')).toBe(whole.replace('First.', 'Edited.'));
});
