/** Running measures come from a CSV: looked at first, written once, by who coordinates. */
import { expect, test } from "vitest";
import { entreeDe } from "../src/channels/teams/entree.ts";
import { telecharge } from "../src/channels/teams/telecharge.ts";
import { catalog, EQUIPE, MAINTENANT, message, monde } from "./monde.ts";

const PARTOUT = catalog.territoires.map((t) => t.territoire);
const coordinatrice = (territoire?: string) => ({
  personne: (id: string) => ({
    id,
    nom: id,
    role: "coordinateur" as const,
    ...(territoire ? { territoire } : { territoires: PARTOUT }),
  }),
});
const bouton = (label: string) => ({ text: "", choice: { label } });

test("a file dropped by a coordinator: shown, imported by the button, and nothing twice", async () => {
  const { bot, store } = monde(coordinatrice());
  const vu = await bot.recoit(message("a", "", { fichier: EQUIPE }));
  expect(vu.replies[0]!.text).toContain("rien n'est encore importé");
  expect(vu.replies[0]!.text).toContain("Homonymes");
  expect(await store.fiches()).toEqual([]);
  const fait = await bot.recoit(message("b", "", bouton("Importer")));
  expect(fait.fiches.length).toBeGreaterThan(5);
  const apres = (await store.fiches()).length;
  const encore = await bot.recoit(message("c", "", { fichier: EQUIPE }));
  expect(encore.replies[0]!.text).toContain("Inchangés");
  expect(encore.replies[0]!.choices).toBeUndefined();
  await bot.recoit(message("d", "", bouton("Importer")));
  expect((await store.fiches()).length).toBe(apres);
});

test("only the rows that differ are written, and a file that takes them back is a new import", async () => {
  const { bot, store } = monde(coordinatrice());
  const importe = async (id: string, fichier: string) => {
    await bot.recoit(message(id, "", { fichier }));
    return (await bot.recoit(message(`${id}2`, "", bouton("Importer")))).fiches.map(
      (f) => f.dossier,
    );
  };
  await importe("a", EQUIPE);
  const autre = EQUIPE.replace("Benali;Samira;Mulhouse", "Benali;Samira;Cernay");
  expect(await importe("b", autre)).toEqual(["A2"]);
  expect(await importe("c", EQUIPE)).toEqual(["A2"]);
  const ids = (await store.fiches()).map((f) => f.id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("a coordinator of one territory imports no other's; a worker imports nothing", async () => {
  const { bot } = monde(coordinatrice("alsace"));
  await bot.recoit(message("a", "", { fichier: EQUIPE }));
  const { fiches, replies } = await bot.recoit(message("b", "", bouton("Importer")));
  expect(fiches.every((f) => f.values.territoire === "alsace")).toBe(true);
  expect(replies[0]!.text).toContain("autre territoire");
  const { bot: autre, store } = monde();
  const refus = await autre.recoit(message("c", "", { fichier: EQUIPE }));
  expect(refus.replies[0]!.text).toContain("coordination");
  expect(refus.replies[0]!.text).not.toContain("Benali");
  expect(await store.fiches()).toEqual([]);
});

test("a dossier of another territory is not taken over by a row that carries its number", async () => {
  const { bot, store } = monde(coordinatrice("alsace"));
  const ailleurs = EQUIPE.replaceAll(";alsace;", ";charente;");
  const { bot: partout } = monde({ ...coordinatrice(), store });
  await partout.recoit(message("a", "", { fichier: ailleurs }));
  await partout.recoit(message("b", "", bouton("Importer")));
  const avant = await store.fiches();
  const vu = await bot.recoit(message("c", "", { fichier: EQUIPE }));
  expect(vu.replies[0]!.text).toContain("autre territoire");
  await bot.recoit(message("d", "", bouton("Importer")));
  expect(await store.fiches()).toEqual(avant);
});

test("a file delivered twice is answered once, whatever it holds", async () => {
  const { bot } = monde(coordinatrice());
  expect((await bot.recoit(message("a", "", { fichier: EQUIPE }))).replies).toHaveLength(1);
  expect((await bot.recoit(message("a", "", { fichier: EQUIPE }))).replies).toEqual([]);
  const { bot: autre } = monde();
  expect((await autre.recoit(message("b", "", { fichier: EQUIPE }))).replies).toHaveLength(1);
  expect((await autre.recoit(message("b", "", { fichier: EQUIPE }))).replies).toEqual([]);
});

test("a CSV pasted as a message is a file; in a channel it is not even looked at", async () => {
  const { bot } = monde(coordinatrice());
  expect((await bot.recoit(message("a", EQUIPE))).asking).toBe("depot");
  const canal = await bot.recoit(message("b", EQUIPE, { prive: false }));
  expect(canal.replies[0]!.text).not.toContain("Benali");
  expect(canal.fiches).toEqual([]);
});

const activite = (downloadUrl: string) => ({
  type: "message",
  id: "1",
  channelId: "msteams",
  serviceUrl: "https://smba.trafficmanager.net/emea/",
  from: { id: "p", aadObjectId: null },
  recipient: { id: "bot", aadObjectId: null },
  conversation: { id: "c", conversationType: "personal" },
  attachments: [
    {
      contentType: "application/vnd.microsoft.teams.file.download.info",
      content: { downloadUrl, uniqueId: "u", fileType: "csv" },
    },
  ],
});

test("Teams tells where a dropped file is; it is fetched from its own hosts only", async () => {
  const adresse = "https://tenant-my.sharepoint.com/personal/x/mesures.csv?tempauth=1";
  const entree = entreeDe(activite(adresse), { at: MAINTENANT, anonyme: false });
  expect(entree).toMatchObject({ quoi: "fichier", adresse });
  const demandes: string[] = [];
  const cherche: typeof fetch = async (url) => {
    demandes.push(String(url));
    return new Response(EQUIPE);
  };
  expect(await telecharge(adresse, cherche)).toBe(EQUIPE);
  for (const ailleurs of [
    "https://sharepoint.com.mechant.example/x.csv",
    "http://tenant.sharepoint.com/x.csv",
    "https://tenant.sharepoint.com:8443/x.csv",
    "https://169.254.169.254/latest",
    "pas une adresse",
  ])
    expect(await telecharge(ailleurs, cherche)).toBeUndefined();
  expect(demandes).toEqual([adresse]);
  expect(
    await telecharge(adresse, async () => new Response("x".repeat(3_000_000))),
  ).toBeUndefined();
  expect(
    await telecharge(adresse, async () => new Response(new Uint8Array([0xff, 0xfe, 0x41]))),
  ).toBeUndefined();
  expect(await telecharge(adresse, async () => new Response("", { status: 403 }))).toBeUndefined();
});
