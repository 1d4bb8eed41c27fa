/**
 * Watches how long this thread computes without a turn of its event loop, in milliseconds of its own processor time: a
 * machine busy with other things makes no stall.
 */
export function watchStalls(): { longest(): Promise<number> } {
  let [wall, cpu] = [performance.now(), threadTime()];
  let longest = 0;
  const look = (): void => {
    const [nextWall, nextCpu] = [performance.now(), threadTime()];
    longest = Math.max(longest, Math.min(nextWall - wall, nextCpu - cpu));
    [wall, cpu] = [nextWall, nextCpu];
  };
  const timer = setInterval(look, 10);
  return {
    async longest() {
      // A starved loop shows only at its next turn.
      await new Promise((resolve) => setTimeout(resolve, 50));
      clearInterval(timer);
      look();
      return longest;
    },
  };
}

/** Milliseconds of processor time this thread has used. */
export function threadTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
