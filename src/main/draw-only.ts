import { app } from 'electron';
import type { Drawn, DrawOrder } from '#contract/desktop/drawing';
import type { DrawingRoom } from './drawing-room';
import { createDrawer } from './drawer';

/** The word on the command line of a program that draws for its parent and does nothing else. */
export const DRAW_ONLY = '--draw-only';

/** Carries out what the program that started this one asks, until that one is gone. */
export function drawForParent(room: DrawingRoom): void {
  app.disableHardwareAcceleration();
  // Windows come and go.
  app.on('window-all-closed', () => undefined);
  process.on('disconnect', () => app.exit());
  void app.whenReady().then(() => {
    const draw = createDrawer(room);
    process.on('message', ({ number, order }: { number: number; order: DrawOrder }) => {
      void draw(order).then((drawn: Drawn) => process.send?.({ number, drawn }));
    });
    process.send?.({ ready: true });
  });
}
