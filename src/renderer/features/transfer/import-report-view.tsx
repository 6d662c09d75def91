import { Button, Checkbox, Stack, Text } from '@mantine/core';
import type { ImportReport } from '#contract/importing/import-report';
import type { ImportTarget } from '#contract/importing/past-import';
import { NOTHING_TO_IMPORT, reasonAlone } from '#contract/importing/import-words';
import { GENERATOR_NAMES } from '#core/publish/target';
import { DialogFoot } from '../../parts/dialog-foot';
import { takeFocus } from '../../parts/take-focus';
import { Findings } from './findings';
import { LedgerSections } from './ledger-sections';
import { LeftOut } from './left-out';
import classes from './transfer.module.css';

interface ImportReportViewProps {
  readonly report: ImportReport;
  /** What was chosen: files are told from there. */
  readonly from: readonly string[];
  /** Whether folders become tags. */
  readonly folderTags?: boolean;
  readonly onFolderTags?: (folderTags: boolean) => void;
  /** Imports what the report tells; left out when that is done. */
  readonly onTake?: () => void;
  readonly onClose: () => void;
}

/** What comes or came in, what does not and why, and what changes on the way. */
export function ImportReportView(props: ImportReportViewProps) {
  const { report, from, folderTags, onFolderTags, onTake, onClose } = props;
  const { imported, updated, unchanged, skipped, losses, changes, targets } = report;
  const isPlan = onTake !== undefined;
  const count = imported.length + updated.length;
  return (
    <Stack gap="md">
      {isPlan && <Text size="sm">This is what will come in. Nothing has been written yet.</Text>}
      <div className={classes.figures} role="status">
        <Figure count={imported.length} label={isPlan ? 'new' : 'imported'} />
        {updated.length > 0 && (
          <Figure count={updated.length} label={isPlan ? 'to update' : 'updated'} />
        )}
        {unchanged > 0 && <Figure count={unchanged} label="unchanged" />}
        <Figure count={skipped.length} label="skipped" />
        <Figure count={losses.length} label={losses.length === 1 ? 'loss' : 'losses'} />
      </div>
      {targets.map((target) => (
        <Text size="sm" key={target.name}>
          {describeTarget(target, isPlan)}
        </Text>
      ))}
      {onFolderTags && report.folderTags.length > 0 && (
        <Checkbox
          label="Tag each text with its folder"
          description={tellTags(report.folderTags)}
          checked={folderTags === true}
          onChange={(event) => onFolderTags(event.currentTarget.checked)}
        />
      )}
      <Findings
        from={from}
        title={isPlan ? 'Will come in' : 'Came in'}
        findings={[...imported, ...updated].map(({ file, title }) => ({ file, text: title }))}
      />
      <Findings
        from={from}
        title="Skipped, and left as they were"
        findings={skipped.map((one) => ({ file: one.file, text: reasonAlone(one) }))}
      />
      <LeftOut leftOut={report.leftOut} leftOutFiles={report.leftOutFiles} from={from} />
      <Findings
        from={from}
        title={isPlan ? 'Will not be quite as it was' : 'Came in, but not quite as it was'}
        findings={losses
          .filter(({ difference }) => difference === undefined)
          .map(({ file, what }) => ({ file, text: what }))}
      />
      <LedgerSections findings={losses} from={from} />
      <Findings
        from={from}
        title="Changed, and means the same"
        findings={changes
          .filter(({ difference }) => difference === undefined)
          .map(({ file, what }) => ({ file, text: what }))}
      />
      <LedgerSections findings={changes} from={from} />
      <Findings
        from={from}
        title="With a title that others have, too"
        findings={report.namesakes.map(({ file, what }) => ({ file, text: what }))}
      />
      {skipped.length + losses.length === 0 && (
        <Text size="sm" c="dimmed">
          {count === 0 ? describeNothing(unchanged) : describeAll(isPlan, changes.length > 0)}
        </Text>
      )}
      {!isPlan && count > 0 && (
        <Text size="sm" c="dimmed">
          It can be undone later, too: File, Import…, Recent imports.
        </Text>
      )}
      <DialogFoot>
        {isPlan && (
          <Button variant="default" onClick={onClose} ref={count === 0 ? takeFocus : null}>
            Cancel
          </Button>
        )}
        {isPlan && count > 0 && (
          <Button onClick={onTake} ref={takeFocus}>
            Import {count.toLocaleString('en')} {count === 1 ? 'Entry' : 'Entries'}
          </Button>
        )}
        {!isPlan && (
          <Button onClick={onClose} ref={takeFocus}>
            Done
          </Button>
        )}
      </DialogFoot>
    </Stack>
  );
}

function describeTarget({ name, generator, isNew }: ImportTarget, isPlan: boolean): string {
  const tie = isPlan ? 'will be tied' : 'are tied';
  const blog = `${isNew ? 'new ' : ''}blog “${name}” (${GENERATOR_NAMES[generator]})`;
  return `The posts ${tie} to the ${blog}: publishing them writes to the files they came from.`;
}

function Figure({ count, label }: { readonly count: number; readonly label: string }) {
  return (
    <div className={classes.figure} data-zero={count === 0 || undefined}>
      <strong>{count.toLocaleString('en')}</strong> {label}
    </div>
  );
}

/** So many tags are named. */
const NAMED = 5;

function tellTags(tags: readonly string[]): string {
  const named = tags.slice(0, NAMED).map((tag) => `#${tag}`);
  const more = tags.length - named.length;
  return `${named.join(', ')}${more > 0 ? ` and ${more.toLocaleString('en')} more` : ''}`;
}

function describeAll(isPlan: boolean, isChanged: boolean): string {
  const end = isChanged ? ', and what is changed means the same.' : ' as it was.';
  return `Every text ${isPlan ? 'will come' : 'came'} in${end}`;
}

function describeNothing(unchanged: number): string {
  return unchanged > 0 ? 'All of it came in before and has not changed since.' : NOTHING_TO_IMPORT;
}
