import { UnstyledButton } from '@mantine/core';
import { IconFileAlert } from '@tabler/icons-react';
import { useLibrary, useRepairable } from '../../data/queries';
import classes from './broken-rows.module.css';

/** The entries whose records can't be read, above those that can; nothing where all can. */
export function BrokenRows({ onOpen }: { readonly onOpen: (file: string) => void }) {
  const broken = useLibrary().data?.setAside ?? [];
  const repairable = useRepairable(broken.length > 0).data ?? [];
  if (broken.length === 0) return null;
  return (
    <ul className={classes.list} aria-label="Entries that can’t be read">
      {broken.map(({ file, title: known }) => {
        const title = known ?? repairable.find((one) => one.file === file)?.title;
        return (
          <li key={file}>
            <UnstyledButton className={classes.row ?? ''} onClick={() => onOpen(file)}>
              <span className={classes.line}>
                <IconFileAlert size={15} stroke={1.8} className={classes.icon} aria-hidden />
                <span className={classes.title}>{title?.trim() || file}</span>
              </span>
              <span className={classes.what}>Can’t be read · what to do…</span>
            </UnstyledButton>
          </li>
        );
      })}
    </ul>
  );
}
