/**
 * What packages don't say of themselves in a form that a program reads. Looked up by hand: a new
 * one without a licence, or without its text, fails the tests until it stands here.
 *
 * @typedef {object} Recorded
 * @property {string} [licence] SPDX, where the package names none
 * @property {string} [holder] whose MIT licence it is, where the package has no text of it
 * @property {string} [note] why there is no text
 */

/** @type {Readonly<Record<string, Recorded>>} */
export const RECORDED = {
  // Its readme and the older field `licenses` say MIT.
  format: { licence: 'MIT', holder: '2010 - 2014 Sami Samhuri' },
  // Its file `license` is MIT's text.
  khroma: { licence: 'MIT' },
  'lazy-val': { holder: 'Vladimir Krivosheev' },
  'react-remove-scroll-bar': { holder: 'Anton Korzunov' },
  'retext-english': { holder: '2014-2016 Titus Wormer' },
  isarray: { holder: '2013 Julian Gruber' },
  '@libsql/linux-x64-gnu': { holder: '2023 Pekka Enberg' },
  '@libsql/linux-x64-musl': { holder: '2023 Pekka Enberg' },
  '@libsql/linux-arm64-gnu': { holder: '2023 Pekka Enberg' },
  '@libsql/linux-arm64-musl': { holder: '2023 Pekka Enberg' },
  '@libsql/linux-arm-gnueabihf': { holder: '2023 Pekka Enberg' },
  '@libsql/linux-arm-musleabihf': { holder: '2023 Pekka Enberg' },
  '@libsql/darwin-arm64': { holder: '2023 Pekka Enberg' },
  '@libsql/darwin-x64': { holder: '2023 Pekka Enberg' },
  '@libsql/win32-x64-msvc': { holder: '2023 Pekka Enberg' },
  https: { note: 'The package is empty: it holds the name of a module of Node and no work.' },
};

/** The text of MIT, the licence of every package here that has none of its own. */
export const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
