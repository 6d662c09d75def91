import { ActionIcon, Button, Group, Text, TextInput } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconChevronDown,
  IconChevronRight,
  IconLetterCase,
  IconRegex,
  IconTextScan2,
  IconX,
  type Icon,
} from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { type KeyboardEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { FindButton } from './find-button';
import type { FindStore, FindWords } from './find-store';
import { goToNearest, lookFor, readMatches, replaceEach, replaceOne, step } from './finding';
import classes from './find-panel.module.css';

interface FindPanelProps {
  readonly editor: Editor;
  readonly store: FindStore;
  readonly readOnly: boolean;
}

/** Finds in the text as it is typed, and replaces. Enter goes on, Shift+Enter back, Esc closes. */
export function FindPanel({ editor, store, readOnly }: FindPanelProps) {
  const { isOpen } = useSyncExternalStore(store.subscribe, store.get);
  useEffect(() => {
    if (!isOpen) lookFor(editor, { ...store.get().words, search: '' });
  }, [editor, store, isOpen]);
  return isOpen ? <OpenPanel editor={editor} store={store} readOnly={readOnly} /> : null;
}

function OpenPanel({ editor, store, readOnly }: FindPanelProps) {
  const { words, replaces, requests } = useSyncExternalStore(store.subscribe, store.get);
  const field = useRef<HTMLInputElement>(null);
  const [replaced, setReplaced] = useState<number | null>(null);
  const matches = useEditorState({ editor, selector: () => readMatches(editor.state) });
  const isReplacing = replaces && !readOnly;

  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [requests]);
  useEffect(() => lookFor(editor, words), [editor, words]);

  function close(): void {
    store.close();
    // At once: what is typed next belongs to the text.
    editor.view.focus();
  }

  function change(changes: Partial<FindWords>): void {
    setReplaced(null);
    store.change(changes);
    lookFor(editor, store.get().words);
    goToNearest(editor);
  }

  function takeKey(event: KeyboardEvent, enter: (event: KeyboardEvent) => void): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key !== 'Enter' && event.key !== 'Escape' && event.key !== 'F3') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter') enter(event);
    else step(editor, event.shiftKey ? -1 : 1);
  }

  function replace(event: { ctrlKey: boolean; metaKey: boolean }): void {
    if (event.ctrlKey || event.metaKey) replaceAll();
    else replaceOne(editor);
  }

  /** A button that has no more to do would leave the focus nowhere, and undo without its text. */
  function thenText(replacing: () => unknown): void {
    replacing();
    if (readMatches(editor.state).count === 0) editor.view.focus();
  }

  function replaceAll(): void {
    setReplaced(replaceEach(editor));
  }

  const toggle = (key: 'caseSensitive' | 'wholeWord' | 'regexp', label: string, icon: Icon) => (
    <FindButton
      label={label}
      icon={icon}
      pressed={words[key]}
      onClick={() => change({ [key]: !words[key] })}
    />
  );
  const isNone = matches.count === 0;

  return (
    <div className={classes.panel} role="search" aria-label="Find in the text">
      <Group gap={4} wrap="nowrap" className={classes.row ?? ''}>
        {!readOnly && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size={28}
            aria-label="Replace"
            aria-expanded={isReplacing}
            onClick={() => store.toggleReplacing()}
          >
            {isReplacing ? <IconChevronDown size={16} /> : <IconChevronRight size={16} />}
          </ActionIcon>
        )}
        <TextInput
          ref={field}
          className={classes.field ?? ''}
          size="xs"
          aria-label="Find"
          placeholder="Find"
          value={words.search}
          error={!matches.isValid}
          spellCheck={false}
          onChange={(event) => change({ search: event.currentTarget.value })}
          onKeyDown={(event) => takeKey(event, ({ shiftKey }) => step(editor, shiftKey ? -1 : 1))}
          rightSectionWidth={76}
          rightSection={
            <Group gap={2} wrap="nowrap">
              {toggle('caseSensitive', 'Match case', IconLetterCase)}
              {toggle('wholeWord', 'Whole words', IconTextScan2)}
              {toggle('regexp', 'Regular expression', IconRegex)}
            </Group>
          }
        />
        <Text className={classes.count ?? ''} size="xs" c="dimmed" role="status">
          {tell(words.search, matches, replaced)}
        </Text>
        <FindButton
          label="Previous · Shift+Enter"
          icon={IconArrowUp}
          disabled={isNone}
          onClick={() => step(editor, -1)}
        />
        <FindButton
          label="Next · Enter"
          icon={IconArrowDown}
          disabled={isNone}
          onClick={() => step(editor, 1)}
        />
        <FindButton label="Close · Esc" icon={IconX} onClick={close} />
      </Group>
      {isReplacing && (
        <Group gap={4} wrap="nowrap" className={classes.replacing ?? ''}>
          <TextInput
            className={classes.field ?? ''}
            size="xs"
            aria-label="Replace with"
            placeholder="Replace with"
            value={words.replace}
            spellCheck={false}
            onChange={(event) => change({ replace: event.currentTarget.value })}
            onKeyDown={(event) => takeKey(event, replace)}
          />
          <Button
            size="compact-xs"
            variant="default"
            disabled={isNone}
            onClick={() => thenText(() => replaceOne(editor))}
          >
            Replace
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            disabled={isNone}
            onClick={() => thenText(replaceAll)}
          >
            Replace All
          </Button>
        </Group>
      )}
    </div>
  );
}

/** How it stands, for the eye and for a screen reader. */
function tell(
  search: string,
  { count, current, isValid }: { count: number; current: number; isValid: boolean },
  replaced: number | null,
): string {
  if (replaced !== null) return `Replaced ${replaced}`;
  if (search === '') return '';
  if (!isValid) return 'Not finished';
  if (count === 0) return 'Not found';
  return current === 0 ? `${count} found` : `${current} of ${count}`;
}
