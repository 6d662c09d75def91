/**
 * Starts Outloud so that the code of its window and its whole menu come when a test lets them:
 * what is shown ahead stays until then.
 */
import { Menu, protocol } from 'electron';

/** What waits to go on; null once it does not have to wait. */
let waiting = [];
const whenLet = (goOn) => {
  if (waiting === null) goOn();
  else waiting.push(goOn);
};
globalThis.letWindowBegin = () => {
  const all = waiting ?? [];
  waiting = null;
  for (const goOn of all) goOn();
};
globalThis.holdNextWindow = () => {
  waiting = [];
};

const register = protocol.registerBufferProtocol.bind(protocol);
protocol.registerBufferProtocol = (scheme, answer) =>
  register(scheme, (request, respond) => {
    if (/\/assets\/main-/.test(request.url)) whenLet(() => answer(request, respond));
    else answer(request, respond);
  });
/** None, so that Electron makes none; then the bar; then all of it. */
const WHOLE = 3;
const setMenu = Menu.setApplicationMenu.bind(Menu);
let menus = 0;
Menu.setApplicationMenu = (menu) => {
  menus += 1;
  if (menus === WHOLE) whenLet(() => setMenu(menu));
  else setMenu(menu);
};
await import('../../out/main/index.js');
