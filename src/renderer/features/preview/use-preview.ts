import { useEffect, useState } from 'react';
import type { PreviewWindowState } from '#contract/publishing/preview-window';
import type { PreviewState } from '#contract/publishing/previews';
import { api, listen } from '../../api';

/** The preview that is shown and how its window stands, as they change. */
export function usePreview(): {
  readonly preview: PreviewState | null;
  readonly window: PreviewWindowState | null;
} {
  const [preview, setPreview] = useState<PreviewState | null>(null);
  const [window, setWindow] = useState<PreviewWindowState | null>(null);
  useEffect(() => {
    const ends = [listen('previewChanged', setPreview), listen('previewWindowChanged', setWindow)];
    void api.previews.state().then((state) => setPreview((now) => now ?? state));
    void api.previewWindow.state().then((state) => setWindow((now) => now ?? state));
    return () => {
      for (const end of ends) end();
    };
  }, []);
  return { preview, window };
}
