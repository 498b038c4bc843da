/** Two quick messages of one person are answered in order; nobody may hold more than their share of the queue. */

/** More than anybody types, or Teams delivers of one message, at once. */
const EN_ATTENTE = 100;

/** Between two turns of one person, what else came in is let in, and what is answered goes out. */
const passage = () => new Promise<void>((suite) => setImmediate(suite));

type File = { derniere: Promise<unknown>; attendent: number; dit: boolean };

export function filesDAttente() {
  const files = new Map<string, File>();
  return {
    /** `pleine` the first time that there is no room, `debordee` afterwards, until the queue is empty. */
    place(person: string): "libre" | "pleine" | "debordee" {
      const file = files.get(person);
      if (!file || file.attendent < EN_ATTENTE) return "libre";
      if (file.dit) return "debordee";
      file.dit = true;
      return "pleine";
    },
    inOrder<T>(person: string, work: () => Promise<T>): Promise<T> {
      const avant = files.get(person);
      const file = avant ?? { derniere: Promise.resolve(), attendent: 0, dit: false };
      files.set(person, file);
      file.attendent++;
      const mine = avant ? file.derniere.then(passage).then(work) : file.derniere.then(work);
      const fini = () => {
        file.attendent--;
        if (!file.attendent) files.delete(person);
      };
      file.derniere = mine.then(fini, fini);
      return mine;
    },
  };
}
