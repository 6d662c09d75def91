import { expect, test } from 'vitest';
import { findSettings, type SettingText } from './setting';

const theme: SettingText = {
  section: 'Appearance',
  name: 'Theme',
  about: 'Light or dark.',
  words: 'night',
};
const trash: SettingText = {
  section: 'Versions and trash',
  name: 'Delete from the trash after',
  about: 'Once a day.',
};

test.each([
  ['', [theme, trash]],
  ['   ', [theme, trash]],
  ['DARK', [theme]],
  ['night', [theme]],
  ['appearance light', [theme]],
  ['day trash', [trash]],
  ['dark trash', []],
])('“%s” finds %j', (text, found) => {
  expect(findSettings([theme, trash], text)).toEqual(found);
});
