import { Button, List, Stack, Text } from '@mantine/core';
import type { PastImport } from '#contract/importing/past-import';
import { formatExact } from '#core/exact-date';
import { tellCount } from '../../look/tell-count';
import { DialogFoot } from '../../parts/dialog-foot';
import { ProblemAlert } from '../../parts/problem-alert';
import { describeSource } from './describe-source';

interface UndoImportProps {
  readonly past: PastImport;
  readonly isBusy: boolean;
  readonly problem: unknown;
  readonly onUndo: () => void;
  readonly onCancel: () => void;
}

/** Says what taking an import back will do, and asks. */
export function UndoImport({ past, isBusy, problem, onUndo, onCancel }: UndoImportProps) {
  const { remove, restore, keep } = past.undo;
  return (
    <Stack gap="md">
      <ProblemAlert title="The import was not undone" problem={problem} />
      <Text size="sm">
        Undo the import of <strong>{describeSource(past.from)}</strong>, {formatExact(past.at)}?
      </Text>
      <List size="sm" spacing={4}>
        <List.Item>
          {remove === 0
            ? 'No entry goes to the trash.'
            : `${tellCount(remove, 'entry goes', 'entries go')} to the trash, with images and files, and can be taken back from there.`}
        </List.Item>
        {restore > 0 && (
          <List.Item>
            {tellCount(restore, 'entry is', 'entries are')} as before the import.
          </List.Item>
        )}
        {keep > 0 && (
          <List.Item>
            {tellCount(
              keep,
              'entry that was changed since stays',
              'entries that were changed since stay',
            )}{' '}
            as {keep === 1 ? 'it is' : 'they are'}.
          </List.Item>
        )}
        {past.targets.map((name) => (
          <List.Item key={name}>
            “{name}” is no longer a blog to publish to, unless another post lies in it. Its folder
            stays as it is.
          </List.Item>
        ))}
      </List>
      <DialogFoot>
        <Button variant="default" onClick={onCancel} data-autofocus>
          Cancel
        </Button>
        <Button loading={isBusy} onClick={onUndo}>
          Undo Import
        </Button>
      </DialogFoot>
    </Stack>
  );
}
