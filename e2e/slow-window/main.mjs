/**
 * Starts Outloud so that the code of its window and its whole menu come late: what is shown ahead
 * stays a while.
 */
import { Menu, protocol } from 'electron';

const LATE_MS = 2_000;
const register = protocol.registerBufferProtocol.bind(protocol);
protocol.registerBufferProtocol = (scheme, answer) =>
  register(scheme, (request, respond) => {
    setTimeout(() => answer(request, respond), /\/assets\/main-/.test(request.url) ? LATE_MS : 0);
  });
/** None, so that Electron makes none; then the bar; then all of it. */
const WHOLE = 3;
const setMenu = Menu.setApplicationMenu.bind(Menu);
let menus = 0;
Menu.setApplicationMenu = (menu) => {
  menus += 1;
  if (menus === WHOLE) setTimeout(() => setMenu(menu), LATE_MS);
  else setMenu(menu);
};
await import('../../out/main/index.js');
