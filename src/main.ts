/** `npm start`, `npm run chat`, `npm run sauvegarde`: the only place that reads the clock and the environment. */
const horloge = () => new Date();
const [mode, ...args] = process.argv.slice(2);

try {
  if (mode === "chat") {
    const { chat } = await import("./chat.ts");
    await chat(args, horloge);
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
    await importer(args, horloge(), (text) => void process.stdout.write(text));
  } else if (mode === "paquet") {
    const { paquet } = await import("./paquet/paquet.ts");
    paquet(args, process.env, (text) => void process.stdout.write(text));
  } else if (mode === "sauvegarde") {
    const [donnees, cible] = args;
    if (!donnees || !cible) throw new Error("sauvegarde <data folder> <new folder>");
    await (await import("./stores/sauvegarde.ts")).sauvegarde(donnees, cible);
  } else {
    const { demarre } = await import("./demarrage.ts");
    const { lisReglages } = await import("./reglages.ts");
    const bot = await demarre(lisReglages(process.env), horloge);
    process.stdout.write(`${bot.adresse}\n`);
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.once(signal, () => void bot.arrete().then(() => process.exit(0)));
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
