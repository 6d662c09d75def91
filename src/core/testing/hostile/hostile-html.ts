import fc from 'fast-check';
import { ENTITY_FORMS, SCRIPT_ADDRESSES, SYSTEM_ADDRESSES } from './hostile-addresses';
import { mix, namedTexts, type HostileText } from './hostile-input';

const NET = 'http://kbx.invalid/';
const IMG = '<img src=x onerror=__kbx()>';

/** Elements with something that happens to them by itself or by a hand. */
const EVENTS: readonly (readonly [string, string])[] = [
  ['img src=x', 'error'],
  [`img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="`, 'load'],
  ['img srcset=x', 'error'],
  ['image src=x', 'error'],
  ['svg', 'load'],
  ['video src=x', 'error'],
  ['video', 'loadstart'],
  ['audio src=x', 'error'],
  ['object data=x', 'error'],
  ['embed src=x', 'load'],
  ['iframe', 'load'],
  ['iframe src=about:blank', 'load'],
  ['frameset', 'load'],
  ['body', 'load'],
  ['body', 'pageshow'],
  ['body', 'hashchange'],
  ['body', 'message'],
  ['script src=x', 'error'],
  ['style', 'load'],
  ['link rel=stylesheet href=data:text/css,', 'load'],
  ['link rel=preload as=image href=x', 'error'],
  ['input type=image src=x', 'error'],
  ['input autofocus', 'focus'],
  ['select autofocus', 'focus'],
  ['textarea autofocus', 'focus'],
  ['button autofocus', 'focus'],
  ['a href=# autofocus', 'focus'],
  ['div tabindex=0 autofocus', 'focusin'],
  ['x contenteditable autofocus', 'focus'],
  ['details open', 'toggle'],
  ['div popover id=p', 'beforetoggle'],
  ['marquee', 'start'],
  ['p style="animation:k 1s"', 'animationstart'],
  ['p style="transition:all 1s"', 'transitionend'],
  ['p', 'mouseover'],
  ['p', 'pointerenter'],
  ['p', 'click'],
  ['p', 'auxclick'],
  ['p', 'contextmenu'],
  ['p', 'wheel'],
  ['p', 'copy'],
  ['p', 'paste'],
  ['p', 'selectstart'],
  ['p', 'dragstart'],
  ['p', 'keydown'],
  ['p', 'beforeinput'],
  ['p style="content-visibility:auto"', 'contentvisibilityautostatechange'],
  ['form', 'submit'],
  ['dialog open', 'close'],
  ['custom-element', 'click'],
  ['blink', 'mousemove'],
  ['math', 'click'],
  ['slot', 'slotchange'],
];

const SEPARATORS = [' ', '/', '\t', '\n', '\f', ' x=y ', '/x/'];
const QUOTES = ['', '"', "'"];
const CALLS = ['__kbx()', '__kbx`1`', 'window["__kbx"]()', '&#95;&#95;kbx&lpar;&rpar;'];

function withEvent(index: number): string {
  const [open, event] = EVENTS[index % EVENTS.length] ?? ['p', 'click'];
  const at = (values: readonly string[]): string => values[index % values.length] ?? '';
  const name = index % 2 === 0 ? `on${event}` : `oN${event.toUpperCase()}`;
  return `<${open}${at(SEPARATORS)}${name}=${at(QUOTES)}${at(CALLS)}${at(QUOTES)}>a`;
}

/** Where HTML has an address. */
const ADDRESSED: readonly ((address: string) => string)[] = [
  (to) => `<a href="${to}">link</a>`,
  (to) => `<a href='${to}' target=_blank rel=opener>link</a>`,
  (to) => `<a xlink:href="${to}">link</a>`,
  (to) => `<map name=m><area href="${to}" shape=default></map><img usemap=#m src=x>`,
  (to) => `<form action="${to}"><button>go</button></form>`,
  (to) => `<form id=f></form><button form=f formaction="${to}">go</button>`,
  (to) => `<input type=submit formaction="${to}" form=f>`,
  (to) => `<iframe src="${to}"></iframe>`,
  (to) => `<object data="${to}"></object>`,
  (to) => `<embed src="${to}">`,
  (to) => `<svg><a href="${to}"><text y=9>t</text></a></svg>`,
  (to) => `<svg><a xlink:href="${to}"><text y=9>t</text></a></svg>`,
  (to) => `<svg><use href="${to}"/></svg>`,
  (to) => `<svg><a><set attributeName=href to="${to}"/><text y=9>t</text></a></svg>`,
  (to) => `<math href="${to}"><mi>x</mi></math>`,
  (to) => `<base href="${to}"><a href=x>c</a>`,
  (to) => `<meta http-equiv=refresh content="0;url=${to}">`,
  (to) => `<p style="background:url('${to}')">x</p>`,
  (to) => `<webview src="${to}" nodeintegration></webview>`,
  (to) => `<portal src="${to}"></portal>`,
  (to) => `<fencedframe src="${to}"></fencedframe>`,
];

/** Where HTML fetches something by itself. */
const FETCHED: readonly ((address: string) => string)[] = [
  (to) => `<img src="${to}">`,
  (to) => `<img srcset="${to} 1x, ${to}2 2x">`,
  (to) => `<img lowsrc="${to}" dynsrc="${to}" longdesc="${to}">`,
  (to) => `<picture><source srcset="${to}"><img></picture>`,
  (to) => `<video src="${to}" autoplay></video>`,
  (to) => `<video poster="${to}"></video>`,
  (to) => `<video><source src="${to}"><track default src="${to}"></video>`,
  (to) => `<audio src="${to}" autoplay></audio>`,
  (to) => `<input type=image src="${to}">`,
  (to) => `<body background="${to}">`,
  (to) => `<table background="${to}"><td background="${to}">x</table>`,
  (to) => `<link rel=stylesheet href="${to}">`,
  (to) => `<link rel="prefetch preconnect dns-prefetch" href="${to}">`,
  (to) => `<link rel=modulepreload href="${to}">`,
  (to) => `<link rel=icon href="${to}"><link rel=manifest href="${to}">`,
  (to) => `<script src="${to}"></script>`,
  (to) => `<script type=module>import "${to}"</script>`,
  (to) => `<style>@import "${to}";</style>`,
  (to) => `<style>@font-face{font-family:f;src:url(${to})}p{font-family:f}</style><p>x`,
  (to) => `<p style="background-image:url(${to})">x</p>`,
  (to) => `<p style="list-style:url(${to});cursor:url(${to}),auto">x</p>`,
  (to) => `<p style="background:image-set('${to}' 1x)">x</p>`,
  (to) => `<p style="background:u\\72l(${to})">x</p>`,
  (to) => `<p style="content:url(${to});mask:url(${to}#m);filter:url(${to}#f)">x</p>`,
  (to) => `<svg><image href="${to}"/></svg>`,
  (to) => `<svg><image xlink:href="${to}"/></svg>`,
  (to) => `<svg><filter id=f><feImage href="${to}"/></filter><g filter=url(#f)></g></svg>`,
  (to) => `<svg><style>@import url(${to})</style></svg>`,
  (to) => `<svg><use href="${to}#a"/></svg>`,
  (to) => `<a href="https://example.invalid/" ping="${to}">c</a>`,
  (to) => `<iframe src="${to}"></iframe>`,
  (to) => `<object data="${to}" type=text/html></object>`,
  (to) => `<embed src="${to}">`,
  (to) => `<blockquote cite="${to}">x</blockquote>`,
  (to) => `<html manifest="${to}">x`,
  (to) => `<img src=x attributionsrc="${to}">`,
  (to) => `<form action="${to}"><input autofocus onfocus=form.submit()></form>`,
  (to) => `<meta http-equiv=refresh content="0;url=${to}">`,
  (to) => `<meta http-equiv=Content-Security-Policy content="default-src *;report-uri ${to}">`,
];

/** Elements in which a parser reads otherwise than it wrote. */
const WRAPPERS: readonly ((inner: string) => string)[] = [
  (inner) => `<math><mtext><table><mglyph><style><!--</style>${inner}`,
  (inner) => `<math><annotation-xml encoding="text/html">${inner}</annotation-xml></math>`,
  (inner) => `<svg><desc>${inner}</desc></svg>`,
  (inner) => `<svg><foreignObject>${inner}</foreignObject></svg>`,
  (inner) => `<svg></p><style><a id="</style>${inner}">`,
  (inner) => `<svg><![CDATA[><${inner}]]></svg>`,
  (inner) => `<noscript><p title="</noscript>${inner}">`,
  (inner) => `<title><a title="</title>${inner}">`,
  (inner) => `<textarea><a title="</textarea>${inner}">`,
  (inner) => `<xmp><p title="</xmp>${inner}">`,
  (inner) => `<noembed><p title="</noembed>${inner}">`,
  (inner) => `<noframes><p title="</noframes>${inner}">`,
  (inner) => `<iframe><p title="</iframe>${inner}">`,
  (inner) => `<select><option>${inner}</select>`,
  (inner) => `<select><template>${inner}</template></select>`,
  (inner) => `<template>${inner}</template>`,
  (inner) => `<template shadowrootmode=open>${inner}</template>`,
  (inner) => `<table>${inner}<tr><td>${inner}</table>`,
  (inner) => `<!-->${inner}-->`,
  (inner) => `<!--x--!>${inner}-->`,
  (inner) => `<?xml ><p>${inner}?>`,
  (inner) => `<!doctype x [<!ENTITY y "${inner}">]>`,
  (inner) => `<p data-pm-slice="0 0 []">${inner}</p>`,
  (inner) => `<div data-type="htmlBlock" data-value="${inner}">${inner}</div>`,
  (inner) => `<pre><code class="language-${inner}">${inner}</code></pre>`,
  (inner) => `<ul><li><input type=checkbox>${inner}</li></ul>`,
  (inner) => `<blockquote><h1>${inner}</h1></blockquote>`,
  (inner) => `<form><math><mtext></form><form><mglyph><style></math>${inner}`,
  (inner) => `<a href="x"><b><p>${inner}</b></a>`,
  (inner) => `${inner.replaceAll('<', '&lt;')}${inner}`,
  (inner) => `<scr<script>ipt>${inner}</scr</script>ipt>`,
  (inner) => `<html xmlns:v="urn:schemas-microsoft-com:vml"><v:shape>${inner}</v:shape></html>`,
];

const SCRIPT_TAGS = [
  '<script>__kbx()</script>',
  '<SCRIPT/x>__kbx()</SCRIPT >',
  '<script type=module>__kbx()</script>',
  '<script src="data:text/javascript,__kbx()"></script>',
  '<svg><script>__kbx()</script></svg>',
  '<svg><script href="data:text/javascript,__kbx()"/></svg>',
  '<iframe srcdoc="<script>parent.__kbx()</script>"></iframe>',
  '<iframe srcdoc="&lt;img src=x onerror=parent.__kbx()&gt;"></iframe>',
  '<script type=importmap>{"imports":{}}</script><script>__kbx()</script>',
];

const CLOBBERS = [
  'document',
  'body',
  'head',
  'api',
  'outloud',
  'root',
  '__proto__',
  'constructor',
  'toString',
  'querySelector',
  'createElement',
  'attributes',
  'parentNode',
].map(
  (name) =>
    `<form id="${name}" name="${name}"><input name="${name}"><input name=attributes></form><a id="${name}" name=call href="javascript:__kbx()">x</a>`,
);

/** Hostile HTML for the clipboard, of every class. */
export function hostileHtml(): readonly HostileText[] {
  const named = (name: string, texts: readonly string[]) => namedTexts('html-paste', name, texts);
  const first = fc.constantFrom(...WRAPPERS);
  const inner = fc.constantFrom(IMG, ...SCRIPT_TAGS, '<svg onload=__kbx()>', withEvent(0));
  const shapes = mix(
    fc.tuple(first, first, inner).map(([outer, next, text]) => outer(next(text))),
    60,
  );
  const scripts = [
    ...SCRIPT_ADDRESSES,
    ...ENTITY_FORMS.map((form) => form('javascript:__kbx()')),
  ].map((address) => address.replaceAll('"', '&quot;'));
  return [
    ...named('script', SCRIPT_TAGS),
    ...named(
      'event-attr',
      EVENTS.map((_, index) => withEvent(index)),
    ),
    ...named('mutation', [...WRAPPERS.map((wrap) => wrap(IMG)), ...shapes]),
    ...named(
      'js-url',
      scripts.map((to) => `<a href="${to}">link</a>`),
    ),
    ...named(
      'frame',
      ADDRESSED.map((put) => put('javascript:__kbx()')),
    ),
    ...named(
      'os-url',
      SYSTEM_ADDRESSES.map((to) => `<a href="${to.replaceAll('"', '&quot;')}">link</a>`),
    ),
    ...named(
      'beacon',
      FETCHED.map((put, index) => put(`${NET}${index}`)),
    ),
    ...named('clobber', CLOBBERS),
  ];
}
