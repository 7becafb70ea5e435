/** Measures the steps of a command, from the start of the process. */
export function stopwatch() {
  const laps: { name: string; at: number }[] = [{ name: "program loaded", at: performance.now() }];
  return {
    lap(name: string) {
      laps.push({ name, at: performance.now() });
    },
    /** One line for each step: its name and how many milliseconds it took. */
    laps: () =>
      laps
        .map(({ name, at }, index) => `${name}: ${(at - (laps[index - 1]?.at ?? 0)).toFixed(0)} ms\n`)
        .join(""),
  };
}
