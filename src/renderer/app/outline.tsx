import type { ReactNode } from 'react';
import type { Entry } from '#contract/calls/api';
import { listTextBlocks } from '#core/document/text-blocks';
import { USUAL_PACE } from '#core/talk/pace';
import type { Rehearsal } from '#core/talk/rehearsal';
import { useSettings } from '../data/queries';
import { useChangeSettings } from '../data/use-change-settings';
import type { TextView } from '../entry-editor';
import type { BesideText } from '../features/entry/entry-slots';
import { requestOfText } from '../features/entry/views';
import { OutlinePanel } from '../features/outline/outline-panel';
import { TalkProposals } from '../features/proposals/talk-proposals';
import { notify } from '../look/notices';
import { TalkShows } from '../features/rehearsals/talk-shows';
import { useRehearsals } from '../features/rehearsals/use-rehearsals';
import { startShow } from './start-show';
import type { Desk } from '../use-desk';

const NONE: readonly Rehearsal[] = [];

interface AppOutlineProps {
  readonly desk: Desk;
  /** The talk. */
  readonly entry: Entry;
  readonly edit: BesideText;
  readonly view: TextView;
  /** What else stands beside the text. */
  readonly above: ReactNode;
}

/** The outline of the open talk, which changes its text. */
export function AppOutline({ desk, entry, edit, view, above }: AppOutlineProps) {
  const { pace = USUAL_PACE, bio = '' } = useSettings().data ?? {};
  const rehearsals = useRehearsals(entry.id).data?.rehearsals ?? NONE;
  const changeSettings = useChangeSettings();

  async function keepBio(next: string): Promise<void> {
    const changed = await changeSettings({ bio: next });
    if (changed === null) return;
    notify('It is told in all talks that have no bio of their own.', {
      label: 'Undo',
      run: () => void changeSettings({ bio }),
    });
  }

  function show(at: number): void {
    const blocks = listTextBlocks(entry.document);
    const block = blocks.findIndex(({ path }) => path.length === 1 && path[0] === at);
    const end = blocks[block]?.text.length;
    if (end !== undefined) desk.open(entry.id, { block, start: 0, end });
  }

  return (
    <OutlinePanel
      talk={entry}
      pace={pace}
      speaker={bio}
      onSpeaker={(next) => void keepBio(next)}
      proposals={
        <TalkProposals
          id={entry.id}
          readOnly={edit.readOnly}
          onAdd={() => desk.ask({ name: 'propose', talk: entry.id })}
          onShowAll={() => desk.show({ at: 'proposals' })}
        />
      }
      rehearsals={rehearsals}
      isText={view === 'text'}
      above={above}
      opened={desk.contents}
      onToggle={desk.toggleContents}
      {...edit}
      onShow={show}
      onUndo={(step) => requestOfText(entry.id, step)}
      onChange={(change) => {
        let at: number | null = null;
        requestOfText(entry.id, {
          rework: (draft) => {
            const edited = change(draft.document);
            at = edited?.at ?? null;
            return edited && { ...draft, document: edited.document };
          },
        });
        return at;
      }}
    >
      <TalkShows
        times={rehearsals.length}
        readOnly={edit.readOnly}
        onStart={(mode) => void startShow(entry.id, mode)}
        onList={() => desk.ask({ name: 'rehearsals', id: entry.id })}
      />
    </OutlinePanel>
  );
}
