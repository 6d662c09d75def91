import type { Draw } from '#contract/desktop/drawing';
import type { DrawingRoom } from './drawing-room';
import { printPage } from './print-page';

/** What the app may ask of the browser that it has here. */
export function createDrawer(room: DrawingRoom): Draw {
  let last: Promise<unknown> = Promise.resolve();
  return (order) => {
    if (order.kind !== 'pdf') return room.picture(order);
    // One window at a time: pages may be many and large.
    const printed = last.then(() => printPage(order.html, order.pages));
    last = printed.catch(() => undefined);
    return printed;
  };
}
