/** The words every room shares. Types only: this file holds no behaviour. */

/** A civil day in France, `2025-03-02`. Never an instant. */
export type Day = string;
/** A wall-clock time in Paris, `14:00`. */
export type Heure = string;

/** An `administrateur` lets people in and out, and sees no household. */
export type Role = "intervenant" | "instructeur" | "coordinateur" | "administrateur";

/** Why somebody is not let in: never met, waiting for a yes, refused, left. */
export type AccesFerme = "inconnu" | "demande" | "refuse" | "parti";

/** Somebody who talks to the bot. `id` is the channel's own identifier, `nom` what dossiers call them. */
export type Personne = {
  id: string;
  nom: string;
  role: Role;
  /** The territory they work in, when there is only one. */
  territoire?: string;
  /** All of them, when there are several. */
  territoires?: readonly string[];
  /** The association that they work for, when the roster says it. */
  association?: string;
  /** Lets people in and out, beside what the role allows. */
  administre?: true;
  /** Somebody else who is let in bears the same name: an association must tell them apart. */
  homonyme?: true;
  /** Present when they are not let in: they see nothing, and nothing is written for them. */
  acces?: AccesFerme;
  /** Only the owner of a terminal: sees every dossier of the folder that they opened. */
  toutVoir?: true;
};

/** What came in, from any channel. `at` is the only clock the core ever sees. */
export type Message = {
  /** Unique in its channel and conversation: the same id delivered twice is one message. */
  id: string;
  at: Date;
  from: string;
  conversation: string;
  /** What was typed; empty when a button was pressed. */
  text: string;
  choice?: ChoiceMade;
  /** The id of an earlier message of the same person that this one rewrites. */
  edits?: string;
  /** The name of the account in its directory: shown to whoever lets people in, and trusted for nothing. */
  compte?: string;
  /** The id of an earlier message of the same person that they deleted. */
  efface?: string;
  /** The bot was just added where others read: nobody said anything. */
  arrivee?: true;
  /** A file that came with it, as text. */
  fichier?: string;
  /** False in a channel or a group that others read: no household is named there. */
  prive: boolean;
};

/** What is looked for, to be put in a message: a charter's answer, or one of one's own dossiers. */
export type Recherche = {
  quoi: "regle" | "dossier";
  texte: string;
  from: string;
  at: Date;
};

/** A button pressed: its opaque token (cards) or its label (terminal), and what its form held. */
export type ChoiceMade = { jeton?: string; label?: string; values?: Record<string, string> };

/** What goes out, to any channel. `text` alone says everything; `carte` is the same in pieces. */
export type Reply = {
  text: string;
  choices?: Choice[];
  sources?: Source[];
  carte?: Carte;
  /** To print and to keep; only ever handed over in a private conversation. */
  document?: Document;
  /** To put in one's own diary; only ever handed over in a private conversation. */
  calendrier?: Calendrier;
  /** The card whose button was pressed stays as it is: this comes below it. */
  aCote?: true;
  /** That button was pressed before: its card stays as it is, and this is only said. */
  deja?: true;
  /** This reply is no answer; taken off before the turn ends. */
  manque?: Manque;
};

/** Why a question got no answer, so that it can be kept for a coordinator. */
export type Manque = {
  raison: "incompris" | "hesite" | "non-prevu" | "non-encode" | "ailleurs";
  territoire?: string;
  sujet?: string;
};

/** A button. The token stands for an action that only the bot's memory holds. */
export type Choice = { label: string; jeton: string };

/** A sentence of a charter, as printed. */
export type Source = { edition: string; titre: string; section: string; extrait: string };

/** The pieces of a reply, for channels that draw cards. Every piece also stands in `Reply.text`. */
export type Carte = {
  /** Small line above the title: territory and topic. */
  surtitre?: string;
  titre: string;
  sousTitre?: string;
  /** Sentences right below the title: the reasons of a verdict. */
  corps?: string[];
  /** Short state at the right of the title, « ✓ 2 / 2 en mars ». */
  badge?: string;
  faits: { libelle: string; valeur: string }[];
  /** What must not be overlooked, in a container of its own. */
  alerte?: string;
  /** Small print below: a computation, the other reading of an open text. */
  remarques: string[];
  /** A correction that opens in place, with the values already filled in. */
  formulaire?: Formulaire;
};

/** `jeton` comes back with the values: `{ [champ]: string }`, empty string when left empty. */
export type Formulaire = {
  ouvrir: string;
  enregistrer: string;
  jeton: string;
  champs: ChampDeFormulaire[];
};
export type ChampDeFormulaire = {
  champ: string;
  type: "date" | "heure" | "choix" | "texte";
  libelle: string;
  valeur: string;
  choix?: { libelle: string; valeur: string }[];
  /** The French message shown when it is left empty; absent when it may be. */
  erreur?: string;
};

/** A text to print, as the core says it; the shell makes a DOCX of it. */
export type Document = {
  /** File name without its extension, ASCII, no household's first name: `bilan-martin-2026-03-04`. */
  nom: string;
  titre: string;
  sousTitre?: string;
  blocs: BlocDeDocument[];
  /** Small print at the foot of each page. */
  pied?: string;
};
export type BlocDeDocument =
  /** A heading. */
  | { titre: string }
  /** A paragraph; its line breaks are kept. */
  | { texte: string }
  /** Bullets. */
  | { liste: string[] }
  /** A checklist: an empty box before each. */
  | { cases: string[] }
  /** Two columns. `manque`: marked « to be filled in », in bold italics. */
  | { faits: FaitDeDocument[] }
  /** A sentence of the charter, indented, with where it stands. */
  | { citation: string; section: string }
  /** One box to sign for each. */
  | { signatures: string[] };
export type FaitDeDocument = { libelle: string; valeur: string; manque?: true };

/** One line of a diary: a whole day, or an hour of Paris. */
export type Evenement = {
  /** The same deadline has the same one each time: in a diary it is updated, not doubled. */
  uid: string;
  jour: Day;
  heure?: Heure;
  titre: string;
  texte?: string;
  /** When the diary itself reminds: whole days before, 0 for the day itself. */
  alarmes: number[];
};
/** Days for a diary, as the core says them; the shell makes an iCalendar file of it. */
export type Calendrier = {
  /** File name without its extension, as that of a document. */
  nom: string;
  titre: string;
  evenements: Evenement[];
};
/** What may be handed over as a file. */
export type Papier = Document | Calendrier;

/** What a fiche's field may hold. */
export type Valeur = string | number | boolean | null | string[];

/** One thing that was learnt. Only ever appended: `remplace` names the fiche it corrects or cancels. */
export type Fiche = {
  id: string;
  type: string;
  dossier: string;
  /** The person's id. */
  by: string;
  /** ISO instant. */
  at: string;
  values: Record<string, Valeur>;
  remplace?: string;
  /** The visit it was told with, by its fiche: it follows that visit when it is corrected or cancelled. */
  visite?: string;
};

export type Mode = "domicile" | "bureau" | "telephone" | "rencontre-commune" | "autre";
export type Presence = "present" | "absent" | "reporte" | "annule";

/** The values of a `visite` fiche. `duree` is in minutes. */
export type Visite = {
  date: Day;
  heure: Heure | null;
  mode: Mode;
  presence: Presence;
  duree: number | null;
  note: string;
};

/** What else a message said of a household: each is a fiche of its own, of that type. */
export type Fait =
  /** Euros owed on a day; `au` is null until the visit's day is known. `nature`: to whom, when it was said. */
  | {
      type: "dette";
      montant: number;
      au: Day | null;
      nature: "locative" | "energie" | "autre" | null;
    }
  /** Paying again: since when, and euros each time, when they were said. */
  | { type: "paiement"; montant: number | null; depuis: Day | null }
  /** `montant`: euros a month. */
  | {
      type: "plan-apurement";
      etat: "signe" | "respecte" | "non-respecte";
      montant: number | null;
      debut: Day | null;
    }
  | { type: "surendettement"; etat: "depose" | "recevable" }
  | { type: "relogement"; etat: "demande" | "propose" | "obtenu" }
  /** To come. `avec`: somebody else than the household; `mode` when it is a visit. */
  | { type: "rendez-vous"; date: Day; heure: Heure | null; avec: string | null; mode: Mode | null }
  /** Left to do, in the worker's words. */
  | { type: "tache"; qui: "menage" | "intervenant"; quoi: string }
  /** One of the charter's own list, worked on. */
  | { type: "objectif"; objectif: string }
  | { type: "note"; texte: string; prive: boolean };
export type FaitNote = Fait & { fiche: string; by: string; at: string; visite?: string };

/** A step in the life of a measure, as its fiche tells it. `type` is one of schemas/vie.ts. */
export type Etape = Pick<Fiche, "type" | "by" | "at" | "values"> & { fiche: string };

/** A stretch of the measure that was granted: the first, then one for each renewal. Whole months when known. */
export type PeriodeAccordee = { debut: Day; fin: Day; mois: number | null };

/** What the fiches of one household say today. A pure fold: see core/dossier. */
export type Dossier = {
  id: string;
  civilite: string;
  nom: string;
  prenom: string;
  commune: string;
  territoire: string;
  nature: string;
  debut: Day | null;
  fin: Day | null;
  intervenant: string;
  association: string;
  bailleur: string;
  /** The person who asked for it with the bot; null for an imported measure. */
  par: string | null;
  /** `enquete`: known by a social enquiry, without a measure. `attente`: granted or ordered, and not begun. A measure past its end is « en-cours » until somebody says. */
  statut: "enquete" | "demande" | "refusee" | "attente" | "en-cours" | "terminee";
  /** What was granted, oldest first. */
  periodes: PeriodeAccordee[];
  /** The steps that stand, in the order in which they were written. */
  etapes: Etape[];
  /** The fiches that the above is folded from: imports, requests and steps. */
  histoire: Fiche[];
  visites: (Visite & { fiche: string; by: string; at: string })[];
  /** What else was learnt and still stands, oldest first. */
  faits: FaitNote[];
};

/** Which dossiers a list holds: `actives` are all but those that are over or refused. */
export type Filtre =
  | "actives"
  | "sans-acte"
  | "en-retard"
  | "echues"
  | "suspendues"
  | "demandes"
  | "en-attente"
  | "closes";

/** Something to look at, as a button asks for it. */
export type Vue =
  | { quoi: "dossier"; dossier: string }
  | { quoi: "liste"; filtre: Filtre }
  /** Measures whose end falls between these days. */
  | { quoi: "fin"; du: Day; au: Day | null }
  /** What has to be done, of one's own: all, what is late, what falls between two days. */
  | { quoi: "echeances"; filtre: "toutes" | "retard" | { du: Day; au: Day } }
  /** The waiting list of these sectors; of all of them when none is named. */
  | { quoi: "attente"; territoire: string; secteurs: string[] }
  /** Who saw or wrote that dossier, since that day when one was said. */
  | { quoi: "acces"; dossier: string; depuis: Day | null };

/** What a button of a review meeting does. `mois`: which meeting, `2026-11`. */
export type GesteGts = { territoire: string; mois: string } & (
  | { geste: "montrer" | "envoyer"; piece: "theorique" | "definitif" | "proces-verbal" }
  | { geste: "relancer" | "une-par-une" }
  /** `suite`: the next household is asked about. */
  | {
      geste: "repondre";
      dossiers: string[];
      examinee: boolean;
      motif: string | null;
      suite: boolean;
    }
  | { geste: "ajouter"; dossier: string; motif: string }
  | { geste: "verifier"; dossier: string; texte: string }
  | { geste: "accorder"; dossier: string; accord: boolean }
  | {
      geste: "decider";
      dossier: string;
      quoi: "renouvellement" | "fin" | "report" | "derogation";
      nombre: number | null;
      le: Day | null;
      motif: string | null;
    }
  | { geste: "annuler"; fiches: string[] }
);

/** What a button does when it is pressed. Data only: it is stored. */
export type Action =
  | ({ do: "gts" } & GesteGts)
  | { do: "dire"; text: string }
  /** Asks the text as a question about that topic; the topic's own title when the text is empty. */
  | { do: "demander"; sujet: string; text: string }
  | { do: "repondre"; question: string; valeur: string }
  | { do: "corriger-visite"; fiche: string }
  | { do: "modifier-visite"; fiche: string }
  /** A correction already typed, once it is known of which visit. */
  | { do: "corriger-avec"; fiche: string; text: string }
  | { do: "annuler-visite"; fiche: string }
  /** Takes back a step in the life of a measure. */
  | { do: "annuler-etape"; fiche: string }
  /** Takes back something learnt beside a visit. */
  | { do: "retirer"; fiche: string }
  /** The file that was just looked at, by its key. */
  | { do: "importer"; cle: string }
  /** What became of an appointment, by its fiche. */
  | { do: "suite-rendez-vous"; fiche: string; presence: Presence }
  /** A page of a view, from 0. `sur`: how many rows it had when the button was shown. */
  | { do: "voir"; vue: Vue; page: number; sur?: number }
  /** What becomes of a reminder: `ids` are those of what it told. */
  | {
      do: "rappel";
      quoi: "fait" | "tout-fait" | "plus-tard" | "pourquoi" | "pas-moi";
      ids: string[];
    }
  /** They come back then, to this person alone. Without an hour, in the morning. */
  | { do: "remettre"; ids: string[]; jour: Day; heure: Heure | null }
  /** One deadline as a file for a diary. */
  | { do: "agenda"; id: string }
  | { do: "ajouter-rappel"; id: string; jours: number }
  /** Nothing more is said of that household to this person; or something is again. */
  | { do: "couper"; dossier: string; coupe: boolean }
  /** Who stands in during a leave, by the leave's fiche. */
  | { do: "remplacant"; fiche: string; qui: string | null }
  | { do: "diffuser"; texte: string; a: string[] }
  /** A request for access, by its fiche. */
  | { do: "acces"; geste: "approuver" | "refuser"; demande: string }
  /** Somebody leaves; `le` is their first day without access. */
  | { do: "partir"; qui: string; le: Day; confirme: boolean }
  /** The households of whoever left, to a colleague. */
  | { do: "confier"; de: string; a: string }
  /** Answers what somebody had passed on, by its fiche. */
  | { do: "repondre-a"; fiche: string }
  /** Takes back what was said of a reminder. */
  | { do: "annuler-rappel"; fiches: string[] }
  /** All that one message had written; asked first. */
  | { do: "annuler-tout"; fiches: string[] };

/** A button that was shown. All the buttons of one reply share `lot`: one press uses up the lot. `le`: ISO instant. */
export type Offer = { jeton: string; lot: string; label: string; action: Action; le: string };

/** A visit not yet sure enough to be written. `null`: asked and known to be none. */
export type BrouillonDeVisite = {
  /** The message that it came of, by its `empreinte`; « #2 » after it for the second of its visits. */
  message: string;
  /** What else was said with it, written with it. */
  faits?: Fait[];
  /** Fiches of facts that the rewritten message no longer says, cancelled once this is written. */
  oublie?: string[];
  /** It comes of the message rewritten, and not of a correction. */
  reecrit?: true;
  /** No visit was told: only `faits`. */
  sansVisite?: true;
  date?: Day;
  heure: Heure | null;
  mode?: Mode;
  presence?: Presence;
  duree: number | null;
  note: string;
  dossier?: string;
  /** The fiche that this one corrects. */
  remplace?: string;
  /** The person said that it is not the visit already written. */
  distincte?: true;
  /** The note is for the worker alone. */
  privee?: true;
  /** The note was shown to the person with what it says too much, and kept as it is. */
  noteVue?: true;
  /** What cannot be written as it was typed, and the choices to ask about. */
  doute?: Doute;
  /** A doubt on the date that waits until the household is known. */
  dateDouteuse?: Doute;
};
export type Doute =
  | { sur: "dossier"; nom: string | null; candidats: string[] }
  | {
      sur: "date";
      raison: "absente" | "impossible" | "contradiction" | "future" | "incertaine" | "plusieurs";
      texte: string;
      jours: Day[];
    }
  /** Words of the note that say more of a person than the journal may hold. */
  | { sur: "note"; raison: "sante" | "justice" | "origine" | "religion"; mots: string[] };

/** A question asked and not yet answered. `relances`: how often it was asked again for nothing. */
export type Pending = Question & { relances?: number };
type Question =
  | {
      kind: "dialogue";
      dialogue: string;
      /** The message that opened it, by its `empreinte`: two of the same kind are two. */
      cle: string;
      /** The last fiche of its dossier's life when it opened: somebody else may have written since. */
      vu?: string;
      /** The last visit when it opened: a correction said since is of the dialog, and not of that visit. */
      visite?: string;
      /** The last step then, for the same. */
      etape?: string;
      values: Record<string, Valeur>;
      asking: string;
    }
  | { kind: "visite"; brouillon: BrouillonDeVisite; asking: string }
  | { kind: "confirmation"; action: Action; asking: string }
  | { kind: "territoire"; question: string; asking: string }
  /** A condition inside an item of the list of measures that do not go together. */
  | {
      kind: "condition";
      territoire: string;
      dispositifs: string[];
      question: string;
      asking: string;
    }
  | { kind: "correction"; fiche: string; asking: string }
  /** « Votre rendez-vous a-t-il eu lieu ? » */
  | { kind: "rendez-vous"; fiche: string; asking: string }
  /** Until when these reminders are put off. */
  | { kind: "remettre"; ids: string[]; asking: string }
  /** When to be reminded of this. */
  | {
      kind: "perso";
      /** Empty: it is what is asked, and `quand` is known. */
      quoi: string;
      quand?: { jour: Day; heure: Heure | null };
      asking: string;
    }
  | { kind: "remplacant"; fiche: string; asking: string }
  | ({ kind: "transmission"; asking: "texte" | "confirmation" } & ATransmettre)
  | { kind: "brouillon"; pending: Pending; asking: string }
  | ({ kind: "reglage"; asking: "territoire" | "ambiguite" | "lecture" | "confirmation" } & AFixer);

/** Words of one person on their way to others; nothing leaves before a « oui ». */
export type ATransmettre = {
  /** Word for word; empty while it is asked for. */
  texte: string;
  /** Ids. */
  a: string[];
  /** The fiche of the message that this one answers. */
  repond?: string;
};

/** A local reading on its way to being seen or fixed; what is missing is asked. */
export type AFixer = {
  territoire?: string;
  ambiguite?: string;
  lecture?: string;
  /** The words that opened it. */
  dit?: string;
  /** How many wordings of the list were shown before. */
  depuis?: number;
};

/** What the bot remembers of one person between two messages. */
export type Memory = {
  territoire?: string;
  /** Questions waiting, the one being asked last. */
  attente?: Pending[];
  offres?: Offer[];
  /** The tokens last pressed: the same press, sent again, is told that it is done. */
  presses?: string[];
  /** The visit that « non c'était mardi » speaks of. */
  derniereVisite?: string;
  /** The step that « non en fait 3 mois » speaks of; none once a visit is told after it. */
  derniereEtape?: string;
  /** Those of the last message that told several: a correction must say which. */
  dernieres?: string[];
  /** Which fiche came of which message (by its `empreinte`), for messages edited afterwards; the newest last. */
  ecrits?: { message: string; fiche: string }[];
  /** Dialogs put aside, to be taken up again; the newest last. */
  brouillons?: Pending[];
  dernier?: Dernier;
  /** What the last reminder told, for « fait », « plus tard », « pourquoi ? »; the ids of what is to be done. */
  rappel?: { ids: string[]; at: string };
  /** What was just written of reminders, that « annule » takes back; none once anything else is said. */
  dernierRappel?: string[];
  guide?: Guide;
  /** Messages in a row that were not understood, as typed, numbers taken out; gone with the first that is. */
  echecs?: {
    n: number;
    dits: string[];
    /** A person was just offered: « oui » takes it. */
    propose?: true;
  };
  /** The last cards of reminders, the newest last: when, and how much each told. */
  rappels?: { at: string; n: number }[];
};

/** Where the guided tour stands. Present once it was offered; without `etape` it is not under way. */
export type Guide = {
  /** The step that was shown last, by its name. */
  etape?: string;
  /** Put off: nothing is said of it until it is asked for. */
  pause?: true;
  /** When it spoke last, if it was the last to speak: one word is then said to it. */
  parle?: string;
  /** It offered once to go on. */
  relancee?: true;
};

/** The last charter answer, for « source ? » and « et en Charente ? ». `le`: ISO instant. */
export type Dernier = {
  sujet: string;
  question: string;
  /** Where its dates were read, when an earlier turn said them. */
  faits?: string;
  territoires?: string[];
  /** The territory that was one's own then: the request's, the one chosen, or the person's. */
  chez?: string;
  dossier?: string;
  dispositifs?: string[];
  le?: string;
};

/** Everything a turn wants done. The shell obeys; the core never does it itself. */
export type Turn = {
  memory: Memory;
  replies: Reply[];
  fiches: Fiche[];
  /** Nothing of the message was understood. */
  rate?: true;
  /** The file shown before, by its key, is to be imported now. */
  importe?: string;
  /** Said where others read, it is of households: to be answered in the private conversation. */
  enPrive?: true;
  /** What the audit journal holds of that dossier is to be read, and shown as this page. */
  consulte?: Consulte;
};
export type Consulte = { dossier: string; depuis: Day | null; page: number; sur?: number };

/** What may be seen of a household, by class: an audit row never holds a value. */
export type ChampVu =
  | "nom"
  | "prenom"
  | "commune"
  | "bailleur"
  | "suivi"
  | "mesure"
  | "etapes"
  | "demande"
  | "enquete"
  | "visites"
  | "note"
  | "dettes"
  | "rendez-vous"
  | "taches"
  | "objectifs"
  | "relogement"
  /** Days that were computed of it: deadlines, what is late. */
  | "echeances"
  | "acces";

/** `exporte`: handed over as a paper. `pousse`: told first. `bris-de-glace`: shown out of their scope, for a reason. */
export type QuoiAudit = "vu" | "ecrit" | "exporte" | "pousse" | "bris-de-glace";

/** One display or one write of one household, by one person. Codes and names of fields: never a value. */
export type LigneAudit = {
  /** ISO instant. */
  at: string;
  /** The person's id. */
  qui: string;
  dossier: string;
  quoi: QuoiAudit;
  /** Names of fields: a `ChampVu` each when shown, `visite.date` when written. */
  champs: string[];
  /** What brought it about: « message », « bouton/voir », « rappel/fin-de-mesure ». */
  pourquoi: string;
  /** The same for one message delivered twice: it was seen once. */
  tour: string;
};
