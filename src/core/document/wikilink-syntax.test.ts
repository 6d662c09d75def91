import { expect, it } from 'vitest';
import { parseWikilink, writeWikilink, type WikilinkParts } from './wikilink-syntax';

const NONE = { title: '', heading: null, block: null, label: null, size: null };

it.each<[source: string, parts: Partial<WikilinkParts>]>([
  ['[[A]]', { title: 'A' }],
  ['[[A b|c d]]', { title: 'A b', label: 'c d' }],
  ['[[A#B c]]', { title: 'A', heading: 'B c' }],
  ['[[A#B#c]]', { title: 'A', heading: 'B#c' }],
  ['[[#B]]', { heading: 'B' }],
  ['[[A#^b-1|c]]', { title: 'A', block: 'b-1', label: 'c' }],
  ['[[A#^]]', { title: 'A', heading: '^' }],
  ['[[C#]]', { title: 'C#' }],
  ['[[F# tips#Top]]', { title: 'F# tips', heading: 'Top' }],
  ['[[A##B]]', { title: 'A#', heading: 'B' }],
  ['[[A|]]', { title: 'A', label: '' }],
  ['[[A|b|c]]', { title: 'A', label: 'b|c' }],
  ['[[A|100]]', { title: 'A', label: '100' }],
  ['[[A\\|b]]', { title: 'A', label: 'b' }],
  ['[[A&#91;1&#93;#B&#124;c|d&#96;]]', { title: 'A[1]', heading: 'B|c', label: 'd`' }],
  ['[[A#^b&#93;]]', { title: 'A', block: 'b]' }],
  ['[[A&#1234567;]]', { title: 'A&', heading: '1234567;' }],
  ['![[A]]', { title: 'A' }],
  ['![[A|100]]', { title: 'A', size: '100' }],
  ['![[A|b|100x20]]', { title: 'A', label: 'b', size: '100x20' }],
  ['![[A|b|c]]', { title: 'A', label: 'b|c' }],
  ['![[A|x100]]', { title: 'A', label: 'x100' }],
  ['![[A|100x]]', { title: 'A', label: '100x' }],
  ['![[A|100|b]]', { title: 'A', label: '100|b' }],
])('%s is read as %j', (source, parts) => {
  expect(parseWikilink(source)).toEqual({ ...NONE, ...parts });
});

it.each<[parts: Partial<WikilinkParts>, embed: boolean, source: string]>([
  [{ title: 'A b' }, false, '[[A b]]'],
  [{ title: 'A', heading: 'B', label: 'c' }, false, '[[A#B|c]]'],
  [{ title: 'A', block: 'b' }, true, '![[A#^b]]'],
  [{ title: 'A', label: 'b', size: '100' }, true, '![[A|b|100]]'],
  [{ title: 'A[1]|`\n\r' }, false, '[[A&#91;1&#93;&#124;&#96;&#10;&#13;]]'],
  [{ title: ' A ' }, false, '[[&#32;A&#32;]]'],
  [{ title: '^A' }, false, '[[&#94;A]]'],
  [{ title: 'A^b' }, false, '[[A^b]]'],
  [{ title: 'C#' }, false, '[[C#]]'],
  [{ title: 'C#7' }, false, '[[C&#35;7]]'],
  [{ title: 'C# 7' }, false, '[[C# 7]]'],
  [{ title: 'A&#35;' }, false, '[[A&#38;&#35;35;]]'],
  [{ title: 'A', heading: '#B' }, false, '[[A#&#35;B]]'],
  [{ title: 'A', heading: '^B' }, false, '[[A#&#94;B]]'],
  [{ title: 'A', heading: ' B ' }, false, '[[A#&#32;B&#32;]]'],
  [{ title: 'A', heading: 'B|`]' }, false, '[[A#B&#124;&#96;&#93;]]'],
  [{ title: 'A', block: 'b|] ' }, false, '[[A#^b&#124;&#93;&#32;]]'],
  [{ title: 'A', label: 'b|c] ' }, false, '[[A|b|c&#93;&#32;]]'],
  [{ title: 'A', label: '100' }, false, '[[A|100]]'],
  [{ title: 'A', label: '100' }, true, '![[A|&#49;00]]'],
  [{ title: 'A', label: 'b|100x2' }, true, '![[A|b|&#49;00x2]]'],
  [{ title: 'A', label: '100|b' }, true, '![[A|100|b]]'],
])('%j is written so that it is read again (an embed: %s): %s', (parts, embed, source) => {
  const whole = { ...NONE, ...parts };
  expect(writeWikilink({ ...whole, embed })).toBe(source);
  expect(parseWikilink(source)).toEqual(whole);
});
