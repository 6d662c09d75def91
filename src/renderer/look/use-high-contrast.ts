import { useMediaQuery } from '@mantine/hooks';
import { useLayoutEffect } from 'react';
import type { Contrast } from '#contract/desktop/look';

/** What a computer says that is set to more contrast, or to colours of the person's own. */
const ASKED = '(prefers-contrast: more), (forced-colors: active)';

/** Whether colours are to be as far apart as can be; the page's styles see it at `data-high-contrast`. */
export function useHighContrast(chosen: Contrast): boolean {
  const isAsked = useMediaQuery(ASKED, false, { getInitialValueInEffect: false });
  const isHigh = chosen === 'high' || isAsked;
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-high-contrast', isHigh);
  }, [isHigh]);
  return isHigh;
}
