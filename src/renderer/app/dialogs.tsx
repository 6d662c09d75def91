import { AppRenaming, tellTagRenamed } from './renaming';
import { undoClaim } from './undo';
import { useReadOnly } from '../data/queries';
import { saveAll } from '../features/entry/autosaves';
import { tellClaim } from '../features/growth/criteria/tell-claim';
import { late } from '../look/late';
import { isSameSection, type Section } from '../section';
import { startShow } from './start-show';
import { tellProposed } from './tell-proposed';
import type { Desk } from '../use-desk';
import { useFocusBack } from '../use-focus-back';
import { useOpened } from './use-opened';
import { useUpdateNotices } from './use-update-notices';

// Each dialog is read when it is first asked for.
const AboutDialog = late(() => import('../features/about/about-dialog'), 'AboutDialog');
const PlanDialog = late(() => import('../features/board/plan-dialog'), 'PlanDialog');
const BrokenDialog = late(() => import('../features/broken/broken-dialog'), 'BrokenDialog');
const ComposeDialog = late(() => import('../features/compose/compose-dialog'), 'ComposeDialog');
const ConflictsDialog = late(
  () => import('../features/conflicts/conflicts-dialog'),
  'ConflictsDialog',
);
const DeckDialog = late(() => import('../features/deck/deck-dialog'), 'DeckDialog');
const WinDialog = late(() => import('../features/growth/win-dialog'), 'WinDialog');
const ClaimDialog = late(() => import('../features/growth/criteria/claim-dialog'), 'ClaimDialog');
const PracticeDialog = late(() => import('../features/growth/practice-dialog'), 'PracticeDialog');
const CompareEntriesDialog = late(
  () => import('../features/history/compare-entries-dialog'),
  'CompareEntriesDialog',
);
const HistoryDialog = late(() => import('../features/history/history-dialog'), 'HistoryDialog');
const PreviewDialog = late(() => import('../features/preview/preview-dialog'), 'PreviewDialog');
const ProposalDialog = late(
  () => import('../features/proposals/proposal-dialog'),
  'ProposalDialog',
);
const PublishManyDialog = late(
  () => import('../features/publish/publish-many-dialog'),
  'PublishManyDialog',
);
const PublishDialog = late(() => import('../features/publish/publish-dialog'), 'PublishDialog');
const ExplainDialog = late(() => import('../features/recall/explain-dialog'), 'ExplainDialog');
const AfterShowDialog = late(
  () => import('../features/rehearsals/after-show-dialog'),
  'AfterShowDialog',
);
const RehearsalsDialog = late(
  () => import('../features/rehearsals/rehearsals-dialog'),
  'RehearsalsDialog',
);
const SettingsDialog = late(() => import('../features/settings/settings-dialog'), 'SettingsDialog');
const ShortcutsDialog = late(
  () => import('../features/shortcuts/shortcuts-dialog'),
  'ShortcutsDialog',
);
const TemplateDialog = late(
  () => import('../features/templates/template-dialog'),
  'TemplateDialog',
);
const RenameTagDialog = late(() => import('../features/tags/rename-tag-dialog'), 'RenameTagDialog');
const ExportDialog = late(() => import('../features/transfer/export-dialog'), 'ExportDialog');
const ExportRecordsDialog = late(
  () => import('../features/transfer/export-records-dialog'),
  'ExportRecordsDialog',
);
const ImportDialog = late(() => import('../features/transfer/import-dialog'), 'ImportDialog');
const OpenedDialog = late(() => import('../features/transfer/opened-dialog'), 'OpenedDialog');
const VariantsDialog = late(() => import('../features/variants/variants-dialog'), 'VariantsDialog');
const AppReviews = late(() => import('./reviews'), 'AppReviews');

const TALKS: Section = { at: 'kind', kind: 'talk' };

/** Whatever stands open over the window. */
export function AppDialogs({ desk }: { readonly desk: Desk }) {
  const { dialog } = desk;
  const readOnly = useReadOnly();
  const close = (): void => desk.ask(null);
  useOpened(desk);
  useUpdateNotices(desk);
  useFocusBack(dialog !== null);
  const previewed = dialog?.name === 'publish' ? dialog.preview : undefined;
  useFocusBack(previewed !== undefined);
  switch (dialog?.name) {
    case undefined:
      return null;
    case 'compose':
      return (
        <ComposeDialog
          from={dialog.from}
          kind={isSameSection(desk.section, TALKS) ? 'talk' : 'post'}
          openId={desk.openId}
          onBefore={saveAll}
          onClose={close}
          onComposed={(id, kind) => {
            close();
            if (!isSameSection(desk.section, { at: 'kind', kind })) desk.show({ at: 'all' });
            desk.openFresh(id);
          }}
        />
      );
    case 'plan':
      return <PlanDialog id={dialog.id} readOnly={readOnly} onBefore={saveAll} onClose={close} />;
    case 'propose':
      return (
        <ProposalDialog
          talk={dialog.talk}
          onBefore={saveAll}
          onClose={close}
          onAdded={(event, change) => {
            close();
            tellProposed(desk, event, change);
          }}
        />
      );
    case 'variants':
      return (
        <VariantsDialog
          id={dialog.id}
          {...(dialog.as !== undefined && { as: dialog.as })}
          onBefore={saveAll}
          onClose={close}
        />
      );
    case 'preview':
      return (
        <PreviewDialog id={dialog.id} target={dialog.target} onBefore={saveAll} onClose={close} />
      );
    case 'publish':
      return (
        <>
          <PublishDialog
            id={dialog.id}
            onBefore={saveAll}
            isCovered={previewed !== undefined}
            onCheck={() => {
              close();
              if (!desk.check) desk.toggleCheck();
            }}
            onCopies={() => desk.ask({ name: 'variants', id: dialog.id, as: 'dev.to' })}
            onPreview={(preview) => desk.ask({ name: 'publish', id: dialog.id, preview })}
            onClose={close}
          />
          {previewed !== undefined && (
            <PreviewDialog
              id={dialog.id}
              target={previewed}
              onBefore={saveAll}
              onClose={() => desk.ask({ name: 'publish', id: dialog.id })}
            />
          )}
        </>
      );
    case 'publishMany':
      return (
        <PublishManyDialog
          posts={dialog.posts}
          onBefore={saveAll}
          onCheck={(id) => {
            close();
            desk.open(id);
            if (!desk.check) desk.toggleCheck();
          }}
          onClose={close}
        />
      );
    case 'deck':
      return <DeckDialog id={dialog.id} onBefore={saveAll} onClose={close} />;
    case 'rehearsals':
      return (
        <RehearsalsDialog
          id={dialog.id}
          readOnly={readOnly}
          onRehearse={() => {
            close();
            void startShow(dialog.id, 'rehearse');
          }}
          onClose={close}
        />
      );
    case 'explain':
      return (
        <ExplainDialog
          key={dialog.id}
          id={dialog.id}
          title={dialog.title}
          onOpen={desk.open}
          onNext={dialog.goesOn ? ({ id, title }) => desk.ask({ ...dialog, id, title }) : null}
          onClose={close}
        />
      );
    case 'practice':
      return (
        <PracticeDialog
          onMade={(id) => {
            close();
            desk.open(id, { caret: 'end' });
          }}
          onClose={close}
        />
      );
    case 'afterShow':
      return (
        <AfterShowDialog
          ended={dialog.ended}
          onOpen={(id) => {
            close();
            desk.open(id);
          }}
          onClose={close}
        />
      );
    case 'history':
      return (
        <HistoryDialog
          row={dialog.row}
          readOnly={readOnly}
          onBefore={saveAll}
          onClose={close}
          onOpen={(id) => desk.open(id)}
        />
      );
    case 'criteria':
      return (
        <ClaimDialog
          id={dialog.id}
          readOnly={readOnly}
          onBefore={saveAll}
          onClose={close}
          onClaimed={(change) => {
            close();
            tellClaim(change, 'Changed', undoClaim);
          }}
        />
      );
    case 'compareDrafts':
      return <CompareEntriesDialog row={dialog.row} onBefore={saveAll} onClose={close} />;
    case 'rename':
      return <AppRenaming dialog={dialog} onClose={close} />;
    case 'renameTag':
      return (
        <RenameTagDialog
          tag={dialog.tag}
          onBefore={saveAll}
          onClose={close}
          onRenamed={(from, to, done) => {
            close();
            tellTagRenamed(desk, { from, to, done });
          }}
        />
      );
    case 'import':
      return <ImportDialog dropped={dialog.paths} onClose={close} />;
    case 'opened':
      return <OpenedDialog files={dialog.files} onOpen={desk.open} onClose={close} />;
    case 'remark':
    case 'importReviews':
      return <AppReviews dialog={dialog} onClose={close} />;
    case 'exportLibrary':
      return <ExportDialog onBefore={saveAll} onClose={close} />;
    case 'exportRecords':
      return <ExportRecordsDialog onBefore={saveAll} onClose={close} />;
    case 'broken':
      return <BrokenDialog file={dialog.file} onOpen={(id) => desk.open(id)} onClose={close} />;
    case 'conflicts':
      return <ConflictsDialog file={dialog.file} onBefore={saveAll} onClose={close} />;
    case 'template':
      return (
        <TemplateDialog
          onBefore={saveAll}
          onClose={close}
          onMade={(id, caret) => {
            close();
            if (caret === null) desk.openFresh(id);
            else desk.open(id, { caret });
          }}
        />
      );
    case 'win':
      return <WinDialog start={{ as: 'new' }} onBefore={saveAll} onClose={close} />;
    case 'settings':
      return (
        <SettingsDialog
          at={dialog.backups && 'Backups'}
          onClose={close}
          onShortcuts={() => desk.ask({ name: 'shortcuts' })}
        />
      );
    case 'about':
      return <AboutDialog licences={dialog.licences} onClose={close} />;
    case 'shortcuts':
      return <ShortcutsDialog onClose={close} />;
  }
}
