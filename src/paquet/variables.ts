/** What only the organisation knows: the ids and addresses of its package, checked by name. */
import { z } from "zod";

const NUL = "00000000-0000-0000-0000-000000000000";
const id = (de: string) =>
  z
    .string({ error: `missing: ${de}` })
    .trim()
    .toLowerCase()
    .pipe(z.guid({ error: `not a GUID: ${de}` }))
    .refine((lu) => lu !== NUL, { error: `not a real id: ${de}` });

/** What a mould holds before somebody fills it in: « {{…}} », « <…> », « [[…]] ». */
const MOULE = /[{}<>]|\[\[/;
/** Names that lead nowhere by standard (RFC 2606, 6761), and Microsoft's own example. */
const NULLE_PART =
  /(?:^|\.)(?:example|test|invalid|localhost|local|(?:example|contoso)\.(?:com|net|org))$/;

/** A page that the organisation's own people can open. */
function estUnePage(texte: string): boolean {
  const url = !MOULE.test(texte) && URL.canParse(texte) ? new URL(texte) : undefined;
  if (url?.protocol !== "https:" || url.username || url.password) return false;
  const nommee = /\.[a-z][a-z0-9-]+$/.test(url.hostname);
  return nommee && !NULLE_PART.test(url.hostname);
}
const page = (de: string) =>
  z
    .string({ error: `missing: ${de}` })
    .trim()
    .max(2048)
    .refine(estUnePage, { error: `not an https:// page of yours: ${de}` });

const editeur = "who answers for the app in your organisation, up to 32 characters";
/** As the schema's semver, which takes no « 01 » and no « -beta ». */
const VERSION = /^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}$/;

const Variables = z.object({
  MicrosoftAppId: id("the application id of the bot's registration, the one npm start is given"),
  TANDEM_APP_ID: id("the Teams app's own id: made once, kept for good, or Teams sees another app"),
  TANDEM_EDITEUR: z
    .string({ error: `missing: ${editeur}` })
    .trim()
    .min(1, { error: `missing: ${editeur}` })
    .max(32, { error: editeur })
    .refine((nom) => !MOULE.test(nom), { error: `still a placeholder: ${editeur}` }),
  TANDEM_SITE: page("where people find who to ask for help"),
  TANDEM_CONFIDENTIALITE: page("the notice on personal data, approved by your DPO"),
  TANDEM_CONDITIONS: page("the rules of use"),
  TANDEM_VERSION: z
    .string()
    .trim()
    .regex(VERSION, { error: "three numbers: Teams takes an update only when they rise" }),
});
export type Variables = z.infer<typeof Variables>;

/** Throws with each wrong variable's name; never with its value. `version`: of the code, unless told otherwise. */
export function lisVariables(env: Record<string, string | undefined>, version: string): Variables {
  const lues = Variables.safeParse({ ...env, TANDEM_VERSION: env.TANDEM_VERSION || version });
  if (!lues.success)
    throw new Error(
      `package: manifest/manifest.json is not filled in\n${z.prettifyError(lues.error)}`,
    );
  return lues.data;
}
