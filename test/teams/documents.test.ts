/** Documents in Teams: a link of ours or Teams' own question, to one person, once, and to no other host. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { OptionsTeams } from "../../src/channels/teams/options.ts";
import { documents } from "../../src/documents/documents.ts";
import type { Document, Reply } from "../../src/model.ts";
import { type Connecteur, connecteur, type Recu } from "./connecteur.ts";
import { activite, type Bot, bot, bouton, carte, MAINTENANT, MARIE, PHRASES } from "./harnais.ts";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const BASE = "https://tandem.exemple.fr/bot";
const BILAN: Document = {
  nom: "bilan-martin",
  titre: "Bilan de Mme Martin",
  blocs: [{ texte: "Onze rencontres sur douze." }],
};
const ECHEANCES: Reply = {
  text: "Voici vos échéances.",
  calendrier: {
    nom: "echeances",
    titre: "Mes échéances",
    evenements: [{ uid: "1", jour: "2026-03-31", titre: "Bilan", alarmes: [3] }],
  },
};
const AVEC: Reply[] = [{ text: "Voici le bilan.", document: BILAN }];

let teams: Connecteur;
let tandem: Bot;
let maintenant: Date;
beforeEach(async () => {
  maintenant = MAINTENANT;
  teams = await connecteur();
});
afterEach(async () => {
  await tandem.canal.stop();
  await teams.ferme();
});

const papiers = () => documents(() => maintenant, "à compléter");
const passe = (minutes: number) => {
  maintenant = new Date(+maintenant + minutes * 60_000);
};
const ouvre = (reply: Reply[], plus: Partial<OptionsTeams> = {}) => bot(() => reply, plus);
const pieces = ({ corps }: Recu) =>
  (corps.attachments ?? []) as { contentType: string; name?: string; content: unknown }[];

describe("par un lien", () => {
  const parLien = () => ouvre(AVEC, { documents: { ...papiers(), base: BASE } });
  const adresse = () => {
    const { actions } = carte(teams.posts().at(-1)!.corps) as { actions: { url: string }[] };
    return actions[0]!.url;
  };
  /** The same path, on the machine of the test. */
  const chez = (url: string) => `${tandem.url}${new URL(url).pathname.replace("/bot", "")}`;
  const demande = (chemin: string, method = "GET") => fetch(chemin, { method });

  it("la réponse part, puis une carte dont le bouton mène au fichier", async () => {
    tandem = await parLien();
    await tandem.poste(activite(teams.url));
    const [reponse, lien] = teams.posts();
    expect(teams.posts()).toHaveLength(2);
    expect(reponse!.corps.text).toBe("Voici le bilan.");
    expect(lien!.corps.summary).toBe(PHRASES.apercu);
    expect(carte(lien!.corps).fallbackText).toContain(PHRASES["document-lien"]);
    expect(adresse()).toMatch(/^https:\/\/tandem\.exemple\.fr\/bot\/documents\/[\w-]{43}$/);
    const res = await demande(chez(adresse()));
    expect(res.status).toBe(200);
    expect(Object.fromEntries(res.headers)).toMatchObject({
      "content-type": DOCX,
      "content-disposition": 'attachment; filename="bilan-martin.docx"',
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    });
    expect(res.headers.get("etag")).toBeNull();
    const octets = new Uint8Array(await res.arrayBuffer());
    expect(Buffer.from(octets.slice(0, 2)).toString()).toBe("PK");
    expect(res.headers.get("content-length")).toBe(String(octets.length));
  });

  it("s'ouvre trois fois ; HEAD ne compte pas et ne donne rien", async () => {
    tandem = await parLien();
    await tandem.poste(activite(teams.url));
    const chemin = chez(adresse());
    for (let n = 0; n < 3; n++) {
      for (let m = 0; m < 3; m++) {
        const tete = await demande(chemin, "HEAD");
        expect(tete.status).toBe(200);
        expect((await tete.arrayBuffer()).byteLength).toBe(0);
      }
      expect((await demande(chemin)).status).toBe(200);
    }
    expect((await demande(chemin)).status).toBe(404);
    expect((await demande(chemin, "HEAD")).status).toBe(404);
    expect((await demande(chemin, "POST")).status).toBe(404);
  });

  it("inconnu, trop vieux ou déjà servi : la même réponse, mot pour mot", async () => {
    tandem = await parLien();
    await tandem.poste(activite(teams.url));
    const servi = chez(adresse());
    for (let n = 0; n < 3; n++) await (await demande(servi)).arrayBuffer();
    await tandem.poste(activite(teams.url, { id: "2" }));
    const vieux = chez(adresse());
    passe(15);
    const reponses = [];
    for (const chemin of [servi, vieux, `${tandem.url}/documents/${"x".repeat(43)}`]) {
      const res = await demande(chemin);
      const { date: _, ...entetes } = Object.fromEntries(res.headers);
      reponses.push({ statut: res.status, entetes, texte: await res.text() });
    }
    expect(reponses[0]).toMatchObject({ statut: 404, texte: PHRASES["document-perime"] });
    expect(reponses[0]!.entetes).toMatchObject({
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "content-type": "text/plain; charset=utf-8",
    });
    expect(reponses[1]).toEqual(reponses[0]);
    expect(reponses[2]).toEqual(reponses[0]);
  });

  it("après l'arrêt, rien n'est gardé", async () => {
    const tous = papiers();
    tandem = await ouvre(AVEC, { documents: { ...tous, base: BASE } });
    await tandem.poste(activite(teams.url));
    expect(tous.combien()).toBe(1);
    await tandem.canal.stop();
    expect(tous.combien()).toBe(0);
  });

  it("ni dans un canal, ni dans un groupe, quoi que dise le cœur", async () => {
    const tous = papiers();
    tandem = await ouvre(AVEC, { documents: { ...tous, base: BASE } });
    const equipe = { id: "19:equipe", conversationType: "channel", tenantId: "tenant-1" };
    const groupe = { id: "19:groupe", conversationType: "groupChat", tenantId: "tenant-1" };
    for (const conversation of [equipe, groupe])
      await tandem.poste(activite(teams.url, { conversation }));
    expect(teams.posts().map(({ corps }) => corps.text)).toEqual(Array(2).fill("Voici le bilan."));
    expect(tous.combien()).toBe(0);
    expect(tandem.journal).toEqual(Array(2).fill({ quoi: "document-retenu" }));
  });

  it("un bouton ou un rappel en donne aussi un", async () => {
    tandem = await parLien();
    // The button's own answer leaves first; the document follows it.
    const arrive = new Promise<void>((resolve) =>
      teams.repond(({ methode }) => {
        if (methode === "POST") resolve();
        return { statut: 200, corps: { id: "r" } };
      }),
    );
    await tandem.poste(bouton(teams.url, { jeton: "j" }));
    await arrive;
    expect((await demande(chez(adresse()))).status).toBe(200);
    expect(await tandem.canal.push(MARIE, AVEC[0]!)).toEqual({ etat: "livre" });
    expect(teams.posts()).toHaveLength(3);
    expect((await demande(chez(adresse()))).status).toBe(200);
  });

  it("un calendrier se donne de même, et après le document quand il y a les deux", async () => {
    tandem = await ouvre([{ ...AVEC[0]!, ...ECHEANCES }], {
      documents: { ...papiers(), base: BASE },
    });
    await tandem.poste(activite(teams.url));
    expect(teams.posts()).toHaveLength(3);
    const boutons = teams
      .posts()
      .slice(1)
      .map(({ corps }) => carte(corps).actions);
    expect(boutons).toMatchObject([
      [{ title: PHRASES["document-ouvrir"] }],
      [{ title: PHRASES["calendrier-ouvrir"] }],
    ]);
    const res = await demande(chez(adresse()));
    expect(Object.fromEntries(res.headers)).toMatchObject({
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'attachment; filename="echeances.ics"',
    });
    expect(await res.text()).toMatch(/^BEGIN:VCALENDAR\r\n.*END:VCALENDAR\r\n$/s);
    const equipe = { id: "19:equipe", conversationType: "channel", tenantId: "tenant-1" };
    await tandem.poste(activite(teams.url, { id: "2", conversation: equipe }));
    expect(teams.posts()).toHaveLength(4);
    expect(await tandem.canal.push(MARIE, ECHEANCES)).toEqual({ etat: "livre" });
    expect(teams.posts()).toHaveLength(6);
  });

  it("un document qui ne se prépare pas n'emporte pas les réponses suivantes", async () => {
    const depose = () => Promise.reject(new Error("secret de Mme Martin"));
    tandem = await ouvre([...AVEC, { text: "suite" }], {
      documents: { ...papiers(), depose, base: BASE },
    });
    await tandem.poste(activite(teams.url));
    const dits = teams.posts().map(({ corps }) => corps.text);
    expect(dits).toEqual(["Voici le bilan.", PHRASES["document-echoue"], "suite"]);
    expect(tandem.journal).toEqual([{ quoi: "document-non-prepare" }]);
  });
});

describe("par le consentement", () => {
  type Depot = { methode: string; chemin: string; entetes: object; octets: Buffer };
  let onedrive: Server;
  let depots: Depot[];
  let demandes: string[];
  let statut: number;
  beforeEach(async () => {
    depots = [];
    demandes = [];
    statut = 201;
    onedrive = createServer(async (req, res) => {
      const morceaux: Buffer[] = [];
      for await (const morceau of req) morceaux.push(morceau as Buffer);
      const octets = Buffer.concat(morceaux);
      depots.push({ methode: req.method!, chemin: req.url!, entetes: req.headers, octets });
      res.writeHead(statut, { location: "https://ailleurs.exemple.fr/" });
      res.end("{}");
    });
    await new Promise<void>((resolve) => onedrive.listen(0, "127.0.0.1", resolve));
  });
  afterEach(() => new Promise((resolve) => void onedrive.close(resolve)));

  /** What leaves for Microsoft arrives at the test's own server; the fence before it is the real one. */
  const cherche: typeof fetch = (adresse, init) => {
    demandes.push(String(adresse));
    const { port } = onedrive.address() as AddressInfo;
    const { pathname, search } = new URL(String(adresse));
    return fetch(`http://127.0.0.1:${port}${pathname}${search}`, init);
  };

  const CHEZ_MARIE = "https://contoso-my.sharepoint.com/personal/marie/_api/v2.0/session?guid=1";
  const FICHIER = "https://contoso-my.sharepoint.com/personal/marie/Documents/bilan-martin.docx";
  const reponse = (action: string, jeton: string, plus: object = {}, activitePlus: object = {}) => {
    const uploadInfo = {
      uploadUrl: CHEZ_MARIE,
      contentUrl: FICHIER,
      name: "bilan-martin.docx",
      uniqueId: "u-1",
      fileType: "docx",
      ...plus,
    };
    const value = {
      type: "fileUpload",
      action,
      context: { jeton },
      ...(action === "accept" && { uploadInfo }),
    };
    return activite(teams.url, {
      type: "invoke",
      name: "fileConsent/invoke",
      id: "f:9",
      text: undefined,
      replyToId: "carte-7",
      value,
      ...activitePlus,
    });
  };
  /** Resolves once the first upload was settled, one way or the other. */
  let soldee: Promise<void>;
  async function propose(): Promise<string> {
    const tous = papiers();
    soldee = new Promise((resolve) => {
      const { solde } = tous;
      tous.solde = (...issue) => {
        solde(...issue);
        resolve();
      };
    });
    tandem = await ouvre(AVEC, { documents: tous, cherche });
    await tandem.poste(activite(teams.url));
    const [piece] = pieces(teams.posts().at(-1)!);
    const { acceptContext } = piece!.content as { acceptContext: { jeton: string } };
    return acceptContext.jeton;
  }
  const suites = () => teams.posts().slice(2);
  const retirees = () => teams.recus.filter(({ methode }) => methode === "DELETE");

  it("Teams demande ; la carte ne sait du ménage que le nom du fichier", async () => {
    const jeton = await propose();
    const [piece] = pieces(teams.posts()[1]!);
    expect(piece).toEqual({
      contentType: "application/vnd.microsoft.teams.card.file.consent",
      name: "bilan-martin.docx",
      content: {
        description: PHRASES["document-consentement"],
        sizeInBytes: expect.any(Number),
        acceptContext: { jeton },
        declineContext: { jeton },
      },
    });
    expect(jeton).toMatch(/^[\w-]{43}$/);
    expect((await fetch(`${tandem.url}/documents/${jeton}`)).status).toBe(404);
  });

  it("pour un calendrier, la question le dit", async () => {
    tandem = await ouvre([ECHEANCES]);
    await tandem.poste(activite(teams.url));
    const [piece] = pieces(teams.posts()[1]!);
    expect(piece).toMatchObject({
      name: "echeances.ics",
      content: { description: PHRASES["calendrier-consentement"] },
    });
  });

  it("accepté : déposé d'un coup, la carte retirée, le fichier montré", async () => {
    const jeton = await propose();
    const { statut } = await tandem.poste(reponse("accept", jeton));
    await tandem.canal.stop();
    expect(statut).toBe(200);
    expect(demandes).toEqual([CHEZ_MARIE]);
    const [depot] = depots;
    const taille = depot!.octets.length;
    expect(depot!.methode).toBe("PUT");
    expect(depot!.entetes).toMatchObject({
      "content-type": DOCX,
      "content-length": String(taille),
      "content-range": `bytes 0-${taille - 1}/${taille}`,
    });
    expect(depot!.entetes).not.toHaveProperty("authorization");
    expect(depot!.octets.subarray(0, 2).toString()).toBe("PK");
    expect(retirees().map(({ chemin }) => chemin.split("/").at(-1))).toEqual(["carte-7"]);
    expect(suites()).toHaveLength(1);
    expect(pieces(suites()[0]!)).toEqual([
      {
        contentType: "application/vnd.microsoft.teams.card.file.info",
        contentUrl: FICHIER,
        name: "bilan-martin.docx",
        content: { uniqueId: "u-1", fileType: "docx" },
      },
    ]);
    expect(tandem.journal).toEqual([]);
  });

  it("accepté deux fois, même à la fois : déposé une fois", async () => {
    const jeton = await propose();
    await Promise.all([1, 2, 3].map(() => tandem.poste(reponse("accept", jeton))));
    await tandem.poste(reponse("accept", jeton));
    await tandem.canal.stop();
    expect(depots).toHaveLength(1);
    expect(suites()).toHaveLength(1);
  });

  it("refusé : rien n'est déposé, et l'accord d'après arrive trop tard", async () => {
    const jeton = await propose();
    const { statut } = await tandem.poste(reponse("decline", jeton));
    expect(statut).toBe(200);
    await tandem.poste(reponse("accept", jeton));
    await tandem.canal.stop();
    expect(depots).toEqual([]);
    expect(retirees()).toHaveLength(2);
    expect(suites().map(({ corps }) => corps.text)).toEqual([
      PHRASES["document-refuse"],
      PHRASES["document-perime"],
    ]);
  });

  it.each(["accept", "decline"])("« %s » d'une autre personne ne fait rien", async (action) => {
    const jeton = await propose();
    const paul = { from: { id: "29:paul", aadObjectId: "aad-paul" } };
    await tandem.poste(reponse(action, jeton, {}, paul));
    expect(depots).toEqual([]);
    expect(retirees()).toEqual([]);
    expect(suites()).toEqual([]);
    expect(tandem.journal).toEqual([{ quoi: "document-refuse", code: "autrui" }]);
    await tandem.poste(reponse("accept", jeton));
    await tandem.canal.stop();
    expect(depots).toHaveLength(1);
  });

  it("une réponse venue d'un groupe, ou mal formée, ne fait rien", async () => {
    const jeton = await propose();
    const groupe = { conversation: { id: "19:g", conversationType: "groupChat" } };
    await tandem.poste(reponse("accept", jeton, {}, groupe));
    for (const value of [
      undefined,
      {},
      { action: "accept", context: { jeton } },
      { action: "autre", context: { jeton }, uploadInfo: {} },
      { action: "accept", context: jeton, uploadInfo: {} },
    ])
      await tandem.poste(reponse("accept", jeton, {}, { value }));
    expect([depots, suites(), retirees()]).toEqual([[], [], []]);
  });

  it.each([
    "http://contoso-my.sharepoint.com/a",
    "https://contoso.sharepoint.com.exemple.fr/a",
    "https://exemple.fr/sharepoint.com",
    "https://sharepoint.com@exemple.fr/a",
    "https://marie:x@contoso.sharepoint.com/a",
    "https://contoso.sharepoint.com:8443/a",
    "https://notsharepoint.com/a",
    "https://127.0.0.1/a",
    "file:///etc/passwd",
    "contoso.sharepoint.com/a",
    "",
  ])("aucun octet pour %j", async (ailleurs) => {
    const jeton = await propose();
    await tandem.poste(reponse("accept", jeton, { uploadUrl: ailleurs }));
    await tandem.poste(reponse("accept", jeton, { contentUrl: ailleurs }));
    await tandem.canal.stop();
    expect(demandes).toEqual([]);
    expect(depots).toEqual([]);
    expect(suites().map(({ corps }) => corps.text)).toEqual(
      Array(2).fill(PHRASES["document-echoue"]),
    );
    expect(tandem.journal).toEqual(Array(2).fill({ quoi: "document-non-depose", code: "hote" }));
  });

  it.each([403, 302, 202, 500])("un dépôt qui échoue (%i) se reprend", async (code) => {
    const jeton = await propose();
    statut = code;
    await tandem.poste(reponse("accept", jeton));
    await soldee;
    statut = 200;
    await tandem.poste(reponse("accept", jeton));
    await tandem.canal.stop();
    expect(depots).toHaveLength(2);
    expect(suites().filter((s) => s.corps.text === PHRASES["document-echoue"])).toHaveLength(1);
    expect(suites().flatMap(pieces)).toHaveLength(1);
    expect(JSON.stringify(tandem.journal)).not.toContain("sharepoint");
  });

  it("trop tard : la carte s'en va, et la personne sait quoi faire", async () => {
    const jeton = await propose();
    passe(15);
    await tandem.poste(reponse("accept", jeton));
    await tandem.canal.stop();
    expect(depots).toEqual([]);
    expect(retirees()).toHaveLength(1);
    expect(suites()[0]!.corps.text).toBe(PHRASES["document-perime"]);
  });

  it("le journal ne sait rien du document ni du jeton", async () => {
    const jeton = await propose();
    teams.repond(() => ({ statut: 500 }));
    await tandem.poste(reponse("accept", jeton));
    await tandem.canal.stop();
    const dit = JSON.stringify(tandem.journal);
    expect(dit).toContain("carte-non-retiree");
    for (const mot of [jeton, "martin", "Martin", MARIE]) expect(dit).not.toContain(mot);
  });
});
