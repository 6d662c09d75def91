import { stringAttribute } from '#core/document/document';
import type { FoundElsewhere, RuleAbout } from '../check';
import { listInlineParts, type InlinePart } from '../inline-parts';
import type { CheckedDraft } from '../rule';

export const EXTERNAL_LINK: RuleAbout = {
  id: 'readiness/external-link',
  group: 'readiness',
  severity: 'warning',
  title: 'A web page that can’t be reached',
  why: 'A dead link sends readers away with nothing.',
};

/** Tells why a web page can't be reached, in a few words, or null when it can; a port. */
export type Reach = (address: string) => Promise<string | null>;

/** Pages that are asked for at the same time. */
const AT_ONCE = 6;

/** Asks for every web page that a draft links to, each once. */
export async function findUnreachable(draft: CheckedDraft, reach: Reach): Promise<FoundElsewhere> {
  const linked = listInlineParts(draft).flatMap((part) => {
    const address = addressOf(part);
    return address === null ? [] : [{ part, address }];
  });
  const waiting = [...new Set(linked.map(({ address }) => address))];
  const troubles = new Map<string, string>();
  const askOn = async (): Promise<void> => {
    for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
      const trouble = await reach(address);
      if (trouble !== null) troubles.set(address, trouble);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, askOn));
  return {
    rule: EXTERNAL_LINK,
    findings: linked.flatMap(({ part, address }) => {
      const trouble = troubles.get(address);
      return trouble === undefined ? [] : [{ message: `${address}: ${trouble}.`, ...part.at }];
    }),
  };
}

function addressOf({ node }: InlinePart): string | null {
  const link = node.marks?.find(({ type }) => type === 'link');
  const href = link === undefined ? '' : stringAttribute(link, 'href').trim();
  return /^https?:\/\//i.test(href) ? href.replace(/#[^]*$/, '') : null;
}
