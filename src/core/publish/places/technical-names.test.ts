import { describe, expect, it } from 'vitest';
import { fileNameOf, imageFileName, slugOf } from './names';

describe('a slug keeps what the signs of a technical name mean', () => {
  it.each([
    ['VB.NET and ADO.NET', 'vb-dotnet-and-ado-dotnet'],
    ['The .NET way', 'the-dotnet-way'],
    ['A# J# Q# X#', 'a-sharp-j-sharp-q-sharp-x-sharp'],
    ['C#7', 'c-sharp-7'],
    ['C++/CLI', 'cpp-cli'],
    ['g++', 'gpp'],
    ['A++ and 5++', 'a-plus-plus-and-5-plus-plus'],
    ['C* and F*', 'c-star-and-f-star'],
    ['a&b', 'a-and-b'],
    ['5%, at most', '5-percent-at-most'],
  ])('in %s: %s', (title, slug) => expect(slugOf(title)).toBe(slug));

  it.each([
    ['wasp.net', 'wasp-net'],
    ['2vb.net', '2vb-net'],
    ['asp.nets', 'asp-nets'],
    ['asp.net4', 'asp-net4'],
    ['x.net 7.net', 'x-net-7-net'],
    ['.nets .net6', 'nets-net6'],
    ['abc# 3c#', 'abc-3c'],
    ['c#x', 'c-x'],
    ['f#7', 'f-7'],
    ['abc#7 1c#7', 'abc-7-1c-7'],
    ['abc++', 'abc-plus-plus'],
    ['1g++', '1g-plus-plus'],
    ['++a', 'a'],
    ['abc* 1c* c*x c*1', 'abc-1c-c-x-c-1'],
    ['x% 50%a 50%9', 'x-50-a-50-9'],
  ])('but %s is none: %s', (title, slug) => expect(slugOf(title)).toBe(slug));
});

describe('a slug', () => {
  it.each([
    ['ﬁle ½', 'file-1-2'],
    ['\u0301a \u0301\u0302b', 'a-b'],
    ['--a--b--', 'a-b'],
    ['æ œ ø ß ł đ ð þ ı ħ', 'ae-oe-o-ss-l-d-d-th-i-h'],
    ['Æsir', 'aesir'],
    ['rock ’n’ roll', 'rock-n-roll'],
    ['it’s it\u02bcs 90’s', 'its-its-90s'],
    ['a’1 ’a', 'a-1-a'],
    ['soft\u00adware', 'software'],
    ['й ё', 'й-ё'],
  ])('of %j is %s', (title, slug) => expect(slugOf(title)).toBe(slug));

  it('ends with a word, where it is cut in its second half', () => {
    expect(slugOf('word '.repeat(40))).toBe('word-'.repeat(24).slice(0, -1));
    expect(slugOf(`${'a'.repeat(61)} ${'b'.repeat(100)}`)).toBe('a'.repeat(61));
    expect(slugOf(`${'a'.repeat(60)} ${'b'.repeat(100)}`)).toBe(
      `${'a'.repeat(60)}-${'b'.repeat(59)}`,
    );
    expect(slugOf('a'.repeat(120))).toBe('a'.repeat(120));
    expect(slugOf('a'.repeat(200))).toBe('a'.repeat(120));
  });
});

describe('the name of a file', () => {
  it.each([
    ['a\u200bb\u200ec\u200fd\u2028e\u2029f', 'a b c d e f'],
    ['a\u202ab\u202ec\u2066d\u2069e\ufefff\ufffdg', 'a b c d e f g'],
    ['a\u0007\u0008b', 'a b'],
    ['a<>:"/\\|?*b', 'a-b'],
    ['a  \t b', 'a b'],
    [' . ~-a-', 'a-'],
    ['a. . ', 'a'],
    ['a.b. c', 'a.b. c'],
    ['e\u0301', 'é'],
    ['nul.tar.gz', 'nul (note).tar.gz'],
    ['nullable', 'nullable'],
  ])('of %j is %j', (title, name) => expect(fileNameOf(title)).toBe(name));

  it('is cut between two characters, and ends with no space', () => {
    expect(fileNameOf('é'.repeat(100))).toBe('é'.repeat(90));
    expect(fileNameOf(`${'a'.repeat(178)}. b`)).toBe('a'.repeat(178));
  });
});

describe('the name of a copied picture', () => {
  it.each([
    ['DATA:image/png;base64,AA', 'PNG', 'image.png'],
    ['mydata:b.png', 'png', 'mydata-b.png'],
    ['a\\B c.png', 'JPG', 'b-c.jpg'],
    ['b.png#x/y', 'png', 'b.png'],
    ['b.png?x/y', 'png', 'b.png'],
    ['a.b.c.png', 'png', 'a-b-c.png'],
    ['a/.png', 'png', 'image.png'],
    ['a/', 'png', 'image.png'],
    ['100%.png', 'png', '100-percent.png'],
  ])('%s as %s is %s', (source, extension, name) =>
    expect(imageFileName(source, extension)).toBe(name),
  );
});
