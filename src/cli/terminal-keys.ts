import { emitKeypressEvents, type Key } from "node:readline";

const NAMED: Readonly<Record<string, string>> = {
  return: "enter",
  enter: "enter",
  backspace: "backspace",
  escape: "escape",
};

/**
 * What is pressed at the terminal, key by key, as `Io` has it. The terminal is as it was once nobody reads on; where it closes,
 * the keys end.
 */
export async function* terminalKeys(): AsyncIterable<string> {
  const { stdin } = process;
  const pressed: string[] = [];
  let ended = false;
  let wake = () => {};
  const onKey = (text: string | undefined, { name, ctrl }: Key) => {
    const key = ctrl && (name === "c" || name === "d") ? "ctrl-c" : (NAMED[name ?? ""] ?? text);
    if (key !== undefined) pressed.push(key);
    wake();
  };
  const onEnd = () => {
    ended = true;
    wake();
  };
  emitKeypressEvents(stdin);
  stdin.setRawMode(true);
  stdin.on("keypress", onKey).on("end", onEnd).resume();
  try {
    for (;;) {
      const key = pressed.shift();
      if (key !== undefined) yield key;
      else if (ended) return;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  } finally {
    stdin.off("keypress", onKey).off("end", onEnd);
    stdin.setRawMode(false);
    stdin.pause();
  }
}
