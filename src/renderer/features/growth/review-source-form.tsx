import { Button, FileButton, Stack, Text, Textarea } from '@mantine/core';
import { IconFiles } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { ReviewSource } from '#contract/growth/reviews';
import { DialogFoot } from '../../parts/dialog-foot';
import { ProblemAlert } from '../../parts/problem-alert';

interface ReviewSourceFormProps {
  /** Why the last try brought nothing; null when there was none. */
  readonly problem: unknown;
  readonly isCancelled: boolean;
  /** What is pasted; it stays when it could not be read. */
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onRead: (sources: readonly ReviewSource[]) => void;
  readonly onCancel: () => void;
}

/** Where the comments come from: files that were exported, or what is pasted. */
export function ReviewSourceForm(props: ReviewSourceFormProps) {
  const { isCancelled, text, onText, onRead, onCancel } = props;
  const [problem, setProblem] = useState<unknown>(props.problem);

  async function readFiles(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    try {
      onRead(await Promise.all(files.map(readFile)));
    } catch (error) {
      setProblem(error);
    }
  }

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== '') onRead([{ name: 'What was pasted', text }]);
  };

  return (
    <Stack component="form" gap="md" onSubmit={submit}>
      <ProblemAlert title="Nothing was imported" problem={problem} />
      {isCancelled && (
        <Text size="sm" role="status">
          The import was cancelled. Nothing was kept.
        </Text>
      )}
      <Text size="sm" c="dimmed">
        JSON of GitHub or GitLab, as “gh api --paginate repos/O/R/pulls/N/comments”, “gh pr view
        --json author,url,reviews,comments” or “glab api projects/P/merge_requests/N/discussions”
        write it. You see what will come in before anything does; all of it stays private.
      </Text>
      <FileButton
        multiple
        accept=".json,.jsonl,.ndjson,.txt,.md"
        onChange={(files) => void readFiles(files)}
      >
        {(button) => (
          <Button
            {...button}
            variant="default"
            leftSection={<IconFiles size={17} stroke={1.7} />}
            data-autofocus
          >
            Choose Files…
          </Button>
        )}
      </FileButton>
      <Textarea
        label="Or paste"
        description="The same JSON, or a thread copied from the page of the review."
        placeholder={'alice  2 days ago\nWhy not a map here?'}
        autosize
        minRows={5}
        maxRows={12}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      <DialogFoot>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
        <Button type="submit" disabled={text.trim() === ''}>
          Look at Them
        </Button>
      </DialogFoot>
    </Stack>
  );
}

async function readFile(file: File): Promise<ReviewSource> {
  const bytes = await file.arrayBuffer();
  try {
    return { name: file.name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    throw new Error(`${file.name} is not UTF-8 text. Save it as UTF-8.`, { cause: error });
  }
}
