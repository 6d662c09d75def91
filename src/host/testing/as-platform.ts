import { onTestFinished } from 'vitest';

/** Lets the code believe until the test ends that it runs on another system. */
export function asPlatform(platform: NodeJS.Platform): void {
  const own = process.platform;
  const be = (value: NodeJS.Platform) => Object.defineProperty(process, 'platform', { value });
  be(platform);
  onTestFinished(() => void be(own));
}
