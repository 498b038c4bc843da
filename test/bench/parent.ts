/** A process of the bench seen from inside: says where it listens, answers measures, ends when told. */
export function sersLeParent(url: string, arrete: () => Promise<void>): void {
  process.on("message", (demande) => {
    if (demande === "arrete") {
      void arrete().then(() => process.exit(0));
      return;
    }
    const { user, system } = process.cpuUsage();
    process.send?.({ cpu: user + system, rss: process.memoryUsage().rss / 1024 / 1024 });
  });
  // The bench was killed: nothing of it may stay.
  process.on("disconnect", () => process.exit(1));
  process.send?.({ url });
}
