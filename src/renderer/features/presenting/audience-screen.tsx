import { useEffect, useState } from 'react';
import type { AudienceView } from '#contract/talks/presenting';
import { api, listen } from '../../api';
import classes from './audience-screen.module.css';
import { actionOf } from './show-keys';
import { SlideStage } from './slide-stage';

/** What the audience sees: the slide, and nothing else. The keys of a remote control work here, too. */
export function AudienceScreen() {
  const [view, setView] = useState<AudienceView | null>(null);
  useEffect(() => {
    void api.presenting.audience().then(setView);
    return listen('audienceChanged', setView);
  }, []);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const action = actionOf(event);
      if (action === null) return;
      event.preventDefault();
      if (action === 'end') void api.presenting.end();
      else if (action === 'fullScreen') void api.presenting.toggleFullScreen();
      else if (typeof action === 'object') void api.presenting.act(action);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);

  return (
    <main className={classes.screen} data-blank={view?.blank ?? undefined}>
      {view !== null && view.blank === null && (
        <SlideStage
          label={`Slide ${view.number}`}
          html={view.html}
          look={view.look}
          level={1}
          point={view.point}
        />
      )}
    </main>
  );
}
