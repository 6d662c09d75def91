import { z } from 'zod';
import {
  FAULT_NAMES,
  FAULT_PLACE,
  FAULT_WAYS,
  isFaultCode,
  MOST_PLACES,
  type WindowFault,
} from './fault';
import { PANELS, type PanelName } from './panels';

const PANEL_NAMES = Object.keys(PANELS) as PanelName[];

/** What a window may tell of a fault: no word in it is a person's. */
export const windowFault: z.ZodType<WindowFault> = z.strictObject({
  how: z.enum(FAULT_WAYS),
  panel: z.enum(PANEL_NAMES).nullable(),
  name: z.enum(FAULT_NAMES),
  code: z.string().refine(isFaultCode).nullable(),
  at: z.array(z.string().regex(FAULT_PLACE)).max(MOST_PLACES),
});
