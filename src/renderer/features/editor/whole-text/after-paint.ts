/** Milliseconds after which a window that paints nothing, as it is hidden, isn't waited for. */
const HIDDEN = 200;

/**
 * Calls back when what the page holds now has been painted.
 *
 * @returns ends the waiting
 */
export function afterPaint(callback: () => void): () => void {
  const painted = new MessageChannel();
  const stop = (): void => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    painted.port1.close();
  };
  const goOn = (): void => {
    stop();
    callback();
  };
  painted.port1.addEventListener('message', goOn);
  painted.port1.start();
  const frame = requestAnimationFrame(() => painted.port2.postMessage(null));
  const timer = setTimeout(goOn, HIDDEN);
  return stop;
}
