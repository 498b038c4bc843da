/** Which serviceUrl the bot may answer to: it POSTs its replies, and its token, there. */

const HOTES_DE_TEAMS = ["smba.trafficmanager.net"];
const DOMAINES_DE_TEAMS = [".botframework.com", ".teams.microsoft.com"];
const HOTES_DE_LA_MACHINE = ["127.0.0.1", "localhost", "[::1]"];

/** `local`: only this machine, over http too. Otherwise only Microsoft's hosts, over https. */
export function serviceAutorise(serviceUrl: string, local: boolean): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const url = new URL(serviceUrl);
  // What another parser could read differently (`\`, `@`, tabs, odd alphabets) is not written as it reads.
  if (url.href !== serviceUrl && url.href !== `${serviceUrl}/`) return false;
  if (url.username || url.password || url.search || url.hash) return false;
  if (local) return /^https?:$/.test(url.protocol) && HOTES_DE_LA_MACHINE.includes(url.hostname);
  if (url.protocol !== "https:" || url.port) return false;
  return (
    HOTES_DE_TEAMS.includes(url.hostname) ||
    DOMAINES_DE_TEAMS.some((domain) => url.hostname.endsWith(domain))
  );
}
