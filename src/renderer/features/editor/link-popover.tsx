import { Button, Group, Stack, TextInput } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { type FormEvent, useEffect, useState } from 'react';
import { type Anchor, AnchoredPopover } from './anchored-popover';
import { onLinkRequested } from './behaviour/link-request';
import { completeAddress, isWebAddress } from './behaviour/web-address';

interface LinkPopoverProps {
  readonly editor: Editor;
  readonly onOpenAddress: (address: string) => void;
}

/** Edits the address of the link at the cursor, or makes the selected words a link (Mod+K). */
export function LinkPopover({ editor, onOpenAddress }: LinkPopoverProps) {
  const [anchor, setAnchor] = useState<Anchor | null>(null);
  const [address, setAddress] = useState('');
  const [isLink, setIsLink] = useState(false);

  useEffect(
    () =>
      onLinkRequested(editor, () => {
        const { from } = editor.state.selection;
        const { left, top, bottom } = editor.view.coordsAtPos(from);
        const { href } = editor.getAttributes('link');
        setAddress(typeof href === 'string' ? href : '');
        setIsLink(editor.isActive('link'));
        setAnchor({ left, top, height: bottom - top });
      }),
    [editor],
  );

  const close = (): void => {
    setAnchor(null);
    editor.commands.focus();
  };
  const remove = (): void => {
    editor.chain().extendMarkRange('link').unsetLink().run();
    close();
  };
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const href = completeAddress(address);
    if (href === '') {
      if (isLink) remove();
      else close();
      return;
    }
    if (isLink) {
      editor.chain().extendMarkRange('link').updateAttributes('link', { href }).run();
    } else if (editor.state.selection.empty) {
      const marks = [{ type: 'link', attrs: { href } }];
      editor.chain().insertContent({ type: 'text', text: href, marks }).unsetMark('link').run();
    } else {
      editor.chain().setLink({ href }).run();
    }
    close();
  };

  return (
    <AnchoredPopover anchor={anchor} label="Link" onClose={close}>
      <form onSubmit={save}>
        <Stack gap="xs">
          <TextInput
            label="Address"
            placeholder="https://"
            value={address}
            onChange={(event) => setAddress(event.currentTarget.value)}
            data-autofocus
          />
          <Group gap="xs" justify="flex-end">
            {isLink && (
              <Button size="compact-sm" variant="subtle" color="red" onClick={remove}>
                Remove link
              </Button>
            )}
            {isLink && isWebAddress(address) && (
              <Button size="compact-sm" variant="default" onClick={() => onOpenAddress(address)}>
                Open
              </Button>
            )}
            <Button size="compact-sm" type="submit">
              Save link
            </Button>
          </Group>
        </Stack>
      </form>
    </AnchoredPopover>
  );
}
