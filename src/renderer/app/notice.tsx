import { UnsavedNote } from '../features/entry/unsaved-note';
import { ReadOnlyBanner } from '../parts/read-only-banner';
import { SetAsideNote } from '../parts/set-aside-note';
import type { Desk } from '../use-desk';

interface AppNoticeProps {
  readonly desk: Desk;
  /** Why the library can only be read, or null. */
  readonly readOnly: string | null;
  /** Opens the library again, to write in it. */
  readonly onRetry: () => void;
}

/** What is to be known before all else. */
export function AppNotice({ desk, readOnly, onRetry }: AppNoticeProps) {
  return (
    <>
      <UnsavedNote inSight={desk.inSight} onOpen={desk.open} />
      <SetAsideNote
        onLook={(file) => desk.ask({ name: 'broken', file })}
        onSettings={() => desk.ask({ name: 'settings' })}
      />
      {readOnly !== null && <ReadOnlyBanner reason={readOnly} onRetry={onRetry} />}
    </>
  );
}
