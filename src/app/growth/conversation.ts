import type {
  ConversationCalls,
  HeldConversation,
  PacketWish,
} from '#contract/growth/conversation';
import { agendaOf, agendaTitle, USUAL_LENGTH } from '#core/growth/packet/agenda';
import {
  type Conversation,
  byQuarter,
  conversationOf,
} from '#core/growth/conversation/conversation';
import { conversationNote } from '#core/growth/conversation/conversation-note';
import {
  fatesOf,
  type PromisesOf,
  readPromises,
  tickPromise,
} from '#core/growth/conversation/promises';
import { remind } from '#core/growth/conversation/reminder';
import { textOf } from '#core/growth/growth-facts';
import { packetTitle } from '#core/growth/packet/packet-document';
import { packetMarkdown } from '#core/growth/packet/packet-file';
import { type PacketLibrary, reckonPacket } from '#core/growth/packet/reckon-packet';
import { compareDataPoints, dataPointOf } from '#core/growth/pay/compare-data-points';
import { readQuarter } from '#core/growth/quarter';
import { writeFacts } from '#core/growth/write-facts';
import type { CatalogRow } from '#core/library/entry';
import { readCapture } from '#core/note/capture';
import { Problem } from '#core/problem';
import type { Announcer } from '../announcer';
import { asBadInput } from '../calls/as-bad-input';
import type { Machine } from '../machine';
import { writePacketFile } from './packet-files';
import { createRecord, nextRevision } from '../library/records';
import type { Session } from '../session';
import { chosenStyle } from '../library/settings';
import { calendarDays } from './calendar-days';

/** The records that growth is made of: who keeps none is reminded of nothing. */
const RECORDS = new Set<CatalogRow['kind']>(['review', 'win', 'practice']);

/** The quarterly conversation about growth, and what it is about. */
export function createConversationCalls(
  session: Session,
  machine: Machine,
  progress: Announcer,
): ConversationCalls {
  const { dayOf, today } = calendarDays(machine);
  const rows = () => session.library().storage.rows();

  /** All that were held, the latest first. */
  const held = (): readonly Conversation[] =>
    rows()
      .filter(({ growth }) => textOf(growth, 'conversation') !== '')
      .map((row) => conversationOf(row, dayOf(row.created)))
      .filter((one) => one !== null)
      .toSorted(byQuarter);

  /** Their promises: these notes are few, and are read. */
  async function promisesOf(
    conversations: readonly Conversation[],
  ): Promise<readonly (PromisesOf & { readonly conversation: Conversation })[]> {
    const { storage } = session.library();
    return Promise.all(
      conversations.map(async (conversation) => {
        const { id, quarter } = conversation;
        const { document } = await storage.read(id);
        return { conversation, note: id, quarter, promises: readPromises(document) };
      }),
    );
  }

  function dataPoints() {
    const points = rows()
      .filter(({ growth }) => textOf(growth, 'data-point') !== '')
      .map((row) => dataPointOf(row, dayOf(row.created)))
      .filter((point) => point !== null);
    return compareDataPoints(points);
  }

  async function reckon({ from, to, dataPoints: picked = [] }: PacketWish) {
    if (to < from) {
      throw new Problem('bad-input', `The time from ${from} to ${to} ends before it begins.`);
    }
    const { patternNames = [], criteria = [] } = session.library().storage.settings();
    const library: PacketLibrary = {
      rows: rows(),
      dayOf,
      names: patternNames,
      versions: criteria,
      conversations: await promisesOf(held()),
      dataPoints: dataPoints()
        .filter(({ id }) => picked.includes(id))
        .map(({ against: _against, created: _created, ...point }) => point),
    };
    return reckonPacket(library, { from, to }, today());
  }

  async function keepPrivate(seed: { title: string; markdown: string; kind: 'note' | 'talk' }) {
    const record = await createRecord(machine, { ...seed, private: true });
    await session.keep([record]);
    return { id: record.id, title: record.title };
  }

  return {
    packet: async (wish) => {
      const packet = await reckon(wish);
      return { packet, title: packetTitle(packet) };
    },
    packetText: async (wish) => ({
      markdown: packetMarkdown(await reckon(wish), chosenStyle(session)),
    }),
    savePacket: async (wish) =>
      writePacketFile(await reckon(wish), wish, { session, machine, progress }),
    makeAgenda: async ({ minutes = USUAL_LENGTH, ...wish }) => {
      const packet = await reckon(wish);
      const record = await createRecord(machine, {
        kind: 'talk',
        title: agendaTitle(packet),
        private: true,
        markdown: `---\nslot: ${minutes}\nquestions: 0\n---\n`,
      });
      const document = agendaOf(packet, minutes);
      await session.keep([{ ...record, document, verbatim: null }]);
      return { id: record.id };
    },
    list: async () => {
      const promises = await promisesOf(held());
      return promises.map(({ conversation, ...own }): HeldConversation => {
        const later = promises.filter(({ quarter }) => quarter > own.quarter);
        return { ...conversation, promises: fatesOf(own, later) };
      });
    },
    start: async ({ quarter: typed }) => {
      const quarter = asQuarter(typed);
      const known = held().find((one) => one.quarter === quarter);
      if (known !== undefined) return { id: known.id, made: false };
      const markdown = conversationNote(quarter, today());
      const title = `Conversation about growth, ${quarter}`;
      const { id } = await keepPrivate({ kind: 'note', title, markdown });
      return { id, made: true };
    },
    tick: async ({ id, at, words, done }) => {
      const record = await session.library().storage.read(id);
      const document = tickPromise(record.document, { at, words }, done);
      if (document === null) {
        throw new Problem(
          'conflict',
          `“${record.title}” says something else there by now. Look at its promises again.`,
        );
      }
      await session.keep([nextRevision(machine, record, { document })]);
    },
    reminder: async () => {
      const conversations = held();
      const isUsed = conversations.length > 0 || rows().some(({ kind }) => RECORDS.has(kind));
      return isUsed ? remind(conversations, choices(session), today()) : null;
    },
    choices: async () => choices(session),
    choose: ({ season, snoozedUntil }) =>
      session.changeSettings(({ conversation = {}, ...now }) => ({
        ...now,
        conversation: {
          ...conversation,
          ...(season !== undefined && { season }),
          ...(snoozedUntil !== undefined && { snoozedUntil }),
        },
      })),
    dataPoints: async () => dataPoints(),
    addDataPoint: async ({ kind, text, amount, day = today() }) => {
      session.library();
      const captured = readCapture(text, machine.localTime(machine.now()));
      if (captured === null) {
        throw new Problem('bad-input', 'Say first who offered, or what the raise is for.');
      }
      const record = await createRecord(machine, { ...captured, kind: 'note', private: true });
      const facts = { 'data-point': kind, date: day, amount };
      const frontMatter = asBadInput(() => writeFacts(record.frontMatter, facts));
      await session.keep([{ ...record, frontMatter }]);
      return { id: record.id, title: record.title };
    },
  };
}

function choices(session: Session) {
  const { season = null, snoozedUntil = null } =
    session.library().storage.settings().conversation ?? {};
  return { season, snoozedUntil };
}

function asQuarter(typed: string): string {
  const quarter = readQuarter(typed);
  if (quarter === null) {
    throw new Problem('bad-input', `“${typed}” is no quarter such as 2026-Q3.`);
  }
  return quarter;
}
