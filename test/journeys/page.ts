/** What a person does on the Playground's page: reads, writes, presses, fills in. */
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Locator } from "playwright-core";

export type Conversation = {
  /** Types a message and sends it. */
  dis(texte: string): Promise<void>;
  /** The newest thing that the bot shows with these words, once it shows it. */
  reponse(texte: string | RegExp): Promise<Locator>;
  /** What of an answer can be seen: not what is folded. */
  vu(reponse: Locator): Promise<string>;
  /** Presses a button of an answer. */
  presse(reponse: Locator, bouton: string): Promise<void>;
  /** Opens a form that stands folded in an answer. */
  ouvre(reponse: Locator, bouton: string): Promise<void>;
  /** Writes into a field of an answer, by its label. */
  remplis(reponse: Locator, libelle: string, valeur: string): Promise<void>;
  /** Rewrites the last message, as one edits one's own in Teams. */
  modifie(nouveau: string): Promise<void>;
  /** Opens a chat or a channel, by its name in the list. */
  va(chat: string): Promise<void>;
  /** Starts a thread of a channel, with the bot mentioned: only then does it get it. */
  publie(texte: string): Promise<void>;
  /** Words that a channel shows, the bot's or anybody's. */
  affiche(texte: string): Promise<void>;
  /** One of « Mock an Activity »: « Uninstall application ». */
  simule(activite: string): Promise<void>;
  /** A search of the message extension, and the hit of that title put into the message and sent. */
  insere(commande: string, texte: string, trouve: string): Promise<void>;
  /** As wide as a phone lets a card be. */
  etroite(): Promise<void>;
  /** Keeps what the page shows as journeys/<nom>.png. */
  photo(nom: string): Promise<void>;
  ferme(): Promise<void>;
};

const CHROMIUMS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const DRAPEAUX = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const PATIENCE_MS = 30_000;
/** The page around it takes the rest: a card is then 320 px wide. */
const ETROITE = 420;
/** The list of chats folds away in that time. */
const REPLI_MS = 1000;
const VUE = { width: 1280, height: 1000 };

export function navigateur(): string {
  const chemin = [process.env.CHROMIUM, ...CHROMIUMS].find((c) => c && existsSync(c));
  if (!chemin) throw new Error("no chromium: install it, or name it in CHROMIUM");
  return chemin;
}

/** Opening the page installs the bot: its greeting comes by itself. */
export async function ouvreLaPage(adresse: string): Promise<Conversation> {
  const profil = await mkdtemp(join(tmpdir(), "tandem-chromium-"));
  const contexte = await chromium.launchPersistentContext(profil, {
    executablePath: navigateur(),
    headless: true,
    args: DRAPEAUX,
    viewport: VUE,
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
  });
  contexte.setDefaultTimeout(PATIENCE_MS);
  // The page asks for fonts on the Internet: a journey stays on this machine.
  await contexte.route(
    (url) => url.hostname !== "localhost",
    (route) => route.abort(),
  );
  const page = contexte.pages()[0] ?? (await contexte.newPage());
  await page.goto(adresse);

  const messages = page
    .locator('[aria-label="Message header"]:has([aria-label="Message author"])')
    .locator("xpath=..");

  return {
    async dis(texte) {
      const saisie = page.getByRole("textbox").last();
      await saisie.click();
      await saisie.fill(texte);
      await page.getByRole("button", { name: "Send Message" }).click();
    },
    async reponse(texte) {
      const celle = messages.filter({ hasText: texte }).last();
      await celle.waitFor();
      await celle.scrollIntoViewIfNeeded();
      return celle;
    },
    async vu(reponse) {
      return (await reponse.allInnerTexts()).join("\n");
    },
    async presse(reponse, bouton) {
      await reponse.getByRole("button", { name: bouton, exact: true }).click();
    },
    async ouvre(reponse, bouton) {
      await reponse.locator("button[aria-expanded]", { hasText: bouton }).click();
    },
    async remplis(reponse, libelle, valeur) {
      const champ = reponse.getByLabel(libelle);
      await champ.scrollIntoViewIfNeeded();
      await champ.fill(valeur);
    },
    async modifie(nouveau) {
      // The Playground has no « Edit »: what Teams would post is made of what the page has posted.
      await page.getByText("message 200").last().click();
      const journal = await page.locator("body").innerText();
      const [, adresse] = /application at (http:\S+?)\.\.\.$/m.exec(journal) ?? [];
      const envoye = journal.slice(journal.lastIndexOf('{\n  "type": "message"'));
      if (!adresse || !envoye) throw new Error("no activity in the log panel");
      const activite = JSON.parse(envoye.slice(0, envoye.lastIndexOf("}") + 1));
      const reponse = await fetch(adresse, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          ...activite,
          type: "messageUpdate",
          text: nouveau,
          channelData: { ...activite.channelData, eventType: "editMessage" },
        }),
      });
      if (!reponse.ok) throw new Error(`the edit was refused: ${reponse.status}`);
    },
    async va(chat) {
      await page.getByText(chat, { exact: true }).first().click();
    },
    async publie(texte) {
      const saisie = page.getByRole("textbox").first();
      await saisie.click();
      await page.keyboard.type("@Tandem");
      await page.locator("[role=option],[role=menuitem]").filter({ hasText: "Tandem" }).click();
      await page.keyboard.type(` ${texte}`);
      await page.getByRole("button", { name: "Post" }).click();
    },
    async affiche(texte) {
      await page.getByText(texte).last().waitFor();
    },
    async simule(activite) {
      await page.getByText("Mock an Activity").click();
      await page.getByText(activite, { exact: true }).click();
      await page.getByRole("button", { name: "Send activity" }).click();
    },
    async insere(commande, texte, trouve) {
      await page.getByRole("button", { name: "Trigger Message Extension App" }).click();
      await page.getByText("Search Command").click();
      await page.getByText("Specify Command ID or Parameter").click();
      await page.getByPlaceholder(/command id/i).fill(commande);
      await page.getByPlaceholder("Parameter name").fill("texte");
      await page.getByPlaceholder(/search term/i).fill(texte);
      await page.keyboard.press("Enter");
      await page.getByText(trouve, { exact: false }).last().click();
      await page.getByRole("button", { name: "Send Message" }).click();
    },
    async etroite() {
      await page.setViewportSize({ width: ETROITE, height: VUE.height });
      await page.waitForTimeout(REPLI_MS);
    },
    async photo(nom) {
      await page.screenshot({ path: join("journeys", `${nom}.png`) });
    },
    async ferme() {
      await contexte.close();
      await rm(profil, { recursive: true, force: true });
    },
  };
}
