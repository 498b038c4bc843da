/** The manifest and its languages, against Microsoft's schema and against what the schema does not say. */
import { strFromU8 } from "fflate";
import { expect, test } from "vitest";
import { fichiersDuPaquet } from "../../src/paquet/paquet.ts";
import { type Json, remplis, type Textes, texteA, textesDe } from "../../src/paquet/remplir.ts";
import { REGLAGES } from "./reglages.ts";
import { contreLeSchema, contreLeSchemaSeul } from "./schema.ts";

const fichiers = fichiersDuPaquet(REGLAGES) as Record<string, Uint8Array>;
const lis = (nom: string) => JSON.parse(strFromU8(fichiers[nom]!));
const manifeste = lis("manifest.json");
const [bot] = manifeste.bots;
const langues: Record<string, Textes> = { "fr.json": lis("fr.json"), "en.json": lis("en.json") };

/** The manifest once somebody has changed it. */
const change = (fais: (copie: typeof manifeste) => void) => {
  const copie = structuredClone(manifeste);
  fais(copie);
  return contreLeSchema(copie);
};

test("the manifest is what schema 1.25 wants", async () => {
  expect(manifeste.manifestVersion).toBe("1.25");
  expect(manifeste.$schema).toContain(`/v${manifeste.manifestVersion}/`);
  expect(await contreLeSchema(manifeste)).toEqual([]);
});

test("the schema sees what is wrong", async () => {
  expect(await change((m) => m.bots[0].scopes.push("groupchat"))).not.toEqual([]);
  expect(await change((m) => m.bots.push(m.bots[0]))).not.toEqual([]);
  expect(await change((m) => (m.description.short = "x".repeat(81)))).not.toEqual([]);
  expect(await change((m) => (m.id = "{{TANDEM_APP_ID}}"))).not.toEqual([]);
  const [liste] = bot.commandLists;
  const treize = Array.from({ length: 13 }, () => liste.commands[0]);
  expect(await change((m) => (m.bots[0].commandLists[0].commands = treize))).not.toEqual([]);
  expect(await change((m) => (m.bots[0].commandLists = Array(4).fill(liste)))).not.toEqual([]);
});

test.each(Object.keys(langues))("%s is what the localization schema wants", (nom) => {
  expect(contreLeSchemaSeul(langues[nom]!)).toEqual([]);
  expect(langues[nom]!.$schema).toContain(`/v${manifeste.manifestVersion}/`);
  expect(contreLeSchemaSeul({ ...langues[nom], "name.short": "x".repeat(31) })).not.toEqual([]);
  expect(contreLeSchemaSeul({ ...langues[nom], "bots[0].nom": "x" })).not.toEqual([]);
});

test("every file that the manifest names is in the package, and no other", () => {
  const { localizationInfo: l, icons } = manifeste;
  const nommes = [l.defaultLanguageFile, l.additionalLanguages[0].file, icons.color, icons.outline];
  expect(Object.keys(fichiers).sort()).toEqual(["manifest.json", ...nommes].sort());
  expect([l.defaultLanguageTag, l.additionalLanguages[0].languageTag]).toEqual(["fr", "en"]);
});

test("every English text stands where the manifest has a French one", () => {
  const { $schema, ...anglais } = langues["en.json"]!;
  for (const [chemin, texte] of Object.entries(anglais)) {
    expect(texteA(manifeste, chemin), chemin).toBe(langues["fr.json"]![chemin]);
    if (chemin !== "name.short") expect(texte, chemin).not.toBe(texteA(manifeste, chemin));
  }
  expect(() => textesDe(manifeste, { "bots[0].commandLists[2].commands[0].title": "x" })).toThrow(
    "bots[0].commandLists[2]",
  );
});

/** Teams types a command's title into the message: the bot reads French. */
test("what is shown is translated whole, what is sent is not", () => {
  const attendus = ["name.full", "description.short", "description.full"];
  bot.commandLists.forEach(({ commands }: { commands: unknown[] }, l: number) => {
    for (const c of commands.keys())
      attendus.push(`bots[0].commandLists[${l}].commands[${c}].description`);
  });
  manifeste.composeExtensions[0].commands.forEach(
    ({ parameters = [] }: { parameters?: unknown[] }, c: number) => {
      const ici = `composeExtensions[0].commands[${c}]`;
      attendus.push(`${ici}.title`, `${ici}.description`);
      for (const p of parameters.keys())
        attendus.push(`${ici}.parameters[${p}].title`, `${ici}.parameters[${p}].description`);
    },
  );
  const { $schema, "name.short": nom, ...traduits } = langues["en.json"]!;
  expect(Object.keys(traduits).sort()).toEqual(attendus.sort());
});

test("what the schema does not say: what Teams asks at upload, and what older clients show", () => {
  // « Applications with manifest version 1.25 or higher that support the 'team' scope must include it. »
  expect(manifeste.supportsChannelFeatures).toBe("tier1");
  expect(bot.scopes).toEqual(["personal", "team", "groupChat"]);
  expect(bot.commandLists.flatMap((l: { scopes: string[] }) => l.scopes)).toEqual(bot.scopes);
  for (const { commands } of bot.commandLists) {
    expect(commands.length).toBeLessThanOrEqual(12);
    expect(new Set(commands.map((c: { title: string }) => c.title)).size).toBe(commands.length);
    for (const { title, description } of commands) {
      expect(title.length, title).toBeLessThanOrEqual(32);
      expect(description.length, title).toBeLessThanOrEqual(128);
    }
  }
});

test("it asks for nothing that Tandem does not use", () => {
  expect(manifeste.permissions).toEqual(["identity", "messageTeamMembers"]);
  expect(manifeste.validDomains).toEqual([]);
  for (const cle of [
    "authorization",
    "webApplicationInfo",
    "devicePermissions",
    "configurableTabs",
  ])
    expect(manifeste).not.toHaveProperty(cle);
  expect(bot.supportsFiles).toBe(true);
});

test("the message extensions go by the names that the channel answers to", () => {
  const [extension] = manifeste.composeExtensions;
  expect(extension.botId).toBe(bot.botId);
  const dites = extension.commands.map(
    (c: { id: string; type: string; context: string[]; fetchTask?: boolean }) => [
      c.id,
      c.type,
      c.context.join(),
      c.fetchTask ?? false,
    ],
  );
  expect(dites).toEqual([
    ["regle", "query", "compose,commandBox", false],
    ["dossier", "query", "compose,commandBox", false],
    ["journaliser", "action", "message", true],
  ]);
  for (const { parameters } of extension.commands.slice(0, 2))
    expect(parameters.map((p: { name: string }) => p.name)).toEqual(["texte"]);
});

test("a value is put in whole, quotes and all; a name that nothing fills is told", () => {
  expect(manifeste.developer.name).toBe(REGLAGES.TANDEM_EDITEUR);
  expect(strFromU8(fichiers["manifest.json"]!)).not.toMatch(/\{\{|\}\}/);
  const modele: Json = { a: ["x {{b}} {{b}}", 1, null, true] };
  expect(remplis(modele, { b: '$&"' })).toEqual({ a: ['x $&" $&"', 1, null, true] });
  expect(() => remplis(modele, {})).toThrow("manifest/manifest.json: nothing fills {{b}} at a[0]");
  expect(() => remplis("{{toString}}", {})).toThrow("{{toString}}");
});
