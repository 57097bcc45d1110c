import type { SendRequest, WireRequestInit } from '../transport/send-request.ts';

/** Makes a network whose answers are given in the words of the web platform. */
export const createFakeSender =
  (answer: (url: string, init: WireRequestInit) => Response): SendRequest =>
  async (url, init) => {
    const { status, headers, body } = answer(url, init);
    return { status, headers: Object.fromEntries(headers), body: body ?? ReadableStream.from([]) };
  };
