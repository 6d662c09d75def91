import { afterEach, expect, test } from 'vitest';
import { localTime } from './local-time';

const usual = process.env['TZ'];
afterEach(() => {
  if (usual === undefined) delete process.env['TZ'];
  else process.env['TZ'] = usual;
});

test.each([
  ['Pacific/Kiritimati', '2026-03-01T09:59:00Z', '2026-03-01', '23:59'],
  ['Pacific/Kiritimati', '2026-03-01T10:00:00Z', '2026-03-02', '00:00'],
  ['Pacific/Pago_Pago', '2026-03-01T10:59:00Z', '2026-02-28', '23:59'],
  ['Asia/Kolkata', '2026-12-31T18:30:00Z', '2027-01-01', '00:00'],
  // Clocks are put forward from 2 to 3, and back from 3 to 2.
  ['Europe/Berlin', '2026-03-29T01:00:00Z', '2026-03-29', '03:00'],
  ['Europe/Berlin', '2026-10-25T01:00:00Z', '2026-10-25', '02:00'],
  ['Europe/Berlin', '2026-10-25T23:00:00Z', '2026-10-26', '00:00'],
])('in %s it is the day and the time of that place', (zone, moment, date, time) => {
  process.env['TZ'] = zone;
  expect(localTime(new Date(moment))).toEqual({ date, time });
});
