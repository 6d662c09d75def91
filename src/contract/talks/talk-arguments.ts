import { z } from 'zod';
import { entryId } from '#core/library/record';
import { rehearsalSchema } from '#core/talk/rehearsal';
import { title, type Schemas } from '../calls/argument-shapes';
import type { DesktopApi } from '../desktop/desktop';
import { SHOW_MODES } from './presenting';
import type { TalkCalls } from './talks';

const one = z.strictObject({ id: entryId });
const fitWish = z.strictObject({ id: entryId, minutes: z.number().positive().max(1000) });
const question = z.string().max(10_000);
const { id: rehearsalId, ...rehearsed } = rehearsalSchema.shape;

/** What each call on talks takes. */
export const TALK_ARGUMENTS = {
  fit: fitWish,
  applyFit: fitWish,
  removeVersion: fitWish,
  pages: one,
  rehearsals: one,
  keepRehearsal: z.strictObject({
    id: entryId,
    rehearsal: z.strictObject({ id: rehearsalId.exactOptional(), ...rehearsed }),
  }),
  removeRehearsal: z.strictObject({ id: entryId, rehearsal: rehearsalId }),
  noteQuestion: z.strictObject({
    id: entryId,
    slide: title,
    question: question.trim().min(1, 'A question needs words'),
  }),
} satisfies Schemas<{ talks: TalkCalls }>['talks'];

const point = z.strictObject({ x: z.number(), y: z.number() });

/** What each call on giving a talk takes. */
export const PRESENTING_ARGUMENTS = {
  start: z.strictObject({ id: entryId, mode: z.enum(SHOW_MODES) }),
  talk: z.undefined(),
  state: z.undefined(),
  audience: z.undefined(),
  act: z.union([
    z.strictObject({
      do: z.enum([
        'next',
        'back',
        'first',
        'last',
        'jump',
        'forget',
        'togglePointer',
        'toggleClock',
        'toggleLook',
      ]),
    }),
    z.strictObject({ do: z.literal('goTo'), page: z.int() }),
    z.strictObject({ do: z.literal('type'), digit: z.string().regex(/^\d$/) }),
    z.strictObject({ do: z.literal('blank'), as: z.enum(['black', 'white']) }),
    z.strictObject({ do: z.literal('point'), at: point.nullable() }),
  ]),
  draft: z.strictObject({ text: question }),
  ask: z.strictObject({ text: question }),
  toggleFullScreen: z.undefined(),
  end: z.undefined(),
  ended: z.undefined(),
} satisfies Schemas<DesktopApi>['presenting'];
