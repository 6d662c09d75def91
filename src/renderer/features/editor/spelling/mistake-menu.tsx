import { Menu } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { AnchoredMenu } from '../anchored-menu';
import type { Anchor } from '../anchored-popover';
import type { Spelling } from '../../../spelling';
import { type AskedWord, onWordAsked } from './word-request';

interface MistakeMenuProps {
  readonly editor: Editor;
  readonly spelling: Spelling;
}

interface Open {
  readonly asked: AskedWord;
  readonly suggested: readonly string[];
  readonly anchor: Anchor;
}

/** What may have been meant by a word, and a way to have it known from now on. */
export function MistakeMenu({ editor, spelling }: MistakeMenuProps) {
  const [open, setOpen] = useState<Open | null>(null);

  useEffect(() => {
    let latest: AskedWord | null = null;
    const stop = onWordAsked(editor, (asked) => {
      latest = asked;
      const show = (suggested: readonly string[]): void => {
        const anchor = latest === asked ? asked.anchor() : null;
        if (anchor !== null) setOpen({ asked, suggested, anchor });
      };
      // At once complete: what has the focus must not move away under a finger.
      spelling.suggest(asked.word).then(show, () => show([]));
    });
    return () => {
      latest = null;
      stop();
    };
  }, [editor, spelling]);

  if (open === null) return null;
  const { asked, suggested, anchor } = open;
  const close = (): void => {
    setOpen(null);
    // At once: the next key belongs to the text.
    asked.focus();
  };

  return (
    <AnchoredMenu anchor={anchor} label={`Spelling of ${asked.word}`} width={240} onClose={close}>
      <Menu.Label>Not in the dictionary: {asked.word}</Menu.Label>
      {suggested.length === 0 && <Menu.Label>Nothing like it is known.</Menu.Label>}
      {suggested.map((word) => (
        <Menu.Item key={word} fw={600} onClick={() => asked.replace(word)}>
          {word}
        </Menu.Item>
      ))}
      <Menu.Divider />
      <Menu.Item leftSection={<IconBook2 size={16} />} onClick={() => spelling.learn(asked.word)}>
        Learn this word
      </Menu.Item>
    </AnchoredMenu>
  );
}
