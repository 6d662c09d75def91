import { expect, it } from 'vitest';
import { readMarpTheme } from './marp-theme';
import { tellUnmeasured } from './unmeasured';

const told = (...lines: readonly string[]) =>
  tellUnmeasured(readMarpTheme(['---', ...lines, '---'].join('\n')));

it.each([
  [[]],
  [['theme: gaia']],
  [['theme: uncover', 'class: invert', 'color: red']],
  [['style: |', '  section { background: #eee; --color-dimmed: red }', '  h1 { color: blue }']],
  [['style: "a { text-decoration: none; text-shadow: none; box-shadow: none; opacity: 1 }"']],
  [['style: ":root { color-scheme: dark } a { text-decoration-color: red }"']],
])('knows how much fits with %j', (lines) => {
  expect(told(...lines)).toEqual([]);
});

it.each([
  [['theme: ours'], ['no theme “ours”']],
  [['style: "section { font-size: 40px }"'], ['Marp’s default theme']],
  [['theme: gaia', 'style: "h1 { margin: 0 }"'], ['Marp’s gaia theme']],
  [['style: "@import url(a.css);"'], ['own style']],
  [
    ['theme: ours', 'style: "pre { padding: 0 }"'],
    ['no theme “ours”', 'own style'],
  ],
])('says that it does not with %j', (lines, parts) => {
  expect(told(...lines)).toEqual(parts.map((part) => expect.stringContaining(part)));
});
