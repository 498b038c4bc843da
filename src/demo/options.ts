/** What may be asked of the demo on its command line, and the clock that follows from it. */
import { parseArgs } from "node:util";
import { lisInstant } from "../core/time.ts";

export type Options = {
  /** Keep what is written from one demo to the next. */
  garde: boolean;
  /** The port wanted for the page. */
  port: number;
  /** When the demo's day begins; real time when absent. */
  depart: Date | undefined;
  /** Who sits at the keyboard, by the roster's name; the first of it when absent. */
  qui: string | undefined;
  /** Others, each with a page of their own. */
  aussi: string[];
};

const PORT_DE_LA_PAGE = 56_150;

/** Undefined when the command line cannot be read. */
export function lisOptions(args: string[]): Options | undefined {
  try {
    const { values } = parseArgs({
      args,
      options: {
        garde: { type: "boolean" },
        port: { type: "string" },
        le: { type: "string" },
        qui: { type: "string" },
        aussi: { type: "string", multiple: true },
      },
    });
    const depart = values.le === undefined ? undefined : lisInstant(values.le);
    const port = Number(values.port ?? PORT_DE_LA_PAGE);
    if ((values.le !== undefined && !depart) || !(port > 0 && port < 65_000)) return undefined;
    return {
      garde: values.garde ?? false,
      port,
      depart,
      qui: values.qui,
      aussi: values.aussi ?? [],
    };
  } catch (error) {
    // parseArgs says « unknown option » in this way.
    if (!(error instanceof TypeError)) throw error;
    return undefined;
  }
}

/** Real time, or time that starts at `depart` and passes as fast. */
export function horlogeDe(depart: Date | undefined): () => Date {
  const decalage = depart ? depart.getTime() - Date.now() : 0;
  return () => new Date(Date.now() + decalage);
}
