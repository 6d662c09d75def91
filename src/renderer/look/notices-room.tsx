import { useEffect } from 'react';

const NOTICES = ".mantine-Notifications-root[data-position='bottom-right']";

/** Pixels between a dialog and the notices below it. */
const GAP = 8;

/** Keeps the room that notices take known to the stylesheet, which keeps dialogs out of it. */
export function NoticesRoom(): null {
  useEffect(() => {
    const notices = document.querySelector(NOTICES);
    if (notices === null) return undefined;
    const { style } = document.documentElement;
    const measure = (): void => {
      const { height, top } = notices.getBoundingClientRect();
      const room = height === 0 ? 0 : Math.ceil(window.innerHeight - top + GAP);
      style.setProperty('--outloud-notices', `${room}px`);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(notices);
    return () => observer.disconnect();
  }, []);
  return null;
}
