import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { MouseEvent, ReactNode } from 'react';
import { describeProblem, Problem } from '#core/problem';
import { askForDiagnostics } from './ask-for-diagnostics';

/** Something that the person can do about a notice. */
export interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
}

/** A click on it leaves the focus where it was, which may be on the next step of a dialog. */
const DISMISS = {
  'aria-label': 'Dismiss',
  onMouseDown: (event: MouseEvent) => event.preventDefault(),
};

/**
 * Says what happened, with at most one thing to do about it.
 * @param about takes the place of what was said about the same and is still shown
 */
export function notify(
  message: string,
  action?: NoticeAction,
  about: string = crypto.randomUUID(),
): void {
  const id = about;
  notifications.hide(id);
  notifications.show({
    id,
    autoClose: action ? 10_000 : 5_000,
    message: withAction(id, message, action),
    closeButtonProps: DISMISS,
  });
}

/** What a notice says, with a button that does something about it and ends the notice. */
function withAction(id: string, message: string, action?: NoticeAction): ReactNode {
  if (action === undefined) return message;
  const run = (): void => {
    notifications.hide(id);
    action.run();
  };
  return (
    <Group justify="space-between" wrap="nowrap" gap="md">
      <Text size="sm">{message}</Text>
      <Button size="compact-sm" variant="light" flex="none" onClick={run}>
        {action.label}
      </Button>
    </Group>
  );
}

/** Says something in passing, where it would soon be in the way. */
export function notifyBriefly(message: string): void {
  notifications.show({
    message,
    autoClose: 2_000,
    withBorder: false,
    closeButtonProps: DISMISS,
  });
}

/** Milliseconds after which one wants to know that something is going on. */
const SOON = 500;

/** Does something, and says what is going on while it takes longer than a moment. */
export async function notifyWhile<T>(message: string, task: () => Promise<T>): Promise<T> {
  const id = crypto.randomUUID();
  const waiting = setTimeout(
    () => notifications.show({ id, message, loading: true, autoClose: false, role: 'status' }),
    SOON,
  );
  try {
    return await task();
  } finally {
    clearTimeout(waiting);
    notifications.hide(id);
  }
}

/** Says what was mended without being asked, with at most one thing to do. Stays until dismissed. */
export function notifyMended(message: string, action?: NoticeAction): void {
  notifications.show({
    // Said once, however often the window is drawn.
    id: message,
    message: withAction(message, message, action),
    color: 'yellow',
    autoClose: false,
    role: 'status',
    closeButtonProps: DISMISS,
  });
}

/** The problems that are told still, by what was not done. */
const told = new Map<string, string[]>();

/** Takes back what was said about something that was not done, as it is done now or given up. */
export function withdrawProblem(what: string): void {
  for (const id of told.get(what) ?? []) notifications.hide(id);
  told.delete(what);
}

/** Says loudly that something was not done, and why. Stays until it is dismissed. */
export function notifyProblem(what: string, thrown: unknown): void {
  const id = crypto.randomUUID();
  told.set(what, [...(told.get(what) ?? []), id]);
  notifications.show({
    id,
    title: what,
    message: describeProblem(thrown),
    color: 'red',
    autoClose: false,
    role: 'alert',
    closeButtonProps: DISMISS,
  });
}

/** Says that something went wrong that nobody expected: once, however often it happens meanwhile. */
export function notifyFault(thrown: unknown): void {
  const message = describeProblem(thrown);
  const isProblem = thrown instanceof Problem;
  const id = `fault ${message}`;
  notifications.show({
    id,
    title: isProblem ? 'That was not done' : 'Something went wrong in Outloud',
    message: isProblem ? (
      message
    ) : (
      <Group justify="space-between" wrap="nowrap" gap="md">
        <Text size="sm" lineClamp={4}>
          {message}
        </Text>
        <Button size="compact-sm" variant="light" flex="none" onClick={askForDiagnostics}>
          Copy Diagnostics…
        </Button>
      </Group>
    ),
    color: 'red',
    autoClose: false,
    role: 'alert',
    closeButtonProps: DISMISS,
  });
}

/** Does something and says so when it fails. */
export async function attempt<T>(what: string, task: () => Promise<T>): Promise<T | null> {
  try {
    return await task();
  } catch (error) {
    notifyProblem(what, error);
    return null;
  }
}
