/** Participles that don’t end in -ed and that posts about software use. */
const IRREGULAR =
  'become begun bent bound bought broken brought built burnt caught chosen cut dealt done drawn driven fed felt fought found forgotten frozen given gone grown heard held hidden hit hung kept known laid lent let led left lost made meant met overridden overwritten paid proven put read rebuilt reset rewritten run said seen sent set shown shut split spent spread stolen stood struck swept taken taught thought thrown told torn undone understood upset withdrawn won worn woken wound written';

const BE = "(?:am|is|are|was|were|be|been|being|isn['’]t|aren['’]t|wasn['’]t|weren['’]t)";
/** Such as “is never being quietly”. */
const BETWEEN = '(?:(?:not|never|always|also|often|only|being|been|\\p{L}+ly)\\s+){0,2}';

const PASSIVE = new RegExp(
  `(?<![\\p{L}])${BE}\\s+${BETWEEN}((?:\\p{L}{2,}ed|${IRREGULAR.split(' ').join('|')}))(?![\\p{L}-])`,
  'giu',
);

/** Words in -ed that say how something is and not what is done to it. */
const STATES = new Set([
  'aged',
  'based',
  'bored',
  'concerned',
  'embed',
  'excited',
  'indeed',
  'interested',
  'limited',
  'need',
  'pleased',
  'red',
  'related',
  'scared',
  'speed',
  'supposed',
  'surprised',
  'tired',
  'used',
  'worried',
]);

/** The passives of a sentence, as they are written. */
export function findPassives(sentence: string): readonly string[] {
  return [...sentence.matchAll(PASSIVE)]
    .filter(([, participle = '']) => !STATES.has(participle.toLowerCase()))
    .map(([passive]) => passive.replaceAll(/\s+/g, ' '));
}
