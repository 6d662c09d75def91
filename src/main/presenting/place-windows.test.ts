import { expect, test } from 'vitest';
import { placeBeside } from './choose-displays';
import { placeWindows, type PlacedDisplay } from './place-windows';

const display = (
  id: number,
  x: number,
  { internal = false, width = 1920, height = 1080 } = {},
): PlacedDisplay => ({
  id,
  internal,
  bounds: { x, y: 0, width, height },
  workArea: { x, y: 30, width, height: height - 30 },
});
const laptop = display(1, 0, { internal: true, width: 1440, height: 900 });
const projector = display(2, 1440);

test('a display that is plugged in is filled, and nothing moves while all stays', () => {
  const moves = placeWindows([laptop, projector], 1, null, laptop.workArea);
  expect(moves).toEqual({ presenter: null, audience: { fills: projector } });
  expect(placeWindows([laptop, projector], 1, projector, laptop.workArea)).toEqual({
    presenter: null,
    audience: null,
  });
  expect(placeWindows([laptop], 1, null, laptop.workArea).audience).toBeNull();
});

test('the audience’s window comes back from a display that is gone', () => {
  expect(placeWindows([laptop], 1, projector, laptop.workArea)).toEqual({
    presenter: null,
    audience: { beside: placeBeside(laptop.workArea) },
  });
});

test('a display of another size or in another place is filled anew', () => {
  for (const changed of [
    display(2, 1440, { width: 1024, height: 768 }),
    display(2, -1920),
    { ...projector, id: 3 },
  ]) {
    const { audience } = placeWindows([laptop, changed], 1, projector, laptop.workArea);
    expect(audience).toEqual({ fills: changed });
  }
});

test('the presenter’s window is never left where no display is, nor under the audience’s', () => {
  // The lid is closed, and opened again.
  const shut = placeWindows([projector], 1, projector, laptop.workArea);
  expect(shut).toEqual({
    presenter: projector.workArea,
    audience: { beside: placeBeside(projector.workArea) },
  });
  const opened = placeWindows([projector, laptop], 1, null, projector.workArea);
  expect(opened).toEqual({ presenter: laptop.workArea, audience: { fills: projector } });
});
