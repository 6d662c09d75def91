import fc from 'fast-check';
import { ENTITY_FORMS, SCRIPT_ADDRESSES, SYSTEM_ADDRESSES } from './hostile-addresses';
import { hostileHtml } from './hostile-html';
import { HOSTILE_SEED, namedTexts, type HostileText } from './hostile-input';

const IMG = '<img src=x onerror=__kbx()>';

/** Where Markdown has an address. */
const ADDRESSED: readonly ((address: string) => string)[] = [
  (to) => `[x](${to})`,
  (to) => `[x](<${to}>)`,
  (to) => `![x](${to})`,
  (to) => `<${to}>`,
  (to) => `[x]: ${to}\n\n[x] and ![x]`,
  (to) => `[x]: <${to}> "t"\n\n[x][]`,
  (to) => `[![x](${to})](${to})`,
  (to) => `[[${to}]] ![[${to}]]`,
  (to) => `[x](${to} "${to}")`,
];

const ATTRIBUTES = [
  '[x](http://a "\\" onmouseover=__kbx() a=\\"")',
  `[x](http://a '\\' onmouseover=__kbx() a=\\'')`,
  '[x](http://a"onmouseover="__kbx())',
  '![a](x"onerror="__kbx())',
  '![" onerror="__kbx()](x)',
  '![a|" onerror="__kbx()|100](x)',
  '![a|100x1" onerror="__kbx()](x)',
  '[^"onclick="__kbx()]\n\n[^"onclick="__kbx()]: x',
  '```"onclick="__kbx()\nx\n```',
  '```js title="\\"><img src=x onerror=__kbx()>"\nx\n```',
  '```mermaid "><img src=x onerror=__kbx()>\nx\n```',
  '> [!"onclick="__kbx()] x\n> y',
  '# x {#"onclick="__kbx()}',
  '## x {minutes="><img src=x onerror=__kbx()>"}',
  ':::notes{onclick="__kbx()"}\nx\n:::',
  '#tag"onclick="__kbx()',
  '| a |\n| :"onclick="__kbx() |\n| b |',
  '%%<img src=x onerror=__kbx()>%%',
  'a <!-- --!><img src=x onerror=__kbx()> -->',
  '{{< raw >}}<img src=x onerror=__kbx()>{{< /raw >}}',
  '==<img src=x onerror=__kbx()>==',
];

const WIKI = [
  `[[a|${IMG}]]`,
  `![[${IMG}]]`,
  `[[${IMG}#${IMG}]]`,
  '[[__proto__]] [[constructor]] [[toString]] ![[__proto__]]',
  '![[../../../etc/passwd]]',
  '![[/etc/passwd]]',
  '![[..\\..\\secret.md]]',
  '![[file:///etc/passwd]]',
  '![](../../secret.png)',
  '![](/etc/passwd)',
  '![](%2e%2e/%2e%2e/secret.png)',
  '![](....//....//secret.png)',
  '![](asset://library/../library.json)',
  '![](app://outloud/..%2f..%2f..%2fetc/passwd)',
  '![](C:\\Windows\\win.ini)',
  '![](//kbx.invalid/x.png)',
  '![](\\\\kbx.invalid\\s\\x.png)',
  '![](http://kbx.invalid/x.png)',
  '![](http://kbx.invalid/x.svg#<script>__kbx()</script>)',
  '![x](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9Il9fa2J4KCkiIHhtbG5zPSJodHRwOi8vd3d3LnczLm9yZy8yMDAwL3N2ZyIvPg==)',
];

const diagram = (source: string): string => `\`\`\`mermaid\n${source}\n\`\`\``;
const MERMAID = [
  `graph TD\nA["${IMG}"]`,
  'graph TD\nA["<iframe srcdoc=\'<script>parent.__kbx()</script>\'></iframe>"]',
  'graph LR\nA-->B\nclick A call __kbx()',
  'graph LR\nA-->B\nclick A href "javascript:__kbx()"',
  'graph LR\nA-->B\nclick A "http://kbx.invalid/" _blank',
  '%%{init: {"securityLevel": "loose", "htmlLabels": true}}%%\ngraph TD\nA["<img src=x onerror=__kbx()>"]',
  '%%{init: {"themeCSS": "*{background:url(http://kbx.invalid/)}"}}%%\ngraph TD\nA',
  '%%{init: {"themeVariables": {"primaryColor": "red;}*{background:url(http://kbx.invalid/)}"}}}%%\ngraph TD\nA',
  '%%{init: {"fontFamily": "x;}*{background:url(http://kbx.invalid/)}"}}%%\ngraph TD\nA',
  '%%{init: {"__proto__": {"polluted": 1}}}%%\ngraph TD\nA',
  '---\nconfig:\n  securityLevel: loose\n  __proto__:\n    polluted: 1\n---\ngraph TD\nA',
  'graph TD\nA:::c\nclassDef c fill:url(http://kbx.invalid/),background:url(http://kbx.invalid/)',
  'graph TD\nA@{ img: "http://kbx.invalid/x.png" }',
  `sequenceDiagram\nA->>B: $$${IMG}$$`,
  'sequenceDiagram\nlinks A: {"x": "javascript:__kbx()"}',
  'classDiagram\nclass A\nlink A "javascript:__kbx()"',
  `stateDiagram\ns : ${IMG}`,
  `pie title ${IMG}\n"${IMG}": 1`,
  `gantt\ntitle ${IMG}\nsection ${IMG}\na :a1, 2020-01-01, 1d\nclick a1 call __kbx()`,
  `gitGraph\ncommit id: "${IMG}"`,
  `mindmap\n  ${IMG}`,
  `timeline\ntitle ${IMG}`,
].map(diagram);

const KATEX = [
  '$\\href{javascript:__kbx()}{x}$',
  '$\\url{javascript:__kbx()}$',
  '$\\includegraphics{http://kbx.invalid/x.png}$',
  '$\\htmlClass{x}{y} \\htmlId{app}{y} \\htmlStyle{position:fixed}{y} \\htmlData{a=b}{y}$',
  `$\\text{${IMG}}$`,
  `$\\unknown{${IMG}}$`,
  `$\\color{"><img src=x onerror=__kbx()>}x$`,
  '$\\def\\a{\\a\\a}\\a$',
  '$\\def\\a#1{#1#1#1#1}\\a{\\a{\\a{\\a{\\a{\\a{x}}}}}}$',
  '$\\gdef\\__proto__{x}\\__proto__$',
  '$\\rule{1000000em}{1000000em}$',
  '$\\kern{1000000em}x$',
  `$$\n\\href{javascript:__kbx()}{${IMG}}\n$$`,
  `$${'{'.repeat(3000)}$`,
  `$${'\\frac{'.repeat(500)}x$`,
  `$${'\\sqrt{'.repeat(2000)}x${'}'.repeat(2000)}$`,
];

const TEMPLATES = [
  '{{ __kbx() }}',
  '{{ constructor.constructor("__kbx()")() }}',
  '{{ range.constructor("__kbx()")() }}',
  '{{ "x".constructor.constructor("return __kbx()")() }}',
  '{% include "/etc/passwd" %}',
  '{% include_relative ../../secret.md %}',
  '{% render "secret" %}{% raw %}',
  '{% set x = cycler.__init__.__globals__.os.popen("id") %}',
  '{{< readfile "/etc/passwd" >}}',
  '{{% include "../../secret.md" %}}',
  '{{ readFile "/etc/passwd" }}{{ os.Getenv "HOME" }}',
  '<%= __kbx() %><%- include("/etc/passwd") %><% __kbx() %>',
  '{__kbx()}',
  '${__kbx()}',
  '#{__kbx()}',
  "import x from 'data:text/javascript,__kbx()'",
  'export const x = __kbx()',
  '<Component onClick={__kbx()} {...__kbx()} />',
  '<div dangerouslySetInnerHTML={{__html: __kbx()}} />',
  '<script setup>__kbx()</script>',
  '<div v-html="__kbx()" :onclick="__kbx()" @click="__kbx()" />',
  '<style>{`${__kbx()}`}</style>',
  '[x](http://a.b/{__kbx()})',
  '![{__kbx()}](x.png)',
  '{/* */ __kbx() /* */}',
  ':a[x]{onclick="__kbx()"}',
  '{::options parse_block_html="true" /}\n{: onclick="__kbx()"}\nx',
  'x\n{: onmouseover="__kbx()"}',
  '<?php system("id") ?>',
  '<!--#exec cmd="id" -->',
  '$(touch pwn) `touch pwn` ; touch pwn',
];

const BYTES = [
  '\ud800 lone',
  'lone \udfff',
  'e\u0301 vs \u00e9',
  'a\r\nb\rc\nd',
  '\ufeff# a',
  'a\u0000b',
  'a\u2028b\u2029c\u0085d\u000bd\u000cd',
  '\u202eright to left\u202c \u2066x\u2069',
  `Zalgo ${'\u0300\u0301'.repeat(500)}`,
  '\u{e0001}\u{e0041}tags',
  '\ufffe\uffff\u{10ffff}',
  '\ufdfa'.repeat(1000),
  'trailing  \n\ttabs\t\n    code\n\n\n\n',
  'no end',
  '',
  '\n',
  ' ',
];

/** Hostile Markdown of every class but what is long. */
export function hostileMarkdown(): readonly HostileText[] {
  const named = (name: string, texts: readonly string[]) => namedTexts('markdown', name, texts);
  const addresses = [
    ...SCRIPT_ADDRESSES,
    ...ENTITY_FORMS.map((form) => form('javascript:__kbx()')),
  ];
  const put = (index: number, address: string): string => ADDRESSED[index % 9]?.(address) ?? '';
  const raw = hostileHtml().filter((one) =>
    ['script', 'event-attr', 'mutation'].includes(one.class),
  );
  const some = fc.sample(fc.constantFrom(...raw), { seed: HOSTILE_SEED, numRuns: 40 });
  return [
    ...named(
      'link',
      addresses.map((address, index) => put(index, address)),
    ),
    ...named(
      'os-link',
      SYSTEM_ADDRESSES.map((address, index) => put(index, address)),
    ),
    ...named('attr-break', ATTRIBUTES),
    ...named('wiki', WIKI),
    ...named('mermaid', MERMAID),
    ...named('katex', KATEX),
    ...named('template', TEMPLATES),
    ...named('bytes', BYTES),
    ...named(
      'raw-html',
      some.map(({ text }) => `${text}\n\ntext ${text} and | a |\n`),
    ),
  ];
}
