import { Tooltip as Tip, type TooltipProps } from '@mantine/core';
import { useEffect, useState } from 'react';

/**
 * Says what a button does while the pointer rests on it, until something is done: from a press or a
 * key on it would only stand over what one looks at.
 */
export function Tooltip(props: TooltipProps) {
  const [pointer, setPointer] = useState<'away' | 'rests' | 'done'>('away');
  useEffect(() => {
    if (pointer !== 'rests') return undefined;
    const listening = new AbortController();
    for (const deed of ['keydown', 'pointerdown']) {
      const end = (): void => setPointer('done');
      addEventListener(deed, end, { capture: true, signal: listening.signal });
    }
    return () => listening.abort();
  }, [pointer]);
  return (
    <Tip
      {...props}
      disabled={pointer === 'done'}
      onMouseEnter={() => setPointer('rests')}
      onMouseLeave={() => setPointer('away')}
    />
  );
}
