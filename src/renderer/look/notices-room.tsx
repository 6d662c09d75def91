import { useEffect } from 'react';

const NOTICES = ".mantine-Notifications-root[data-position='bottom-right']";

/** Pixels between a dialog and the notices below it. */
const GAP = 8;

/** Keeps the room that notices take known to the stylesheet, which keeps dialogs out of it. */
export function NoticesRoom(): null {
  useEffect(() => {
    const { style } = document.documentElement;
    const measuring = new ResizeObserver(([notices]) => {
      const box = notices?.target.getBoundingClientRect();
      const isEmpty = box === undefined || box.height === 0;
      const room = isEmpty ? 0 : Math.ceil(window.innerHeight - box.top + GAP);
      style.setProperty('--outloud-notices', `${room}px`);
    });
    // They are put into the page a moment later than this.
    const waiting = new MutationObserver(follow);
    function follow(): void {
      const notices = document.querySelector(NOTICES);
      if (notices === null) return;
      waiting.disconnect();
      measuring.observe(notices);
    }
    waiting.observe(document.body, { childList: true, subtree: true });
    follow();
    return () => {
      waiting.disconnect();
      measuring.disconnect();
    };
  }, []);
  return null;
}
