/** The terminal as a machine interface: one object a line in, exactly one a line out, whatever the line. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dessine } from "../src/channels/console/terminal.ts";
import { EQUIPE } from "./monde.ts";

type Ligne = {
  id: string;
  replies: { text: string; choices?: string[]; sources?: unknown[] }[];
  pushes: { to: string; text: string }[];
  fiches: {
    id: string;
    type: string;
    dossier: string;
    by: string;
    at: string;
    values: Record<string, unknown>;
  }[];
  asking: string | null;
};

let dossier = "";
beforeAll(() => {
  dossier = mkdtempSync(join(tmpdir(), "tandem-"));
  writeFileSync(join(dossier, "mesures.csv"), EQUIPE);
});
afterAll(() => rmSync(dossier, { recursive: true }));

function parle(args: string[], lignes: (string | object)[]) {
  return new Promise<{ sorties: Ligne[]; erreur: string; code: number | null }>(
    (resolve, reject) => {
      const enfant = spawn(
        process.execPath,
        ["--import", "tsx", "src/main.ts", "chat", "--json", ...args],
        {
          env: { ...process.env, TZ: "America/New_York" },
        },
      );
      let out = "";
      let erreur = "";
      enfant.stdout.on("data", (d) => {
        out += d;
      });
      enfant.stderr.on("data", (d) => {
        erreur += d;
      });
      enfant.on("error", reject);
      enfant.on("close", (code) => {
        const sorties = out
          .split("\n")
          .filter(Boolean)
          .map((l) => JSON.parse(l) as Ligne);
        resolve({ sorties, erreur, code });
      });
      enfant.stdin.end(
        lignes.map((l) => (typeof l === "string" ? l : JSON.stringify(l))).join("\n"),
      );
    },
  );
}

describe("npm run chat -- --json", () => {
  test("a visit, its correction by edit, its cancelling by button, a reminder", async () => {
    const { sorties } = await parle(
      [
        "--import",
        join(dossier, "mesures.csv"),
        "--from",
        "Amina Diallo",
        "--at",
        "2026-03-04T10:12",
      ],
      [
        { text: "VAD Mme Martin hier 14h, plan d'apurement signé", id: "v1" },
        { edit: { id: "v1", text: "VAD Mme Martin hier 15h" } },
        { choose: "Annuler" },
        { tick: "2026-03-16T08:00" },
        { tick: "2026-03-16T08:01" },
      ],
    );
    expect(sorties).toHaveLength(5);
    const [visite, corrigee, annulee, rappel, rien] = sorties;
    expect(visite).toMatchObject({ id: "v1", pushes: [], asking: null });
    expect(visite!.replies[0]!.choices).toEqual([
      "Corriger",
      "Annuler",
      "Retirer : Plan d'apurement",
    ]);
    expect(visite!.fiches).toEqual([
      {
        id: "v1.1",
        type: "visite",
        dossier: "A1",
        by: "Amina Diallo",
        at: "2026-03-04T09:12:00.000Z",
        values: {
          date: "2026-03-03",
          heure: "14:00",
          mode: "domicile",
          presence: "present",
          duree: null,
          note: "plan d'apurement signé",
        },
      },
      {
        id: "v1.2",
        type: "plan-apurement",
        dossier: "A1",
        by: "Amina Diallo",
        at: "2026-03-04T09:12:00.000Z",
        values: { etat: "signe", montant: null, debut: null },
        visite: "v1.1",
      },
    ]);
    expect(corrigee!.fiches[0]).toMatchObject({ remplace: "v1.1", values: { heure: "15:00" } });
    expect(annulee!.fiches[0]).toMatchObject({ type: "annulation" });
    expect(rappel!.pushes).toEqual([
      { to: "Amina Diallo", text: expect.stringContaining("dans 15 jours, mardi 31 mars") },
      { to: "Hugo Weber", text: expect.stringContaining("jeudi 30 avril 2026 (dans 45 jours)") },
      { to: "Fanny Roux", text: expect.stringContaining("dans 3 jours, jeudi 19 mars") },
    ]);
    expect(rien!.pushes).toEqual([]);
  });

  test("bare text, objects, lines that are neither: one line out for each, nothing lost", async () => {
    const { sorties, code } = await parle(
      ["--territoire", "charente"],
      [
        "combien de renouvellements possibles ?",
        "{ceci n'est pas du JSON",
        '{"inconnu": 1}',
        '{"text": 3}',
        { tick: "31 février" },
        { text: "merci", at: "hier" },
        { import: "pas un fichier" },
        { text: "" },
        { import: "dossier;nom\nX;Y" },
      ],
    );
    expect(code).toBe(0);
    expect(sorties).toHaveLength(9);
    expect(sorties[0]!.replies[0]!.text).toContain("2 fois au plus, de 1 à 6 mois chaque fois");
    expect(sorties[0]!.replies[0]!.sources?.length).toBeGreaterThan(0);
    for (const { replies, fiches } of sorties) {
      expect(replies.length).toBeGreaterThan(0);
      expect(fiches).toEqual([]);
    }
    expect(new Set(sorties.map((s) => s.id)).size).toBe(9);
  });

  test("what was said is still there after a restart; a reminder is not sent again", async () => {
    const data = join(dossier, "donnees");
    const commun = ["--data", data, "--from", "Amina Diallo", "--at", "2026-03-16T09:00"];
    const un = await parle(
      [...commun, "--import", join(dossier, "mesures.csv")],
      [
        "vad mme martin hier 9h",
        { tick: "2026-03-16T09:00" },
        "nouvelle demande pour Mme Kowalski",
      ],
    );
    expect(un.sorties[1]!.pushes.length).toBe(3);
    const deux = await parle(
      [...commun, "--import", join(dossier, "mesures.csv")],
      [{ tick: "2026-03-16T09:30" }, "alsace", "maintien", "cb de visites martin ce mois"],
    );
    expect(deux.sorties[0]!.pushes).toEqual([]);
    expect(deux.sorties[1]!.asking).toBe("nature");
    expect(deux.sorties[2]!.asking).toBe("adhesion");
    expect(deux.sorties[3]!.replies[0]!.text).toContain("1 sur 2");
  });

  test.each([
    [["--territoire", "gironde"], "territoire"],
    [["--role", "chef"], "role"],
    [["--at", "demain"], "--at"],
    [["--inconnu"], "inconnu"],
  ])("%j is refused by name", async (args, nom) => {
    const { code, erreur, sorties } = await parle(args, ["bonjour"]);
    expect(code).not.toBe(0);
    expect(erreur).toContain(nom);
    expect(sorties).toEqual([]);
  });
});

test("for people, more lines stand below the first and the buttons are numbered", () => {
  const dit = dessine(
    {
      text: "Un\nDeux",
      choices: [
        { label: "Oui", jeton: "1" },
        { label: "Non", jeton: "2" },
      ],
    },
    false,
  );
  expect(dit).toBe("Tandem  Un\n        Deux\n        [1] Oui  [2] Non\n");
});
