import type { Failure } from '../failure/failure.ts';

/** Leave to make one attempt. The first word on how it ended counts, later ones do not. */
export interface Passage {
  /** False once the breaker opened: an attempt that was not sent yet must not be. */
  readonly stands: boolean;
  /** Tells when it stands no more; gives what takes the listener back. */
  onRevoked(listener: () => void): () => void;
  /** The endpoint did its work, also when it refused because of pace or content. */
  succeed(): void;
  fail(failure: Failure): void;
  /** Nothing was sent, or we gave the attempt up ourselves: it says nothing. */
  cancel(): void;
}

interface PassageParts {
  succeed(): void;
  fail(failure: Failure): void;
  cancel(): void;
  /** Called at the end of every passage, after one of the others. */
  leave(): void;
}

/** Makes a passage; `revoke` is the breaker's. */
export function createPassage(parts: PassageParts): Passage & { revoke(): void } {
  let stands = true;
  let ended = false;
  let tell = () => {};
  const end = (say: () => void) => {
    if (ended) return;
    ended = true;
    say();
    parts.leave();
  };
  return {
    get stands() {
      return stands;
    },
    onRevoked(listener) {
      tell = listener;
      return () => {
        tell = () => {};
      };
    },
    succeed: () => end(parts.succeed),
    fail: (failure) => end(() => parts.fail(failure)),
    cancel: () => end(parts.cancel),
    revoke() {
      stands = false;
      tell();
    },
  };
}
