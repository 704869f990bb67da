import type { HelpBook } from "../../help/model.ts";
import { cash } from "./help/cash.ts";
import { dollars } from "./help/dollars.ts";
import { relay } from "./help/relay.ts";
import { secret } from "./help/secret.ts";
import { trouble } from "./help/trouble.ts";
import { what } from "./help/what.ts";

/** A small booklet in plain words. */
export const help: HelpBook = {
  title: "Guía",
  lead: "Seis capítulos cortos. Imprime el que te preguntaron, o todos para el tablero de la calle.",
  contents: "Todos los capítulos",
  all: "Todos los capítulos en una página, para imprimir",
  print: "Imprimir esto",
  next: "Sigue:",
  back: "Volver a todos los capítulos",
  chapters: { what, dollars, cash, secret, relay, trouble },
};
