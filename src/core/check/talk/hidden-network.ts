import { textOf } from '#core/document/document';
import type { Finding, Rule } from '../rule';
import { codeOf, listSlides } from './slides';

/** Commands and calls that ask other computers. */
const ASKS =
  /\b(?:curl|wget|ssh|scp|npx|(?:npm|pnpm|yarn|bun) (?:i|ci|install|add)|pipx? install|(?:cargo|gem|brew|go) install|apt(?:-get)? install|go get|git (?:clone|pull|push|fetch)|docker (?:pull|push)|(?:terraform|kubectl|helm) \w+)(?![\w-])|\bfetch\(|\b(?:https?|wss?):\/\/(?!(?:localhost|127\.0\.0\.1|\[::1\]|0\.0\.0\.0)\b)[^\s"'`)]+/;

export const hiddenNetworkRule: Rule = {
  id: 'talk/hidden-network',
  group: 'talk',
  severity: 'hint',
  title: 'A local demo that asks the network',
  why: 'What works at your desk waits for ever in a hall without a network.',
  check: (draft) =>
    listSlides(draft).flatMap(({ slide, at }): Finding[] => {
      if (slide.demo !== 'local') return [];
      const asked = codeOf(slide).flatMap((code) => ASKS.exec(textOf(code))?.[0] ?? [])[0];
      if (asked === undefined) return [];
      const message = `This demo is meant to run on your own computer, but “${asked.trim()}” asks the network. Have its answer at hand, or mark it {demo=network}.`;
      return [{ message, ...at }];
    }),
};
