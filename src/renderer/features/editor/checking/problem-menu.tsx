import { Menu } from '@mantine/core';
import { IconEyeOff, IconWand } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import type { CheckProblem } from '#contract/checking/checking';
import { AnchoredMenu } from '../anchored-menu';
import type { Anchor } from '../anchored-popover';
import { type AskedProblem, onProblemAsked } from './problem-request';
import classes from './problem-menu.module.css';

interface ProblemMenuProps {
  readonly editor: Editor;
  readonly readOnly: boolean;
  readonly onIgnore: (problem: CheckProblem) => void;
}

interface Open {
  readonly asked: AskedProblem;
  readonly anchor: Anchor;
}

/** What is wrong at a place of the text, and what can be done about it. */
export function ProblemMenu({ editor, readOnly, onIgnore }: ProblemMenuProps) {
  const [open, setOpen] = useState<Open | null>(null);

  useEffect(
    () =>
      onProblemAsked(editor, (asked) => {
        const anchor = asked.anchor();
        if (anchor !== null) setOpen({ asked, anchor });
      }),
    [editor],
  );

  if (open === null) return null;
  const { asked, anchor } = open;
  const { problem, fix } = asked;
  const close = (): void => {
    setOpen(null);
    // At once: the next key belongs to the text.
    asked.focus();
  };

  return (
    <AnchoredMenu anchor={anchor} label={problem.title} width={320} onClose={close}>
      <div className={classes.message}>{problem.message}</div>
      <div className={classes.why}>{problem.why}</div>
      <Menu.Divider />
      {problem.fix !== undefined && fix !== null && !readOnly && (
        <Menu.Item leftSection={<IconWand size={16} />} fw={600} onClick={fix}>
          {problem.fix.title}
        </Menu.Item>
      )}
      {readOnly ? (
        <Menu.Item onClick={close}>Close</Menu.Item>
      ) : (
        <Menu.Item leftSection={<IconEyeOff size={16} />} onClick={() => onIgnore(problem)}>
          Ignore…
        </Menu.Item>
      )}
    </AnchoredMenu>
  );
}
