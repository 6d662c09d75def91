import { ActionIcon, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useDeferredValue, useMemo } from 'react';
import { contentsOf, type ContentsLine } from '#core/document/contents';
import type { DocumentNode } from '#core/document/document';
import type { SearchPlace } from '#core/search/search';
import { namePart } from '../../look/name-part';
import { tellCount } from '../../look/tell-count';
import { Tooltip } from '../../look/tooltip';
import { CommentList } from './comment-list';
import classes from './contents-panel.module.css';

interface ContentsPanelProps {
  /** Of the open entry. */
  readonly title: string;
  readonly document: DocumentNode;
  readonly onShow: (place: SearchPlace) => void;
  readonly onClose: () => void;
}

/** The headings and comments of a text, to go to, and how long it is, as it is being written. */
export function ContentsPanel({ title, document, onShow, onClose }: ContentsPanelProps) {
  // Typing goes first: a long text is looked through when there is time.
  const shown = useDeferredValue(document);
  const { lines, comments, words, codeLines, minutes } = useMemo(() => contentsOf(shown), [shown]);
  const top = Math.min(...lines.map(({ level }) => level));

  const show = ({ block, text }: ContentsLine): void =>
    onShow({ block, start: 0, end: text.length });

  return (
    <aside className={classes.panel} aria-label={namePart('Contents', title)}>
      <div className={classes.head}>
        <Text size="sm" fw={600}>
          Contents
        </Text>
        <Tooltip label="Hide the contents">
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label="Hide the contents"
            onClick={onClose}
          >
            <IconX size={15} />
          </ActionIcon>
        </Tooltip>
      </div>
      {lines.length === 0 && (
        <Text size="sm" c="dimmed">
          Headings are listed here, to go to them. Type # and a space to make one.
        </Text>
      )}
      <ol className={classes.lines}>
        {lines.map((line) => (
          <li key={line.block} style={{ paddingInlineStart: (line.level - top) * 12 }}>
            <button type="button" className={classes.line} onClick={() => show(line)}>
              {line.text}
            </button>
          </li>
        ))}
      </ol>
      {comments.length > 0 && <CommentList comments={comments} onShow={onShow} />}
      <Text size="xs" c="dimmed" className={classes.length ?? ''}>
        {tellLength({ words, codeLines, minutes })}
      </Text>
    </aside>
  );
}

function tellLength(length: { words: number; codeLines: number; minutes: number }): string {
  const { words, codeLines, minutes } = length;
  const parts = [tellCount(words, 'word')];
  if (codeLines > 0) {
    parts.push(tellCount(codeLines, 'line of code', 'lines of code'));
  }
  if (minutes > 0) parts.push(`${minutes} min to read`);
  return parts.join(' · ');
}
