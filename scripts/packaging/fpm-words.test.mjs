import { expect, test } from 'vitest';
import { debControl, readFpmWords } from './fpm-words.mjs';

const WORDS = [
  '-s dir --force -t deb -d libnss3 --deb-recommends git --architecture amd64 --name outloud',
  '--version 0.1.0 --package /d/o.deb LICENSE=/usr/share/doc/outloud/copyright',
  '/d/linux-unpacked/=/opt/Outloud',
]
  .flatMap((line) => line.split(' '))
  .concat('-d', 'a | b', '--description', 'Notes\n A longer text.');

test('what electron-builder says to fpm is understood', () => {
  const { target, options, files } = readFpmWords(WORDS);
  expect(target).toBe('deb');
  expect(options.get('package')).toEqual(['/d/o.deb']);
  expect(options.get('depends')).toEqual(['libnss3', 'a | b']);
  expect(files).toEqual([
    { from: 'LICENSE', to: '/usr/share/doc/outloud/copyright' },
    { from: '/d/linux-unpacked/', to: '/opt/Outloud' },
  ]);
});

test('dpkg is told of it, without what nobody said', () => {
  expect(debControl(readFpmWords(WORDS).options, 300)).toBe(
    [
      'Package: outloud',
      'Version: 0.1.0',
      'Architecture: amd64',
      'Installed-Size: 300',
      'Depends: libnss3, a | b',
      'Recommends: git',
      'Description: Notes',
      ' A longer text.',
      '',
    ].join('\n'),
  );
});
