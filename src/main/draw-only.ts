import { app } from 'electron';
import type { Drawn, DrawOrder } from '#contract/desktop/drawing';
import { createDrawingRoom } from './drawing-room';
import { createDrawer } from './drawer';

/**
 * Carries out what the program that started this one asks, until that one is gone.
 * @param pages the folder of the built pages
 */
export function drawForParent(pages: string): void {
  app.disableHardwareAcceleration();
  // Windows come and go.
  app.on('window-all-closed', () => undefined);
  process.on('disconnect', () => app.exit());
  void app.whenReady().then(() => {
    const draw = createDrawer(createDrawingRoom(pages));
    process.on('message', ({ number, order }: { number: number; order: DrawOrder }) => {
      void draw(order).then((drawn: Drawn) => process.send?.({ number, drawn }));
    });
    process.send?.({ ready: true });
  });
}
