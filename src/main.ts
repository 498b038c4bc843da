/** `npm start`, `npm run chat`, `npm run sauvegarde`, `npm run restaure`: the only place that reads the clock and the environment. */
const horloge = () => new Date();
const [mode, ...args] = process.argv.slice(2);
/** Beyond, the process ends as it stands: what was acknowledged is on the disk. */
const ARRET_MS = 4800;

try {
  if (mode === "chat") {
    const { chat } = await import("./chat.ts");
    await chat(args, horloge, process.env.TANDEM_AUDIT);
  } else if (mode === "questions") {
    await (await import("./questions/questions.ts")).questions(args);
  } else if (mode === "charte") {
    const { charte } = await import("./charte/commande.ts");
    if (!charte(args, horloge(), (text) => void process.stdout.write(text))) process.exitCode = 1;
  } else if (mode === "lire") {
    const { lire } = await import("./lecture/lire.ts");
    await lire(args, horloge, { entree: process.stdin, sortie: process.stdout });
  } else if (mode === "dates") {
    const { dates } = await import("./lecture/score.ts");
    dates(args, (text) => void process.stdout.write(`${text}\n`));
  } else if (mode === "importe") {
    const { importer } = await import("./importer.ts");
    const dit = (text: string) => void process.stdout.write(text);
    await importer(args, horloge(), dit, process.env.TANDEM_AUDIT);
  } else if (mode === "audit") {
    const { audit } = await import("./audit/commande.ts");
    const { dossierDAudit } = await import("./reglages.ts");
    const dit = (text: string) => void process.stdout.write(text);
    if (!(await audit(args, dossierDAudit(process.env), dit))) process.exitCode = 1;
  } else if (mode === "paquet") {
    const { paquet } = await import("./paquet/paquet.ts");
    paquet(args, process.env, (text) => void process.stdout.write(text));
  } else if (mode === "sauvegarde") {
    const [donnees, cible] = args;
    if (!donnees || !cible) throw new Error("sauvegarde <data folder> <new folder>");
    const { emporte } = await import("./stores/a-cote.ts");
    const audit = emporte(
      process.env.TANDEM_AUDIT || `${donnees.replace(/\/+$/, "")}-audit`,
      "audit",
    );
    await (await import("./stores/sauvegarde.ts")).sauvegarde(donnees, cible, [audit]);
  } else if (mode === "restaure") {
    const enService = args.includes("--en-service");
    const [copie, donnees, deTrop] = args.filter((arg) => arg !== "--en-service");
    if (!copie || !donnees || deTrop)
      throw new Error("restaure [--en-service] <copy> <data folder>");
    const { restaurer } = await import("./restaurer.ts");
    const dis = (text: string) => void process.stdout.write(`${text}\n`);
    if (!(await restaurer({ copie, donnees, enService }, dis))) process.exitCode = 1;
  } else {
    // Told to stop before it is open, there is nothing to finish.
    let arrete = async () => {};
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.once(signal, () => {
        setTimeout(() => process.exit(1), ARRET_MS);
        arrete().then(
          () => process.exit(0),
          () => process.exit(1),
        );
      });
    (await import("./exploitation/imprevu.ts")).guetteLesImprevus(horloge);
    const { demarre } = await import("./demarrage.ts");
    const { lisReglages } = await import("./reglages.ts");
    const bot = await demarre(lisReglages(process.env), horloge);
    arrete = bot.arrete;
    void bot.perdu.then(() => process.exit(1));
    process.stdout.write(`${bot.adresse}\n`);
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
