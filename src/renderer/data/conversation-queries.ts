import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { HeldConversation, PacketWish, TitledPacket } from '#contract/growth/conversation';
import type { Reminder, ReminderChoices } from '#core/growth/conversation/reminder';
import type { ComparedDataPoint } from '#core/growth/pay/data-point';
import { api } from '../api';
import { KEYS } from './queries';

const KEY = [...KEYS.growth, 'conversation'];

/** What a conversation about a time is held with; null for no time yet. */
export function usePacket(wish: PacketWish | null): UseQueryResult<TitledPacket> {
  return useQuery({
    queryKey: [...KEY, 'packet', wish],
    queryFn: () => api.conversation.packet(wish ?? { from: '', to: '' }),
    enabled: wish !== null,
    placeholderData: keepPreviousData,
  });
}

/** Every conversation that was held, the latest first. */
export function useConversations(): UseQueryResult<readonly HeldConversation[]> {
  return useQuery({ queryKey: [...KEY, 'list'], queryFn: () => api.conversation.list() });
}

/** The conversation that is due. */
export function useReminder(): UseQueryResult<Reminder | null> {
  return useQuery({ queryKey: [...KEY, 'reminder'], queryFn: () => api.conversation.reminder() });
}

/** When a person wants to be reminded. */
export function useReminderChoices(): UseQueryResult<ReminderChoices> {
  return useQuery({ queryKey: [...KEY, 'choices'], queryFn: () => api.conversation.choices() });
}

/** Offers and raises, the latest first. */
export function useDataPoints(): UseQueryResult<readonly ComparedDataPoint[]> {
  return useQuery({ queryKey: [...KEY, 'pay'], queryFn: () => api.conversation.dataPoints() });
}
