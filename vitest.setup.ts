import fc from 'fast-check';
import { afterEach, vi } from 'vitest';

/**
 * Property tests try the same cases on every machine, so that a red run can be repeated and a
 * green one means the same everywhere. OUTLOUD_SEED explores others.
 */
fc.configureGlobal({ seed: Number(process.env['OUTLOUD_SEED'] ?? 20_260_101) });

// Tests share their modules and so the clock, too.
afterEach(() => void vi.useRealTimers());
