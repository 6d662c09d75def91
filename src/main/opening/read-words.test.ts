import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileOfAddress, ownWords, readWords } from './read-words';

const HERE = resolve('/somewhere');
const NOTHING = { capture: false, files: [], links: [], problems: [] };

describe('readWords', () => {
  it('tells files from switches and links', () => {
    const link = 'outloud://entry/0123abcd';
    expect(readWords(['--no-sandbox', 'a.md', link, '--capture', '', '../b c.md'], HERE)).toEqual({
      capture: true,
      files: [resolve(HERE, 'a.md'), resolve(HERE, '../b c.md')],
      links: [link],
      problems: [],
    });
    expect(readWords([], HERE)).toEqual(NOTHING);
    // The words of a console window, as Windows passes them with a link.
    expect(readWords(['--user-data-dir=/x', '-b', '--inspect=0'], HERE)).toEqual(NOTHING);
  });

  it('takes everything after -- for a file', () => {
    expect(readWords(['--', '--capture', '-x.md', 'outloud://new'], HERE)).toEqual({
      ...NOTHING,
      files: ['--capture', '-x.md', 'outloud://new'].map((word) => resolve(HERE, word)),
    });
  });

  it('takes addresses of files, and no other addresses', () => {
    const file = resolve(HERE, 'a b.md');
    expect(readWords([pathToFileURL(file).href, file], HERE)).toEqual({
      ...NOTHING,
      files: [file],
    });
    const { files, problems } = readWords(['file://else.where/%2fa', 'https://x.test/a.md'], HERE);
    expect(files).toEqual([]);
    expect(problems).toEqual([
      '“file://else.where/%2fa” was not opened: it names no file on this computer.',
      expect.stringContaining('https://x.test/a.md” was not opened'),
    ]);
  });

  it.each([
    'file://other.computer/share/a.md',
    'file:////other.computer/share/a.md',
    'file:\\\\\\\\other.computer\\share\\a.md',
    'FILE://%6fther.computer/share/a.md',
    'file:///\\\\other.computer\\a.md',
    'file:///%5c%5cother.computer/a.md',
    'file://./C:/a.md',
  ])('asks no other computer for %s, which Windows would do', (address) => {
    expect(() => fileOfAddress(address, true)).toThrow();
  });

  it('takes the addresses of files on Windows', () => {
    expect(fileOfAddress('file:///C:/a%20b.md', true)).toBe('C:\\a b.md');
    expect(fileOfAddress('file://localhost/C:/a.md', true)).toBe('C:\\a.md');
  });

  it('takes no more files than can be looked at', () => {
    const { files, problems } = readWords(
      Array.from({ length: 1001 }, (_, index) => `${index}.md`),
      HERE,
    );
    expect(files).toEqual([]);
    expect(problems).toEqual([expect.stringContaining('1001 files')]);
  });

  it('leaves out no word and makes none up', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (words) => {
        const { files, links, problems } = readWords(words, HERE);
        const named = words.filter((word, index) => {
          const end = words.indexOf('--');
          if (end >= 0 && index >= end) return index > end;
          return word !== '' && !word.startsWith('-');
        });
        expect(files.length + links.length + problems.length).toBeLessThanOrEqual(named.length);
        if (named.length > 0)
          expect(files.length + links.length + problems.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('ownWords', () => {
  it('leaves out the program, and the folder of an app that is not packaged', () => {
    const argv = ['/bin/electron', '--no-sandbox', '.', 'a.md'];
    expect(ownWords(argv, false)).toEqual(['--no-sandbox', 'a.md']);
    expect(ownWords(argv, true)).toEqual(['--no-sandbox', '.', 'a.md']);
    expect(ownWords(['/bin/outloud'], false)).toEqual([]);
  });
});
