import type { AnswerName } from '@roadwright/domain';
import type { WireRequest } from './wire-request.ts';

/** What goes wrong with a request. */
export type Fault =
  /** Refuses with this status. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: unknown;
    }
  /** Closes the connection without an answer, or after half of one. */
  | { readonly kind: 'reset'; readonly after: 'nothing' | 'half' }
  /** Closes an answer in the middle as if it were whole, as proxies do. */
  | { readonly kind: 'end' }
  /** Says nothing more until the client gives up: at all, or after half of the answer. */
  | { readonly kind: 'hang'; readonly after: 'nothing' | 'half' }
  /** Answers 200 and then sends this instead of the rest. */
  | { readonly kind: 'error_chunk'; readonly error: unknown }
  /** Answers with another text or another finish reason. */
  | {
      readonly kind: 'answer';
      readonly text?: (text: string) => string;
      readonly finish_reason?: string | null;
      readonly refusal?: string;
    }
  /** Waits longer before the first word. */
  | { readonly kind: 'slow_first_token'; readonly delay_ms: number }
  /** Ignores `stream: true` and sends one JSON body. */
  | { readonly kind: 'no_stream' }
  /** Leaves out the token figures. */
  | { readonly kind: 'no_usage' }
  /** Reports these among its token figures. */
  | { readonly kind: 'usage'; readonly cached?: number; readonly reasoning?: number }
  /** Sends something that is no completion at all. */
  | { readonly kind: 'raw'; readonly content_type: string; readonly body: string };

/** When a fault happens; every condition that is given has to hold. */
export interface FaultRule {
  readonly answer?: AnswerName | 'tutorial';
  /** Which of the requests that fit the other conditions, from 1; all of them when absent. */
  readonly nth?: readonly number[];
  readonly when?: (request: WireRequest) => boolean;
  readonly fault: Fault;
}

/** Makes the script's reader: the first rule that fits a request decides. */
export function createFaultScript(rules: readonly FaultRule[]): (request: WireRequest) => Fault | undefined {
  const seen = new Map<FaultRule, number>();
  return (request) => {
    const fitting = rules.filter(
      ({ answer, when }) =>
        (answer === undefined || answer === request.answer) && (when === undefined || when(request)),
    );
    for (const rule of fitting) seen.set(rule, (seen.get(rule) ?? 0) + 1);
    return fitting.find((rule) => rule.nth === undefined || rule.nth.includes(seen.get(rule) ?? 0))?.fault;
  };
}
