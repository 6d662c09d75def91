import { undoClaim } from './app-growth';
import { AppRenaming, tellTagRenamed } from './app-renaming';
import { AppReviews } from './app-reviews';
import { undoChange } from './app-undo';
import { useLibrary } from './data/queries';
import { AboutDialog } from './features/about/about-dialog';
import { PlanDialog } from './features/board/plan-dialog';
import { saveAll } from './features/entry/autosaves';
import { BrokenDialog } from './features/broken/broken-dialog';
import { ComposeDialog } from './features/compose/compose-dialog';
import { ConflictsDialog } from './features/conflicts/conflicts-dialog';
import { DeckDialog } from './features/deck/deck-dialog';
import { WinDialog } from './features/growth/win-dialog';
import { ClaimDialog } from './features/growth/criteria/claim-dialog';
import { tellClaim } from './features/growth/criteria/tell-claim';
import { PracticeDialog } from './features/growth/practice-dialog';
import { CompareEntriesDialog } from './features/history/compare-entries-dialog';
import { HistoryDialog } from './features/history/history-dialog';
import { PreviewDialog } from './features/preview/preview-dialog';
import { ProposalDialog } from './features/proposals/proposal-dialog';
import { PublishManyDialog } from './features/publish/publish-many-dialog';
import { PublishDialog } from './features/publish/publish-dialog';
import { ExplainDialog } from './features/recall/explain-dialog';
import { AfterShowDialog } from './features/rehearsals/after-show-dialog';
import { RehearsalsDialog } from './features/rehearsals/rehearsals-dialog';
import { SettingsDialog } from './features/settings/settings-dialog';
import { ShortcutsDialog } from './features/shortcuts/shortcuts-dialog';
import { TemplateDialog } from './features/templates/template-dialog';
import { RenameTagDialog } from './features/tags/rename-tag-dialog';
import { ExportDialog } from './features/transfer/export-dialog';
import { ExportRecordsDialog } from './features/transfer/export-records-dialog';
import { ImportDialog } from './features/transfer/import-dialog';
import { OpenedDialog } from './features/transfer/opened-dialog';
import { VariantsDialog } from './features/variants/variants-dialog';
import { notify } from './look/notices';
import { coversText, isSameSection, type Section } from './section';
import { startShow } from './app-start-show';
import type { Desk } from './use-desk';
import { useFocusBack } from './use-focus-back';
import { useOpened } from './use-opened';
import { useUpdateNotices } from './use-update-notices';

const TALKS: Section = { at: 'kind', kind: 'talk' };

/** Whatever stands open over the window. */
export function AppDialogs({ desk }: { readonly desk: Desk }) {
  const { dialog } = desk;
  const readOnly = (useLibrary().data?.readOnly ?? null) !== null;
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
            if (coversText(desk.section)) desk.show({ at: 'all' });
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
      return <SettingsDialog onClose={close} onShortcuts={() => desk.ask({ name: 'shortcuts' })} />;
    case 'about':
      return <AboutDialog licences={dialog.licences} onClose={close} />;
    case 'shortcuts':
      return <ShortcutsDialog onClose={close} />;
  }
}

function tellProposed(desk: Desk, event: string, change: string): void {
  const told = `The proposal to ${event} is noted.`;
  if (isSameSection(desk.section, { at: 'proposals' })) {
    const run = (): void => void undoChange(change, 'The proposal was not taken back');
    return notify(told, { label: 'Undo', run });
  }
  notify(told, { label: 'Show Proposals', run: () => desk.show({ at: 'proposals' }) });
}
