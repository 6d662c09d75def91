import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import { flushSync } from 'react-dom';
import { type KeyboardEvent, useEffect, useEffectEvent, useLayoutEffect, useState } from 'react';
import { type CommentPlace, commentText, refuseComment } from '#core/document/comments';
import { notify, notifyBriefly } from '../../../look/notices';
import { type Anchor, AnchoredPopover } from '../anchored-popover';
import { onCommentRequested } from './comment-request';
import { holdComment, readHeldComment, selectHeld } from './held-comment';
import { commentPlace, keepComment, removeComment, selectedComment } from './put-comment';

interface Opened {
  readonly anchor: Anchor;
  readonly place: CommentPlace;
  readonly isNew: boolean;
}

function enter(field: HTMLTextAreaElement | null): void {
  if (field === null) return;
  field.focus({ preventScroll: true });
  field.setSelectionRange(field.value.length, field.value.length);
}

interface CommentPopoverProps {
  readonly editor: Editor;
  readonly entryId: string;
}

/**
 * Writes a comment behind the selected words, or changes the selected one. What is typed waits
 * until it is kept or given up, whatever is opened meanwhile.
 */
export function CommentPopover({ editor, entryId }: CommentPopoverProps) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);

  const apply = (transaction: Transaction | null): void => {
    if (transaction !== null) editor.view.dispatch(transaction);
  };
  const open = useEffectEvent(() => {
    const held = readHeldComment(entryId);
    if (held !== null) apply(selectHeld(editor.state, held));
    const { state, view } = editor;
    const place = commentPlace(state);
    if (place === null) {
      notifyBriefly('A comment can’t stand here. Put it into the text beside.');
      return;
    }
    const selected = selectedComment(state);
    const { left, top, bottom } = view.coordsAtPos(selected?.position ?? state.selection.to);
    const before = selected === null ? '' : commentText(String(selected.node.attrs['value']));
    setText(held?.text ?? before);
    setRefusal(held && refuseComment(held.text, place));
    setOpened({ anchor: { left, top, height: bottom - top }, place, isNew: selected === null });
  });
  // At once, as the next letter belongs to the comment.
  const openNow = useEffectEvent(() => flushSync(open));
  useEffect(() => onCommentRequested(editor, () => openNow()), [editor]);

  const change = (typed: string): void => {
    const { from, to } = editor.state.selection;
    holdComment(entryId, { text: typed, from, to });
    setText(typed);
    setRefusal(null);
  };
  const close = (): void => {
    holdComment(entryId, null);
    setOpened(null);
    editor.commands.focus();
  };
  const resolve = (): void => {
    apply(removeComment(editor.state));
    notifyBriefly('The comment is resolved. Undo brings it back.');
    close();
  };
  /** Returns whether it could be kept. */
  const keep = (): boolean => {
    if (opened === null) return false;
    const problem = refuseComment(text, opened.place);
    setRefusal(problem);
    if (problem !== null) return false;
    apply(keepComment(editor.state, text));
    holdComment(entryId, null);
    setOpened(null);
    return true;
  };
  const keepAndGoBack = (): void => {
    if (keep()) editor.commands.focus();
  };
  /** Another entry was opened meanwhile: what was typed is kept. */
  const keepAtEnd = useEffectEvent(() => {
    if (opened === null || editor.isDestroyed) return;
    const problem = refuseComment(text, opened.place);
    if (problem !== null) {
      notify(`Your comment waits in its entry. ${problem}`);
      return;
    }
    apply(keepComment(editor.state, text));
    holdComment(entryId, null);
  });
  // Before the editor reports its last change.
  useLayoutEffect(() => () => keepAtEnd(), []);

  const tellHeld = useEffectEvent(() => {
    if (readHeldComment(entryId) === null) return;
    notify('A comment that you wrote here is not in the text yet.', {
      label: 'Go On',
      run: () => !editor.isDestroyed && openNow(),
    });
  });
  useEffect(() => tellHeld(), []);

  const takeKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    keepAndGoBack();
  };
  const isOneLine = opened?.place === 'line' || opened?.place === 'cell';
  return (
    <AnchoredPopover
      anchor={opened?.anchor ?? null}
      label="Comment"
      onClose={keep}
      onEscape={close}
    >
      <Stack gap="xs">
        <Textarea
          label="Comment"
          placeholder="What is to be done, or to be asked here?"
          autosize
          minRows={2}
          maxRows={12}
          value={text}
          error={refusal}
          onChange={({ currentTarget }) => change(currentTarget.value)}
          onKeyDown={takeKey}
          ref={enter}
          data-autofocus
        />
        <Group gap="xs" justify="space-between" wrap="nowrap">
          <Text size="xs" c="dimmed">
            {isOneLine ? 'Never published.' : 'Never published. Shift+Enter: a new line.'}
          </Text>
          <Group gap="xs" wrap="nowrap">
            {opened?.isNew === false && (
              <Button size="compact-sm" variant="default" onClick={resolve}>
                Resolve
              </Button>
            )}
            <Button size="compact-sm" onClick={keepAndGoBack}>
              Keep
            </Button>
          </Group>
        </Group>
      </Stack>
    </AnchoredPopover>
  );
}
