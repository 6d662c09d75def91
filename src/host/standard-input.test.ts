import { onTestFinished, expect, test } from 'vitest';
import { standardInput } from './standard-input';
import { asPlatform } from './testing/as-platform';

test('what is piped in is read as ever but in Electron on Windows, where it would be empty', () => {
  expect(standardInput()).toBe(process.stdin);
  asPlatform('win32');
  expect(standardInput()).toBe(process.stdin);
  Object.defineProperty(process.versions, 'electron', { value: '40.0.0', configurable: true });
  onTestFinished(() => void Reflect.deleteProperty(process.versions, 'electron'));
  expect(standardInput()).toMatchObject({ fd: 0 });
});
