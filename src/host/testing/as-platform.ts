import { onTestFinished, vi } from 'vitest';

/** Lets the code believe until the test ends that it runs on another system. */
export function asPlatform(platform: NodeJS.Platform): void {
  const spy = vi.spyOn(process, 'platform', 'get').mockReturnValue(platform);
  onTestFinished(() => spy.mockRestore());
}
