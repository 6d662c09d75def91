import type { Entry } from '#contract/calls/api';
import { findPart } from '#core/document/parts';
import { describeProblem } from '#core/problem';
import type { HostBridge } from '../host-bridge';
import { makeElement } from '../nodes/make-element';
import { showLinkTarget, type LinkTarget } from '../nodes/wikilink-text';
import { drawPart } from './draw-part';

/** How many embeds may be in each other before one is only named. */
const DEEPEST = 3;

/** What an embed shows, and what ends its following of changes. */
export interface EmbedBox {
  readonly dom: HTMLElement;
  destroy(): void;
}

/**
 * Shows what an embed leads to, to be read only, with where it comes from above, and follows its
 * changes.
 *
 * @param around the ids of the entries that it is shown in, the outermost first
 */
export function embedBox(
  bridge: HostBridge,
  target: LinkTarget,
  around: readonly string[],
): EmbedBox {
  const name = makeElement('a', { class: 'embed-name', role: 'link' }, showLinkTarget(target));
  const state = makeElement('small', {}, 'embedded');
  const head = makeElement('span', { class: 'embed-head' }, name, state);
  const body = makeElement('span', { class: 'embed-body' });
  const dom = makeElement('span', { class: 'embed-box', contenteditable: 'false' }, head, body);
  let inner: EmbedBox[] = [];
  let shown: Entry | null = null;
  let isGone = false;

  const clear = (): void => {
    for (const one of inner) one.destroy();
    inner = [];
    body.replaceChildren();
  };
  const say = (text: string): void => {
    clear();
    body.append(makeElement('span', { class: 'embed-note' }, text));
  };
  const draw = (entry: Entry | null): void => {
    shown = entry;
    dom.classList.toggle('is-unresolved', entry === null);
    state.textContent = entry?.private === true ? 'embedded, private' : 'embedded';
    if (entry === null) return say(`“${target.title}” isn’t written yet.`);
    if (around.includes(entry.id)) return say('It is shown around here already.');
    if (around.length > DEEPEST) return say('Open it to read on.');
    const part = findPart(entry.document, target);
    if (part === null) return say(`“${entry.title}” has no such part.`);
    clear();
    body.append(
      drawPart(part.nodes, {
        assetUrl: (src) => bridge.host.assetUrl(src, entry),
        embed: (nested) => {
          const box = embedBox(bridge, nested, [...around, entry.id]);
          inner.push(box);
          return box.dom;
        },
      }),
    );
  };
  const load = async (): Promise<void> => {
    try {
      const entry = await bridge.host.readLinked(target.title);
      const isSame = shown !== null && entry?.id === shown.id && entry.revision === shown.revision;
      if (!isGone && !isSame) draw(entry);
    } catch (problem) {
      if (!isGone) say(`It can’t be shown: ${describeProblem(problem)}`);
    }
  };

  dom.addEventListener('click', (event) => follow(event, bridge, target));
  const stop = bridge.host.onEntries((ids) => {
    if (shown === null || ids.includes(shown.id)) void load();
  });
  // One within the entry itself names its part, which is to be seen anyway.
  if (target.title === '') say('A part of this entry.');
  else void load();
  return {
    dom,
    destroy() {
      isGone = true;
      clear();
      stop();
    },
  };
}

/** Opens what was clicked in the box: a link in it, or where it comes from. */
function follow(event: MouseEvent, { host }: HostBridge, target: LinkTarget): void {
  if (!(event.target instanceof Element)) return;
  const link = event.target.closest('a');
  if (link === null) return;
  event.preventDefault();
  event.stopPropagation();
  const { previewTitle: title, previewHeading: heading, block } = link.dataset;
  const href = link.getAttribute('href');
  if (title !== undefined) {
    host.onOpenLink({ title, heading: heading ?? null, block: block ?? null });
  } else if (href !== null) host.onOpenAddress(href);
  else host.onOpenLink(target);
}
