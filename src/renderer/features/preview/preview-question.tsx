import { Button, Code, List, Stack, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { PreviewLook } from '#contract/publishing/previews';
import { DialogFoot } from '../../parts/dialog-foot';

interface PreviewQuestionProps {
  readonly look: PreviewLook;
  /** Whether it was tried and did not work. */
  readonly hasFailed: boolean;
  readonly onRun: () => void;
  readonly onOwn: () => void;
  readonly onClose: () => void;
}

/** Asks, once for a blog, whether its programs may run; or says which generator is missing. */
export function PreviewQuestion({ look, hasFailed, onRun, onOwn, onClose }: PreviewQuestionProps) {
  const { found, folder, generator, lookedFor } = look;
  const primary = useRef<HTMLButtonElement>(null);
  // It comes while the dialog is open already.
  useEffect(() => primary.current?.focus({ preventScroll: true }), []);
  return (
    <>
      {hasFailed ? null : found === null ? (
        <Stack gap="xs">
          <Text size="sm">
            {lookedFor.length === 0
              ? 'A plain folder has no generator, so Outloud shows the post itself.'
              : `${generator} was not found, so Outloud can only show the post itself, without the blog’s look. It was looked for in these places:`}
          </Text>
          {lookedFor.length > 0 && (
            <List size="sm" spacing={3}>
              {lookedFor.map((place) => (
                <List.Item key={place}>{place}</List.Item>
              ))}
            </List>
          )}
        </Stack>
      ) : (
        <Stack gap="xs">
          <Text size="sm">
            This runs the blog’s own programs from {folder}, as when you build it yourself:{' '}
            <Code>{found.command}</Code>
          </Text>
          <Text size="sm" c="dimmed">
            They work on a copy, the blog itself stays as it is. Say yes if you trust what is in
            that folder. You are asked once for each blog on this computer.
          </Text>
        </Stack>
      )}
      <DialogFoot>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        {found === null ? (
          <Button ref={primary} onClick={onOwn}>
            Show It in Outloud
          </Button>
        ) : (
          <>
            <Button variant="default" onClick={onOwn}>
              Without the Blog’s Look
            </Button>
            <Button ref={primary} onClick={onRun}>
              {hasFailed ? 'Try Again' : `Run ${generator}`}
            </Button>
          </>
        )}
      </DialogFoot>
    </>
  );
}
