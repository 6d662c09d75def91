import { Alert, Button, Group, Kbd, SegmentedControl, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import { REMARK_LINE } from '#contract/growth/review-words';
import { describeProblem } from '#core/problem';
import { api, listen } from '../../api';
import { KEYS } from '../../data/queries';
import { usePlatform } from '../../data/use-platform';
import { formatAccelerator } from '../../look/accelerator';
import { KINDS } from '../../look/kinds';
import classes from './capture-form.module.css';
import { JOTTED_KINDS, type JottedKind, useJotting } from './use-jotting';

const KEEP = 'CmdOrCtrl+Enter';

const PLACEHOLDERS: Readonly<Record<JottedKind, string>> = {
  note: 'What did you learn? The first line is the title, #tags are tags.',
  win: 'What did you do? The first line is the title, #tags are tags.',
  review: `${REMARK_LINE}\nwhy: What is x?\nconstraints: the name is in a public API`,
};

/** One field for what must not be forgotten; the keyboard does the rest. */
export function CaptureForm() {
  const field = useRef<HTMLTextAreaElement>(null);
  const jotting = useJotting();
  const isMac = usePlatform() === 'mac';
  const library = useQuery({
    queryKey: KEYS.library,
    queryFn: () => api.library.current().catch(() => null),
  });
  const { refetch } = library;
  useEffect(() => {
    field.current?.focus();
    return listen('captureShown', () => {
      field.current?.focus();
      void refetch();
    });
  }, [refetch]);

  const takeKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      void api.capture.hide();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void jotting.keep();
    }
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => takeKey(event);
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  }, []);

  const isClosed = library.isSuccess && library.data === null;
  return (
    <main className={classes.window}>
      <div className={classes.head}>
        <Text component="h1" size="sm" fw={650}>
          Quick capture
        </Text>
        <SegmentedControl
          className={classes.kinds}
          size="xs"
          aria-label="Kind"
          data={JOTTED_KINDS.map((value) => ({ value, label: KINDS[value].one }))}
          value={jotting.kind}
          onChange={(value) =>
            jotting.setKind(JOTTED_KINDS.find((kind) => kind === value) ?? 'note')
          }
        />
      </div>
      <textarea
        ref={field}
        className={classes.text}
        aria-label="Text"
        placeholder={PLACEHOLDERS[jotting.kind]}
        value={jotting.text}
        onChange={(event) => jotting.setText(event.currentTarget.value)}
      />
      {jotting.offered !== null && (
        <Alert color="yellow" py={8} role="alert">
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm" lineClamp={2}>
              A link wants to add: “{jotting.offered.text.slice(0, 200)}”
            </Text>
            <Group gap="xs" wrap="nowrap">
              <Button size="compact-sm" variant="light" onClick={() => jotting.answerOffer(true)}>
                Add Below
              </Button>
              <Button
                size="compact-sm"
                variant="subtle"
                color="gray"
                onClick={() => jotting.answerOffer(false)}
              >
                Ignore
              </Button>
            </Group>
          </Group>
        </Alert>
      )}
      {(isClosed || jotting.problem !== null) && (
        <Alert color={isClosed ? 'yellow' : 'red'} py={8} role="alert">
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm">
              {isClosed
                ? 'No library is open. Your text stays here until one is.'
                : `${describeProblem(jotting.problem)} Your text stays here.`}
            </Text>
            <Button
              size="compact-sm"
              variant="light"
              color="gray"
              onClick={() => void api.capture.showMain()}
            >
              Open Outloud
            </Button>
          </Group>
        </Alert>
      )}
      <div className={classes.foot}>
        <Text size="xs" c="dimmed" truncate>
          {jotting.isLinked && jotting.text !== '' && 'From a link; nothing is kept yet. '}
          {library.data ? `Goes to “${library.data.name}”` : ''}
        </Text>
        <Group gap="sm" wrap="nowrap">
          <Text size="xs" c="dimmed">
            <Kbd size="xs">Esc</Kbd> later
          </Text>
          <Button
            size="compact-sm"
            disabled={jotting.text.trim() === '' || isClosed}
            onClick={() => void jotting.keep()}
            rightSection={<Kbd size="xs">{formatAccelerator(KEEP, isMac)}</Kbd>}
          >
            Keep
          </Button>
        </Group>
      </div>
    </main>
  );
}
