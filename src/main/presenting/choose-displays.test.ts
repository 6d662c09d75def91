import { expect, test } from 'vitest';
import { chooseDisplays, placeBeside } from './choose-displays';

const display = (id: number, { internal = false, width = 1920, height = 1080 } = {}) => ({
  id,
  internal,
  bounds: { x: id * 2000, y: 0, width, height },
});
const laptop = display(1, { internal: true, width: 1440, height: 900 });
const projector = display(2);
const small = display(3, { width: 1024, height: 768 });

test('with one display, the audience has none of its own', () => {
  expect(chooseDisplays([laptop], 1)).toEqual({ presenter: laptop, audience: null });
});

test('a laptop’s own display is the presenter’s, wherever Outloud’s window is', () => {
  for (const home of [1, 2, 99]) {
    expect(chooseDisplays([projector, laptop], home)).toEqual({
      presenter: laptop,
      audience: projector,
    });
  }
});

test('without a built-in one, the presenter stays where Outloud’s window is', () => {
  expect(chooseDisplays([projector, small], 3)).toEqual({ presenter: small, audience: projector });
  expect(chooseDisplays([projector, small], 99)).toEqual({ presenter: projector, audience: small });
});

test('the audience gets the largest of the others', () => {
  expect(chooseDisplays([laptop, small, projector], 1).audience).toBe(projector);
});

test('a window of its own stands over the presenter’s picture, and within the display', () => {
  expect(placeBeside({ x: 100, y: 0, width: 1280, height: 800 })).toEqual({
    x: 116,
    y: 110,
    width: 640,
    height: 390,
  });
  const tiny = placeBeside({ x: 0, y: 0, width: 400, height: 100 });
  expect(tiny.y).toBe(0);
});
