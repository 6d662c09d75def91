import { answerCalls } from '../thread/answer-calls';
import { openProseReader } from './prose-reader';
import type { ProseOrder } from './worker-message';

const reader = openProseReader();

answerCalls(({ texts, language }: ProseOrder) => reader.read(texts, language));
