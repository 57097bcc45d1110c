import type { LlmTextCall } from '@roadwright/domain';
import type { Script } from './fake-llm.ts';

/** Calls that wait for the test, by what they ask for: `tutorial a`, or the step alone in the design. */
export function holdCalls() {
  const held = new Map<string, PromiseWithResolvers<unknown>>();
  const nameOf = ({ step, scope }: LlmTextCall) => [step, scope.concept_id].filter(Boolean).join(' ');
  const take = (name: string) => {
    const call = held.get(name);
    if (call === undefined) throw new Error(`nobody asked for ${name}`);
    held.delete(name);
    return call;
  };
  const script: Script = async (call) => {
    const answer = Promise.withResolvers<unknown>();
    held.set(nameOf(call), answer);
    return await answer.promise;
  };
  return {
    script,
    /** What waits now. */
    names: () => [...held.keys()].sort(),
    /** Lets the default author answer. */
    answer: (name: string) => take(name).resolve(undefined),
    fail: (name: string, error: Error) => take(name).reject(error),
  };
}
