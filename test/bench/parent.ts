/** A process of the bench seen from inside: says where it listens, answers measures, ends when told. */
export function sersLeParent(
  url: string,
  arrete: () => Promise<void>,
  visites: () => number = () => 0,
): void {
  process.on("message", (demande) => {
    if (demande === "arrete") {
      void arrete().then(() => process.exit(0));
      return;
    }
    const { user, system } = process.cpuUsage();
    const rss = process.memoryUsage().rss / 1024 / 1024;
    process.send?.({ cpu: user + system, rss, visites: visites() });
  });
  // The bench was killed: nothing of it may stay.
  process.on("disconnect", () => process.exit(1));
  process.send?.({ url });
}
