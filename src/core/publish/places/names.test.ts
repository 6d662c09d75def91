import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteLength, isDeviceName, nameKey } from './file-safe';
import { assignSlugs, fileNameOf, imageFileName, slugOf } from './names';

describe('slugOf', () => {
  it.each([
    ['Pointers in C', 'pointers-in-c'],
    ['Pointers in C++', 'pointers-in-cpp'],
    ['Pointers in C#', 'pointers-in-c-sharp'],
    ['C#12 in depth', 'c-sharp-12-in-depth'],
    ['C++17: what is new', 'cpp17-what-is-new'],
    ['F# for .NET people', 'f-sharp-for-dotnet-people'],
    ['.NET', 'dotnet'],
    ['ASP.NET Core', 'asp-dotnet-core'],
    ['Node.js', 'node-js'],
    ['Notepad++', 'notepad-plus-plus'],
    ['R&D', 'r-and-d'],
    ['100% coverage', '100-percent-coverage'],
    ['#1 tip', '1-tip'],
    ['日本語の記事', '日本語の記事'],
    ['ガイド', 'ガイド'],
    ['Café crème', 'cafe-creme'],
    ['Cafe\u0301', 'cafe'],
    ['Straße nach Łódź', 'strasse-nach-lodz'],
    ['हिन्दी नोट', 'हिन्दी-नोट'],
    ["Don't panic", 'dont-panic'],
    ['../../etc/passwd', 'etc-passwd'],
    ['C:\\x', 'c-x'],
    ['con', 'con-post'],
    ['Aux', 'aux-post'],
    ['com1', 'com1-post'],
    ['page', 'page-post'],
    ['index', 'index-post'],
    ['', 'untitled'],
    ['❤️', 'untitled'],
    ['\ud800', 'untitled'],
    ['\u200b', 'untitled'],
    ['_config.yml', 'config-yml'],
    ['-rf', 'rf'],
    ['"><svg onload=x()>', 'svg-onload-x'],
  ])('%j gives %s', (title, slug) => expect(slugOf(title)).toBe(slug));

  it('is safe, bounded and a fixed point for every title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        const slug = slugOf(title);
        expect(slug).toMatch(/^[\p{L}\p{M}\p{N}]+(-[\p{L}\p{M}\p{N}]+)*$/u);
        expect(isDeviceName(slug)).toBe(false);
        expect(byteLength(slug)).toBeLessThanOrEqual(130);
        expect(slugOf(slug)).toBe(slug);
      }),
    );
  });
});

describe('assignSlugs', () => {
  const wish = (id: string, title: string, frozen: string | null = null) => ({ id, title, frozen });

  it('tells titles apart that differ in case or Unicode form only', () => {
    const slugs = assignSlugs([
      wish('a', 'Go'),
      wish('b', 'go'),
      wish('c', 'GO!'),
      wish('d', 'é'),
      wish('e', 'e\u0301'),
    ]);
    expect([...slugs.values()]).toEqual(['go', 'go-2', 'go-3', 'e', 'e-2']);
  });

  it('keeps a frozen slug whatever the title and the order', () => {
    const slugs = assignSlugs([wish('a', 'Go'), wish('b', 'Renamed since', 'go')]);
    expect(Object.fromEntries(slugs)).toEqual({ a: 'go-2', b: 'go' });
  });

  it('leaves alone what others have taken', () => {
    expect(assignSlugs([wish('a', 'Go')], ['GO']).get('a')).toBe('go-2');
  });

  it('cleans a frozen slug that would climb out', () => {
    expect(assignSlugs([wish('a', 'x', '../../evil')]).get('a')).toBe('evil');
  });

  it('gives a thousand titles a thousand slugs, the same on every run', () => {
    const titles = fc.sample(fc.string({ unit: 'grapheme', maxLength: 8 }), {
      numRuns: 1000,
      seed: 7,
    });
    const wishes = titles.map((title, index) => wish(String(index), title));
    const slugs = assignSlugs(wishes);
    expect(new Set([...slugs.values()].map(nameKey)).size).toBe(1000);
    expect([...assignSlugs(wishes)]).toEqual([...slugs]);
  });
});

describe('fileNameOf', () => {
  it.each([
    ['Async iterators in Node.js', 'Async iterators in Node.js'],
    ['C#: what is new?', 'C#- what is new-'],
    ['a/b', 'a-b'],
    ['..', 'Untitled'],
    ['.gitignore', 'gitignore'],
    ['con.md', 'con (note).md'],
    ['NUL', 'NUL (note)'],
    ['ends with a dot.', 'ends with a dot'],
    ['x\u202etxt.exe', 'x txt.exe'],
    ['two\nlines', 'two lines'],
    ['  ', 'Untitled'],
    ['\ud800', 'Untitled'],
    ['日本語', '日本語'],
  ])('%j gives %s', (title, name) => expect(fileNameOf(title)).toBe(name));

  it('is safe and bounded for every title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        const name = fileNameOf(title);
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cs}]/u);
        expect(name).not.toMatch(/^[.\s-]|[.\s]$/);
        expect(isDeviceName(name)).toBe(false);
        expect(byteLength(name)).toBeLessThanOrEqual(190);
      }),
    );
  });
});

describe('imageFileName', () => {
  it.each([
    ['img/My Diagram.PNG', 'png', 'my-diagram.png'],
    ['../../up%20there/a%20b.jpg?raw=1', 'jpg', 'a-b.jpg'],
    ['%E0%A4%A', 'gif', 'e0-a4-a.gif'],
    ['data:image/png;base64,AAA', 'png', 'image.png'],
  ])('%s gives %s → %s', (source, extension, name) =>
    expect(imageFileName(source, extension)).toBe(name),
  );
});
