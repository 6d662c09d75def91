import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createChangeReporter } from './change-reporter';

describe('createChangeReporter', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('reports several changes once, within the delay of the first', () => {
    const report = vi.fn();
    const reporter = createChangeReporter(report, 150);
    reporter.changed();
    vi.advanceTimersByTime(100);
    reporter.changed();
    expect(report).not.toHaveBeenCalled();
    vi.advanceTimersByTime(50);
    expect(report).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1000);
    expect(report).toHaveBeenCalledTimes(1);
  });

  it('flushes what waits, and nothing when nothing waits', () => {
    const report = vi.fn();
    const reporter = createChangeReporter(report, 150);
    reporter.flush();
    expect(report).not.toHaveBeenCalled();
    reporter.changed();
    reporter.flush();
    expect(report).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1000);
    expect(report).toHaveBeenCalledTimes(1);
  });
});
