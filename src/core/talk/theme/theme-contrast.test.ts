import { expect, it } from 'vitest';
import { contrastOf, readColour } from './contrast';
import { readMarpTheme } from './marp-theme';
import { themeContrasts } from './theme-contrast';

it('reckons contrast as the rules of the web do', () => {
  expect(contrastOf('#000000', '#ffffff')).toBe(21);
  expect(contrastOf('#ffffff', '#ffffff')).toBe(1);
  expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

it.each([
  ['#FFF', '#ffffff'],
  ['rgb(0 128 255)', null],
  ['rgb(0, 128, 255)', '#0080ff'],
  ['hsl(0, 100%, 50%)', '#ff0000'],
  ['rebeccapurple', '#663399'],
  ['rgba(0, 0, 0, 0.5)', null],
  ['transparent', null],
  ['url(a.png)', null],
  ['var(--x)', null],
])('reads the colour %s as %s', (css, colour) => {
  expect(readColour(css)).toBe(colour);
});

/** The contrasts of a front matter, each with one digit, as `section 15.8`. */
function contrastsOf(...lines: readonly string[]): readonly string[] {
  const frontMatter = ['---', ...lines, '---'].join('\n');
  return themeContrasts(readMarpTheme(frontMatter)).map(
    ({ what, contrast }) => `${what} ${contrast?.toFixed(1) ?? 'unknown'}`,
  );
}

it.each([
  [[], ['section 15.8', 'h1 10.1', 'a 5.2', 'blockquote 6.1']],
  [['theme: gaia'], ['section 6.8', 'h1 6.8', 'a 3.6', 'blockquote 6.8']],
  [['class: [lead, invert]'], ['section 17.4', 'h1 14.9', 'a 6.1', 'blockquote 6.5']],
  [
    ["color: '#777'", 'backgroundColor: white'],
    ['section 4.5', 'h1 4.5', 'a 5.2', 'blockquote 6.1'],
  ],
  [
    ['backgroundImage: url(a.png)'],
    ['section unknown', 'h1 unknown', 'a unknown', 'blockquote unknown'],
  ],
  [
    [
      'style: |',
      '  :root { --dark: #111 } /* h1 { color: red } */',
      '  section { background: var(--dark); color: #eee }',
      '  section.lead { color: #222 }',
      '  h1, h2 { color: yellow }',
    ],
    ['section 16.3', 'h1 17.6', 'a 3.6', 'blockquote 3.1'],
  ],
  // Those of a slide are also said of its class, of everything, and of the root.
  [
    ['class: invert', 'style: |', '  section.invert { background: #fff; color: #777 }'],
    ['section 4.5', 'h1 1.3', 'a 3.1', 'blockquote 2.9'],
  ],
  [
    [
      'style: |',
      '  * { background: #fff }',
      '  :root > * { color: #777 }',
      '  p section { color: red }',
    ],
    ['section 4.5', 'h1 10.1', 'a 5.2', 'blockquote 6.1'],
  ],
  [
    [
      'style: |',
      '  @media screen { section { background: linear-gradient(red, blue) } }',
      '  blockquote { background: #fff; color: #000 }',
    ],
    ['section unknown', 'h1 unknown', 'a unknown', 'blockquote 21.0'],
  ],
])('reckons the contrasts of %j', (lines, contrasts) => {
  expect(contrastsOf(...lines)).toEqual(contrasts);
});
