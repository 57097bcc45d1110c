/** Where a person reads what the launcher says, line by line. */
export interface Terminal {
  say(text: string): void;
  /** Keeps lines back while a progress bar has the screen; release() shows them. */
  hold(): void;
  release(): void;
}

/** Makes a terminal that writes whole lines. */
export function createTerminal(write: (text: string) => void): Terminal {
  let held: string[] | null = null;
  return {
    say(text) {
      if (held) held.push(text);
      else write(`${text}\n`);
    },
    hold() {
      held ??= [];
    },
    release() {
      const lines = held ?? [];
      held = null;
      for (const line of lines) write(`${line}\n`);
    },
  };
}
