import type { RecordedQuestion } from './recording-store.ts';

/** So much of the user's message tells a reader which question it was. */
const SHOWN_LENGTH = 80;

interface Missing {
  readonly question: RecordedQuestion;
  readonly take: number;
  readonly address: string;
  readonly dir: string;
}

/** A question that was never recorded, or asked more often than recorded: a fault of the test, never of a provider. */
export class ReplayMiss extends Error {
  constructor({ question, take, address, dir }: Missing) {
    const { model, format, messages } = question.request;
    const asked = messages.findLast(({ role }) => role === 'user')?.text ?? '';
    const shown = asked.slice(0, SHOWN_LENGTH).toWellFormed().replaceAll(/\s+/g, ' ');
    super(
      `${dir} has no take ${take} of a ${format?.name ?? 'text'} question to ${model} at ${address} that begins “${shown}”. ` +
        'Record it: ask the provider itself once with this folder as LLM_RECORD_DIR.',
    );
    this.name = 'ReplayMiss';
  }
}
