import type { Conversation } from '#core/growth/conversation/conversation';
import type { PromiseFate } from '#core/growth/conversation/promises';
import type { Reminder, ReminderChoices } from '#core/growth/conversation/reminder';
import type { Packet } from '#core/growth/packet/packet';
import type { PacketFormat } from '#core/growth/packet/packet-format';
import type { ComparedDataPoint, DataPointKind } from '#core/growth/pay/data-point';

/** What a packet is to be about. */
export interface PacketWish {
  /** The first and the last day; both are in it. */
  readonly from: string;
  readonly to: string;
  /** The notes of the offers and raises that are to be in it; none when it is left out. */
  readonly dataPoints?: readonly string[];
}

/** A packet, and what it is called. */
export interface TitledPacket {
  readonly packet: Packet;
  readonly title: string;
}

/** Where a packet is to be written. */
export interface PacketSave extends PacketWish {
  readonly format: PacketFormat;
  readonly folder: string;
  /** Of the file, with its ending. */
  readonly name: string;
  /** Whether a file of that name that says something else is replaced. */
  readonly replaces: boolean;
}

/** A conversation that was held, with its promises. */
export interface HeldConversation extends Conversation {
  readonly promises: readonly PromiseFate[];
}

/** An offer or a raise, as it is kept. */
export interface NewDataPoint {
  readonly kind: DataPointKind;
  /** Who offered, or what for. */
  readonly text: string;
  /** With its currency, as it is to be read: `95,000 EUR`. */
  readonly amount: string;
  /** Such as `2026-03-29`; today when it is left out. */
  readonly day?: string;
}

/** The quarterly conversation about growth: prepared, held, and written down. All of it is private. */
export interface ConversationCalls {
  /** @throws Problem `bad-input` when the period ends before it begins */
  packet(wish: PacketWish): Promise<TitledPacket>;
  /** A packet as it is copied or saved. @throws Problem like `packet` */
  packetText(wish: PacketWish): Promise<{ readonly markdown: string }>;
  /**
   * Writes a packet into a file of a person's own, outside the library.
   * @returns the file's path, and whether it was the same already
   * @throws Problem `conflict` when there is a file that says something else, `not-found` where a
   * PDF can't be made, or those of the disk
   */
  savePacket(wish: PacketSave): Promise<{ readonly file: string; readonly isSame: boolean }>;
  /** Makes a private talk of a packet. @param wish.minutes how long it takes; 30 when left out */
  makeAgenda(wish: PacketWish & { minutes?: number }): Promise<{ readonly id: string }>;
  /** All that were held, the latest first. */
  list(): Promise<readonly HeldConversation[]>;
  /**
   * Makes the private note of a quarter's conversation. Where there is one, nothing is made.
   * @throws Problem `bad-input` when the quarter is none
   */
  start(wish: { quarter: string }): Promise<{ readonly id: string; readonly made: boolean }>;
  /**
   * Ticks a promise in its note, or takes the tick back.
   * @throws Problem `conflict` when the note says something else there by now
   */
  tick(promise: { id: string; at: number; words: string; done: boolean }): Promise<void>;
  /** The conversation that is due, or null. Nothing is due while a person uses none of growth. */
  reminder(): Promise<Reminder | null>;
  choices(): Promise<ReminderChoices>;
  /** Changes what is given; the rest stays. */
  choose(changes: { season?: number | null; snoozedUntil?: string | null }): Promise<void>;
  /** Offers and raises, the latest first. */
  dataPoints(): Promise<readonly ComparedDataPoint[]>;
  /** Keeps one as a private note. @throws Problem `bad-input` when there is nothing but space */
  addDataPoint(point: NewDataPoint): Promise<{ readonly id: string; readonly title: string }>;
}
