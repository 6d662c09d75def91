import { answerCalls } from '../thread/answer-calls';
import { openDictionaries } from './dictionaries';
import type { SpellingOrder } from './worker-message';

const dictionaries = openDictionaries();

answerCalls((order: SpellingOrder) =>
  'unknown' in order
    ? dictionaries.unknown(order.language, order.unknown)
    : dictionaries.suggest(order.language, order.suggest),
);
