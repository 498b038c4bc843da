/** Where Teams keeps people's files, and nowhere else: the fence of what is fetched and of what is put. */

/** OneDrive and SharePoint of a tenant, in Microsoft's several clouds. */
const HOTES =
  /(?:^|\.)(?:sharepoint\.com|sharepoint\.us|sharepoint-mil\.us|sharepoint\.cn|1drv\.com)$/;

/** https only, no other port, no name or password inside. */
export function estUnFichierDeTeams(adresse: string): boolean {
  const url = URL.canParse(adresse) ? new URL(adresse) : undefined;
  if (url?.protocol !== "https:" || url.port || url.username || url.password) return false;
  return HOTES.test(url.hostname);
}
