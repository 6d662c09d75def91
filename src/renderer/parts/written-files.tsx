import { Button, List, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconFolderOpen } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { api } from '../api';
import { attempt } from '../look/notices';
import { DialogFoot } from './dialog-foot';
import classes from './written-files.module.css';

interface WrittenFilesProps {
  readonly title: string;
  readonly folder: string;
  /** Relative to the folder. */
  readonly files: readonly string[];
  readonly foot: ReactNode;
  /** What may be done with them next. */
  readonly children?: ReactNode;
}

/** Files that are listed; a longer list helps nobody. */
const MOST = 50;

/** What was written and where, with a way to see it. */
export function WrittenFiles({ title, folder, files, foot, children }: WrittenFilesProps) {
  const first = files[0];
  const place = first === undefined ? folder : `${folder}/${first}`;
  return (
    <Stack gap="sm">
      <Stack gap="sm" role="status">
        <div className={classes.head}>
          <IconCircleCheck size={22} stroke={1.7} className={classes.check} aria-hidden />
          <div>
            <Text fw={600}>{title}</Text>
            <Text size="sm" c="dimmed" className={classes.path}>
              {folder}
            </Text>
          </div>
        </div>
        <List size="sm" spacing={3} className={classes.files}>
          {files.slice(0, MOST).map((file) => (
            <List.Item key={file}>{file}</List.Item>
          ))}
        </List>
        {files.length > MOST && (
          <Text size="sm" c="dimmed">
            And {(files.length - MOST).toLocaleString('en')} more.
          </Text>
        )}
      </Stack>
      {children}
      <DialogFoot>
        <Button
          variant="default"
          leftSection={<IconFolderOpen size={16} stroke={1.7} />}
          onClick={() =>
            void attempt('The folder was not shown', () =>
              api.desktop.showInFolder({ path: place }),
            )
          }
        >
          Show in Folder
        </Button>
        {foot}
      </DialogFoot>
    </Stack>
  );
}
