import { ActionIcon, Text } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import type { DraftVariant } from '#contract/drafts/drafting';
import { Tooltip } from '../../look/tooltip';
import classes from './variants.module.css';

interface VariantPreviewProps {
  readonly variant: DraftVariant;
  /** What a post of a thread may count; null for other forms. */
  readonly limit: number | null;
  readonly onCopyPost: (text: string, number: number) => void;
}

/** What would leave the library, word by word, and what will look different. */
export function VariantPreview({ variant, limit, onCopyPost }: VariantPreviewProps) {
  const { text, posts, warnings, count } = variant;
  return (
    <>
      {count !== null && (
        <Text size="xs" mb={4} {...(count.length > count.limit ? { c: 'red' } : { c: 'dimmed' })}>
          {count.length} of {count.limit} characters
        </Text>
      )}
      {warnings.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled by keys
        <ul className={classes.warnings} aria-label="What will look different" tabIndex={0}>
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled by keys */}
      <div className={classes.preview} role="region" aria-label="Preview" tabIndex={0}>
        {posts === null || limit === null ? (
          <pre className={classes.text}>{text}</pre>
        ) : (
          <ol className={classes.posts}>
            {posts.map((post, index) => (
              <li key={index} className={classes.post}>
                <div className={classes.postText}>{post.text}</div>
                <div className={classes.postFoot}>
                  <span>
                    {post.length} of {limit}
                    {post.isCut && ', ends within a sentence'}
                  </span>
                  <Tooltip label="Copy this post">
                    <ActionIcon
                      size="sm"
                      variant="subtle"
                      color="gray"
                      aria-label={`Copy post ${index + 1}`}
                      onClick={() => onCopyPost(post.text, index + 1)}
                    >
                      <IconCopy size={14} />
                    </ActionIcon>
                  </Tooltip>
                </div>
              </li>
            ))}
          </ol>
        )}
      </div>
    </>
  );
}
