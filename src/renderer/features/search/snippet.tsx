import { HIT_END, HIT_START } from '#core/search/search';

/** A found passage, its hits marked. */
export function Snippet({ text }: { readonly text: string }) {
  return splitHits(text).map(({ part, isHit, at }) =>
    isHit ? <mark key={at}>{part}</mark> : <span key={at}>{part}</span>,
  );
}

/** Cuts a snippet at its hits; every character but the marks themselves stays. */
export function splitHits(text: string): { part: string; isHit: boolean; at: number }[] {
  const parts: { part: string; isHit: boolean; at: number }[] = [];
  let at = 0;
  for (const [index, piece] of text.split(HIT_START).entries()) {
    const end = index === 0 ? -1 : piece.indexOf(HIT_END);
    const hit = end < 0 ? '' : piece.slice(0, end);
    const rest = end < 0 ? piece : piece.slice(end + HIT_END.length);
    if (hit !== '') parts.push({ part: hit, isHit: true, at });
    at += hit.length;
    if (rest !== '') parts.push({ part: rest, isHit: false, at });
    at += rest.length;
  }
  return parts;
}
