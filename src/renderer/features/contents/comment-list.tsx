import { Text } from '@mantine/core';
import { IconMessage } from '@tabler/icons-react';
import { useId } from 'react';
import type { ContentsComment } from '#core/document/contents';
import type { SearchPlace } from '#core/search/search';
import classes from './contents-panel.module.css';

interface CommentListProps {
  readonly comments: readonly ContentsComment[];
  readonly onShow: (place: SearchPlace) => void;
}

/** The comments of a text, to go to. */
export function CommentList({ comments, onShow }: CommentListProps) {
  const heading = useId();
  return (
    <section className={classes.comments} aria-labelledby={heading}>
      <Text size="sm" fw={600} id={heading}>
        {comments.length === 1 ? '1 comment' : `${comments.length} comments`}
      </Text>
      <ol className={classes.lines}>
        {comments.map(({ text, block, start, end }) => (
          <li key={`${block} ${start}`}>
            <button
              type="button"
              className={classes.line}
              onClick={() => onShow({ block, start, end })}
            >
              <span className={classes.comment}>
                <IconMessage size={14} aria-hidden />
                <span className={classes.words}>{text}</span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
