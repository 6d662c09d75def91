/** The HTML that apps put on the clipboard, shortened; what it comes to as Markdown beside it. */
export const FOREIGN: Readonly<
  Record<string, { readonly html: string; readonly markdown: string }>
> = {
  GitHub: {
    html: `<meta charset="utf-8"><div class="markdown-heading" dir="auto"><h2 tabindex="-1" class="heading-element" dir="auto">Install</h2><a id="user-content-install" class="anchor" aria-label="Permalink: Install" href="#install"><svg class="octicon octicon-link"><path d="m7"></path></svg></a></div><p dir="auto">Run <code class="notranslate">npm i</code> <strong>once</strong>:</p><div class="highlight highlight-source-ts notranslate position-relative overflow-auto" dir="auto"><pre><span class="pl-k">const</span> <span class="pl-s1">a</span> <span class="pl-c1">=</span> <span class="pl-c1">1</span><span class="pl-kos">;</span>
<span class="pl-en">run</span><span class="pl-kos">(</span><span class="pl-s1">a</span><span class="pl-kos">)</span><span class="pl-kos">;</span></pre><div class="zeroclipboard-container"><clipboard-copy aria-label="Copy" value="x"><svg></svg></clipboard-copy></div></div><ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" class="task-list-item-checkbox" disabled="" checked=""> done</li><li class="task-list-item"><input type="checkbox" class="task-list-item-checkbox" disabled=""> open</li></ul><div class="markdown-alert markdown-alert-warning" dir="auto"><p class="markdown-alert-title" dir="auto"><svg></svg>Warning</p><p dir="auto">Mind this.</p></div>`,
    markdown: `## Install

Run \`npm i\` **once**:

\`\`\`ts
const a = 1;
run(a);
\`\`\`

- [x] done
- [ ] open

> [!WARNING]
> Mind this.
`,
  },
  'Google Docs': {
    html: `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h1 dir="ltr" style="line-height:1.38;"><span style="font-size:20pt;font-family:Arial;font-weight:400;">Report</span></h1><p dir="ltr"><span style="font-weight:400;font-style:normal;">Some </span><span style="font-weight:700;font-style:normal;">bold</span><span style="font-weight:400;"> and </span><span style="font-weight:400;font-style:italic;">slanted</span><span style="font-weight:400;"> and </span><span style="font-weight:400;text-decoration:line-through;-webkit-text-decoration-skip:none;">gone</span><span style="font-weight:400;"> text, </span><a href="https://www.google.com/url?q=https://example.org/a?b%3D1&amp;sa=D&amp;ust=1" style="text-decoration:none;"><span style="font-weight:400;text-decoration:underline;">linked</span></a></p><br /><ul style="margin-top:0;"><li dir="ltr" style="font-weight:400;" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">one</span></p></li><ul style="margin-top:0;"><li dir="ltr" aria-level="2"><p dir="ltr" role="presentation"><span style="font-weight:400;">under one</span></p></li></ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">two</span></p></li></ul></b><br class="Apple-interchange-newline">`,
    markdown: `# Report

Some **bold** and *slanted* and ~~gone~~ text, [linked](https://example.org/a?b=1)

- one
  - under one
- two
`,
  },
  Word: {
    html: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm;} --></style></head><body lang=EN-US><!--StartFragment--><h2>Plan<o:p></o:p></h2><p class=MsoNormal>Some <b style='mso-bidi-font-weight:normal'>bold</b> words.<o:p></o:p></p><p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>first<o:p></o:p></p><p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp;&nbsp; </span></span><![endif]>below<o:p></o:p></p><p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>second<o:p></o:p></p><p class=MsoNormal>Then:</p><p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>step<o:p></o:p></p><!--EndFragment--></body></html>`,
    markdown: `## Plan

Some **bold** words.

- first
  - below
- second

Then:

1. step
`,
  },
  Slack: {
    html: `<meta charset='utf-8'><div class="p-rich_text_section">Look at <b data-stringify-type="bold">this</b> and <i data-stringify-type="italic">that</i>, <s data-stringify-type="strike">not</s> <code data-stringify-type="code" class="c-mrkdwn__code">code</code> <a href="https://example.org" class="c-link" data-stringify-link="https://example.org">link</a></div><ul class="p-rich_text_list p-rich_text_list__bullet" data-stringify-type="unordered-list" data-indent="0"><li data-stringify-indent="0">one</li><li data-stringify-indent="0">two</li></ul><pre class="c-mrkdwn__pre" data-stringify-type="pre"><div class="p-rich_text_block--no-overflow">let a = 1;<br>let b = 2;</div></pre><blockquote type="cite" class="c-mrkdwn__quote" data-stringify-type="quote">said</blockquote>`,
    markdown: `Look at **this** and *that*, ~~not~~ \`code\` [link](https://example.org)

- one
- two

\`\`\`
let a = 1;
let b = 2;
\`\`\`

> said
`,
  },
};

/** More of the like: of editors and of pages with what their readers see and Markdown has no sign for. */
export const MORE_FOREIGN: typeof FOREIGN = {
  'VS Code': {
    html: `<meta charset='utf-8'><div style="color: #cccccc;background-color: #1f1f1f;font-family: 'Droid Sans Mono', 'monospace', monospace;font-weight: normal;font-size: 14px;line-height: 19px;white-space: pre;"><div><span style="color: #569cd6;">def</span><span style="color: #cccccc;"> f():</span></div><div><span style="color: #cccccc;">    </span><span style="color: #c586c0;">return</span><span style="color: #cccccc;"> a*b*c</span></div><br><div><span style="color: #cccccc;">f() </span></div></div>`,
    markdown: `\`\`\`
def f():
    return a*b*c

f() 
\`\`\`
`,
  },
  'A page': {
    html: `<p>H<sub>2</sub>O, x<sup>2</sup>, <kbd>Ctrl</kbd>+<kbd>C</kbd>; <b>Bold </b><i>italic</i><strong> all</strong></p><table style="width:9em"><caption>Sizes</caption><tbody><tr><td>a</td><td style="text-align:right">b</td></tr><tr><th><ul><li>x</li><li><b>y</b></li></ul></th><td><p>one</p><p><a href="https://example.org">two</a></p></td></tr><tr><td colspan="2">c<br>d</td></tr><tr><td><pre>e *f*
g</pre></td></tr></tbody></table>`,
    markdown: `H<sub>2</sub>O, x<sup>2</sup>, <kbd>Ctrl</kbd>+<kbd>C</kbd>; **Bold** *italic* **all**

Sizes

| a | b |
| --- | --: |
| x<br>**y** | one<br>[two](https://example.org) |
| c<br>d |  |
| \`e *f*\`<br>\`g\` |  |
`,
  },
};
