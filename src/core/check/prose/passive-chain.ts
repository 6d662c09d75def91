import type { Finding, Rule } from '../rule';
import { findPassives } from './passive';
import { proseOf } from './read-prose';
import { sentencesOf, type TextPart } from './sentences';

/** So many sentences in a row are a chain. */
const CHAIN = 3;

export const passiveChainRule: Rule = {
  id: 'prose/passive-chain',
  group: 'prose',
  severity: 'hint',
  title: 'Passive upon passive',
  why: 'Passives hide who does what. One is fine where that doesn’t matter; a row of them tires.',
  check: (draft) =>
    proseOf(draft).flatMap(({ block, text }) => {
      const findings: Finding[] = [];
      let chain: TextPart[] = [];
      const end = (): void => {
        const [first, last] = [chain[0], chain.at(-1)];
        if (first && last && chain.length >= CHAIN) {
          findings.push({
            message: `${chain.length} passive sentences in a row. Say who does it, in some of them at least.`,
            place: { block, from: first.from, to: last.to },
          });
        }
        chain = [];
      };
      for (const sentence of sentencesOf(text)) {
        const passives = findPassives(sentence.text);
        if (passives.length === 0) {
          end();
          continue;
        }
        chain.push(sentence);
        if (passives.length >= CHAIN) {
          findings.push({
            message: `This sentence has ${passives.length} passives (“${passives.join('”, “')}”). Say who does what.`,
            place: { block, from: sentence.from, to: sentence.to },
          });
        }
      }
      end();
      return findings;
    }),
};
