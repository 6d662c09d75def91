import { z } from 'zod';
import { isDay } from '#core/document/front-matter/property';
import { PACKET_FORMATS } from '#core/growth/packet/packet-format';
import { DATA_POINTS } from '#core/growth/pay/data-point';
import { entryId } from '#core/library/record';
import type { Api } from '../calls/api';
import { folder, nothing, type Schemas } from '../calls/argument-shapes';

const day = z.string().refine(isDay, 'is no day such as 2026-03-29');
const wish = z.strictObject({
  from: day,
  to: day,
  dataPoints: z.array(entryId).max(1000).exactOptional(),
});

/** What each call about the quarterly conversation takes. */
export const CONVERSATION_ARGUMENTS = {
  packet: wish,
  packetText: wish,
  savePacket: wish.extend({
    format: z.enum(PACKET_FORMATS),
    folder,
    name: z.string().regex(/^[^/\\\p{Cc}]{1,200}$/u, 'is not the name of a file'),
    replaces: z.boolean(),
  }),
  makeAgenda: wish.extend({ minutes: z.int().min(5).max(480).exactOptional() }),
  list: nothing,
  start: z.strictObject({ quarter: z.string().max(20) }),
  tick: z.strictObject({
    id: entryId,
    at: z.int().nonnegative(),
    words: z.string().max(100_000),
    done: z.boolean(),
  }),
  reminder: nothing,
  choices: nothing,
  choose: z.strictObject({
    season: z.int().min(1).max(12).nullable().exactOptional(),
    snoozedUntil: day.nullable().exactOptional(),
  }),
  dataPoints: nothing,
  addDataPoint: z.strictObject({
    kind: z.enum(DATA_POINTS),
    text: z.string().max(1_000_000),
    amount: z.string().trim().max(200),
    day: day.exactOptional(),
  }),
} satisfies Schemas<Pick<Api, 'conversation'>>['conversation'];
