import { notifications, notificationsStore } from '@mantine/notifications';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { notify } from './notices';

beforeEach(() => notifications.clean());
afterEach(() => notifications.clean());

/** What is shown, by its own words. */
const shown = (): readonly unknown[] =>
  notificationsStore.getState().notifications.map(({ message }) => message);

it('says the same thing once at a time, as it was said last', () => {
  notify('Something else.');
  notify('Merged.', undefined, 'merge of a');
  notify('Merged again.', undefined, 'merge of a');
  notify('Merged.', undefined, 'merge of b');
  expect(shown()).toEqual(['Something else.', 'Merged again.', 'Merged.']);
});
