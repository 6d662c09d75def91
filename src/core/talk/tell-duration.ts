/** `40 s`, `1 min 20 s`, `18 min`. @param time milliseconds */
export function tellDuration(time: number): string {
  const seconds = Math.round(time / 1000);
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  if (minutes === 0) return `${rest} s`;
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
}

/** As a clock shows it: `4:05`, `1:02:03`, `−0:12` when it is over. @param time milliseconds */
export function tellClock(time: number): string {
  // What is left of a second is still to be had; what has begun of one is not over.
  const seconds = Math.floor(Math.abs(time) / 1000);
  const sign = time < 0 && seconds > 0 ? '−' : '';
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (part: number): string => String(part).padStart(2, '0');
  const end = `${hours > 0 ? two(minutes) : minutes}:${two(seconds % 60)}`;
  return `${sign}${hours > 0 ? `${hours}:` : ''}${end}`;
}
