import { Autocomplete, Button, Group, Stack } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { type FormEvent, useEffect, useState } from 'react';
import { type Anchor, AnchoredPopover } from './anchored-popover';
import type { LinkCandidate } from '#contract/links/linking';
import { linkToEntry } from './behaviour/link-to-entry';
import { onLinkRequested } from './behaviour/link-request';
import { completeAddress, isWebAddress } from './behaviour/web-address';
import { holdForDialog } from '../../hold-for-dialog';
import { useEntryTitles } from './use-entry-titles';

interface LinkPopoverProps {
  readonly editor: Editor;
  readonly completeLinks: (text: string) => Promise<readonly LinkCandidate[]>;
  readonly onOpenAddress: (address: string) => void;
}

/**
 * Edits the address of the link at the cursor, or makes the selected words a link (Mod+K): to an
 * address, or to an entry of the library by its title.
 */
export function LinkPopover({ editor, completeLinks, onOpenAddress }: LinkPopoverProps) {
  const [anchor, setAnchor] = useState<Anchor | null>(null);
  const [address, setAddress] = useState('');
  const [isLink, setIsLink] = useState(false);
  const entries = useEntryTitles(anchor === null ? '' : address, completeLinks);

  useEffect(
    () =>
      onLinkRequested(editor, () => {
        const { from } = editor.state.selection;
        const { left, top, bottom } = editor.view.coordsAtPos(from);
        const { href } = editor.getAttributes('link');
        setAddress(typeof href === 'string' ? href : '');
        setIsLink(editor.isActive('link'));
        // The selected words must not be typed over.
        holdForDialog();
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
  const linkEntry = (title: string): void => {
    linkToEntry(editor, title);
    close();
  };
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const entry = entries.find(({ title }) => title === address.trim());
    if (entry) {
      linkEntry(entry.title);
      return;
    }
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
          <Autocomplete
            label="Address"
            placeholder="https:// or the title of an entry"
            data={[...new Set(entries.map(({ title }) => title))]}
            filter={({ options }) => options}
            value={address}
            onChange={setAddress}
            onOptionSubmit={linkEntry}
            comboboxProps={{ withinPortal: false }}
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
