import type { ProposalCalls, ProposalFields, TrackedProposal } from '#contract/talks/proposals';
import { isDay } from '#core/document/front-matter/property';
import { writeCallForPapers } from '#core/talk/decks/call-for-papers';
import { talkFacts } from '#core/talk/facts';
import type { Proposal } from '#core/talk/proposal';
import { compareProposals, countAbstract, overLimit, tellDeadline } from '#core/talk/proposals';
import type { EntryRecord } from '#core/library/record';
import { Problem } from '#core/problem';
import { draftObstacle } from '#core/publish/privacy/draft-obstacle';
import { readForProof } from '../library/all-records';
import type { KnownDraft, KnownDrafts } from '../drafts/draft-facts';
import type { JointChanges } from '../entries/joint-changes';
import type { Machine } from '../machine';
import type { Session } from '../session';
import { chosenBio, chosenPace, chosenStyle } from '../library/settings';
import { refuseOtherThanTalk } from './talks';

/** Where talks are proposed, and how that goes. */
export function createProposalCalls(
  session: Session,
  machine: Machine,
  drafts: KnownDrafts,
  joint: JointChanges,
): ProposalCalls {
  /** The talk that has the proposal. */
  async function find(id: string): Promise<{ talk: EntryRecord; proposal: Proposal }> {
    const known = (await drafts.all()).find(({ proposals }) => proposals.some(hasId(id)));
    const talk = known && (await session.library().storage.read(known.row.id));
    const proposal = talk?.proposals.find(hasId(id));
    if (talk !== undefined && proposal !== undefined) return { talk, proposal };
    throw new Problem('not-found', `There is no proposal ${id}.`);
  }

  const keep = (talk: EntryRecord, proposals: readonly Proposal[]) => {
    const isGiven = proposals.some(
      (one) => one.state === 'given' && talk.proposals.find(hasId(one.id))?.state !== 'given',
    );
    const stage = isGiven && talk.stage !== 'given' ? ({ stage: 'given' } as const) : {};
    return joint.keep([{ record: talk, to: { proposals: [...proposals], ...stage } }], null);
  };

  return {
    list: async () => {
      const { date } = machine.localTime(machine.now());
      const known = await drafts.all();
      return known
        .flatMap((draft) => draft.proposals.map((one) => track(draft, one, date)))
        .toSorted(compareProposals);
    },
    add: async ({ talk: talkId, fields }) => {
      const talk = await session.library().storage.read(talkId);
      refuseOtherThanTalk(talk);
      const { abstract } = talkFacts(talk.frontMatter);
      const added: Proposal = {
        ...EMPTY,
        abstract,
        ...withDay(fields, talk),
        id: machine.newId(),
        changed: machine.now().toISOString(),
      };
      return { id: added.id, change: await keep(talk, [...talk.proposals, added]) };
    },
    change: async ({ id, fields }) => {
      const { talk, proposal } = await find(id);
      const told = { ...proposal, ...withDay(fields, talk, proposal) };
      if (JSON.stringify(told) === JSON.stringify(proposal)) return { change: null };
      const changed = { ...told, changed: machine.now().toISOString() };
      const proposals = talk.proposals.map((one) => (one.id === id ? changed : one));
      return { change: await keep(talk, proposals) };
    },
    remove: async ({ id }) => {
      const { talk } = await find(id);
      return {
        change: await keep(
          talk,
          talk.proposals.filter((one) => one.id !== id),
        ),
      };
    },
    form: async ({ id }) => {
      const { talk, proposal } = await find(id);
      const { storage, links } = session.library();
      const written = writeCallForPapers(talk, {
        style: chosenStyle(session),
        pace: chosenPace(session),
        bio: chosenBio(session),
        abstract: proposal.abstract.trim(),
      });
      const told = { path: '', text: written.words, copies: written.copies };
      const obstacle = draftObstacle(talk, told, await readForProof(storage), links.resolve);
      if (obstacle === null) return written.words;
      throw new Problem('private', `“${talk.title}” stays here. ${obstacle}`);
    },
  };
}

const EMPTY: Omit<Proposal, 'id' | 'changed'> = {
  event: '',
  link: '',
  deadline: null,
  state: 'idea',
  abstract: '',
  limit: null,
  held: null,
  remarks: '',
};

const hasId = (id: string) => (one: Proposal) => one.id === id;

/** The day on which a talk was given is the one that it names, where no other is told. */
function withDay(fields: ProposalFields, talk: EntryRecord, before?: Proposal): ProposalFields {
  const isTold = (fields.held ?? before?.held ?? null) !== null;
  const { date } = talkFacts(talk.frontMatter);
  return fields.state === 'given' && !isTold && isDay(date) ? { ...fields, held: date } : fields;
}

function track({ row }: KnownDraft, proposal: Proposal, today: string): TrackedProposal {
  const { words, isOverdue } = tellDeadline(proposal, today);
  return {
    ...proposal,
    talk: { id: row.id, title: row.title },
    deadlineWords: words,
    isOverdue,
    length: countAbstract(proposal.abstract),
    over: overLimit(proposal),
  };
}
