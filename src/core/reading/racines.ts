/** French word stems, on words typed without accents: « renouvelées », « renouveler » → `renouvel`. */

const TERMINAISONS = [
  /(?:issement|ement|ment|ateur|atrice|ation|ition|ution|sion|tion|ance|ence|ite|ude)s?$/,
  /(?:issaient|issait|issent|eraient|erait|erons|eront|aient|erai|eras|era|ait|ant|ent|ons|ez)$/,
  /(?:eurs?|euses?|euse|ives?|ifs?|eaux?|aux|ales?|als?|elles?|els?|iques?|ables?|ibles?|istes?)$/,
  /(?:ees?|es?|er|ir|re|is|it|us?|ts?|s|x)$/,
];
/** A stem is never shorter. */
const RACINE_MIN = 3;

const connues = new Map<string, string>();

export function racine(mot: string): string {
  let trouvee = connues.get(mot);
  if (trouvee === undefined) {
    trouvee = coupe(mot);
    if (connues.size > 20_000) connues.clear();
    connues.set(mot, trouvee);
  }
  return trouvee;
}

function coupe(mot: string): string {
  if (mot.length <= RACINE_MIN + 1 || /\d/.test(mot)) return mot;
  let reste = mot;
  for (const fin of TERMINAISONS) {
    const sans = reste.replace(fin, "");
    if (sans.length >= RACINE_MIN) reste = sans;
  }
  // « renouvelle », « renouvele »; « interromp », « interrup » stay apart: their letters differ.
  return reste.replace(/(.)\1$/, "$1");
}
