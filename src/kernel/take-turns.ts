/**
 * Lets so many works run at once, the others in the order in which they came. Works that share a processor all end late when they run side by
 * side; in turns most of them end early and none later.
 */
export function takeTurns(atOnce: number): <Done>(work: () => Promise<Done>) => Promise<Done> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= atOnce) await new Promise<void>((begin) => waiting.push(begin));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift(); // takes the turn over
      if (next) next();
      else running -= 1;
    }
  };
}
