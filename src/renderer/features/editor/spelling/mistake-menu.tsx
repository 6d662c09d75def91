import { Menu } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import type { Anchor } from '../anchored-popover';
import anchored from '../anchored-popover.module.css';
import type { Spelling } from '../../../spelling';
import type { Mistake } from './spelling-check';
import { onWordAsked } from './word-request';

interface MistakeMenuProps {
  readonly editor: Editor;
  readonly spelling: Spelling;
}

interface Asked {
  readonly mistake: Mistake;
  readonly suggested: readonly string[];
  readonly anchor: Anchor;
}

/** What may have been meant by a word, and a way to have it known from now on. */
export function MistakeMenu({ editor, spelling }: MistakeMenuProps) {
  const [asked, setAsked] = useState<Asked | null>(null);

  useEffect(() => {
    let latest: Mistake | null = null;
    const stop = onWordAsked(editor, (mistake) => {
      latest = mistake;
      const open = (suggested: readonly string[]): void => {
        if (latest !== mistake || editor.isDestroyed) return;
        const { left, top, bottom } = editor.view.coordsAtPos(mistake.from);
        setAsked({ mistake, suggested, anchor: { left, top, height: bottom - top } });
      };
      // At once complete: what has the focus must not move away under a finger.
      spelling.suggest(mistake.word).then(open, () => open([]));
    });
    return () => {
      latest = null;
      stop();
    };
  }, [editor, spelling]);

  if (asked === null) return null;
  const { mistake, suggested, anchor } = asked;
  const close = (): void => {
    setAsked(null);
    // At once: the next key belongs to the text.
    editor.view.focus();
  };
  // The marks of the word stay on it.
  const replace = (word: string): boolean =>
    editor.commands.command(({ tr }) => tr.insertText(word, mistake.from, mistake.to).docChanged);

  return (
    <Menu
      opened
      onChange={(opened) => {
        if (!opened) close();
      }}
      position="bottom-start"
      width={240}
      shadow="md"
      returnFocus={false}
      // The key that opens it is not one outside it.
      clickOutsideEvents={['mousedown', 'touchstart']}
    >
      <Menu.Target>
        <span className={anchored.anchor} style={{ ...anchor }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={`Spelling of ${mistake.word}`} aria-labelledby={undefined}>
        <Menu.Label>Not in the dictionary: {mistake.word}</Menu.Label>
        {suggested.length === 0 && <Menu.Label>Nothing like it is known.</Menu.Label>}
        {suggested.map((word) => (
          <Menu.Item key={word} fw={600} onClick={() => replace(word)}>
            {word}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconBook2 size={16} />}
          onClick={() => spelling.learn(mistake.word)}
        >
          Learn this word
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
