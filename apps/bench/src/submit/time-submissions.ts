import { Agent } from 'node:http';
import { sendRequest } from '../isolation/send-request.ts';

interface SubmissionsOptions {
  readonly base_url: string;
  readonly count: number;
  readonly at_once: number;
  /** Whose the submission of this number is. */
  readonly nameOwner: (number: number) => string;
}

/** Submits so many goals and gives the milliseconds until each one's 202 was read. @throws Error for any other answer */
export async function timeSubmissions(options: SubmissionsOptions): Promise<number[]> {
  const { base_url, count, at_once, nameOwner } = options;
  const agent = new Agent({ keepAlive: true });
  const times_ms: number[] = [];
  let next = 0;
  const submitInTurn = async () => {
    while (next < count) {
      const number = next++;
      const request = { user_id: nameOwner(number), preferences: { learning_goal: `Goal ${number}` } };
      const path = '/api/v1/roadmaps/generate';
      const start = performance.now();
      const sent = { method: 'POST', path, body: JSON.stringify(request), status: 202 } as const;
      const fault = await sendRequest({ agent, base_url }, sent);
      times_ms.push(performance.now() - start);
      if (fault !== undefined) throw new Error(fault);
    }
  };
  try {
    await Promise.all(Array.from({ length: at_once }, submitInTurn));
    return times_ms;
  } finally {
    agent.destroy();
  }
}
