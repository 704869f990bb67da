/**
 * Spanish as most of Latin America reads it, with "tú". One word for one thing:
 *
 * circle = círculo, member = miembro, roster = padrón, handle = apodo, seat = lugar (to sit = ocuparlo, to give up = dejarlo),
 * to vouch, a vouch = respaldar, un respaldo, pot = fondo, to chip in = aportar, stake = saldo, gift = regalo,
 * common part = parte común, board = tablero, request = pedido, to pin = colgar, slip = papel, round = ronda, sheet = hoja,
 * a ballot that is cast = papeleta, the ballot that is held = votación, box = urna, to tick = marcar, to seal = sellar,
 * quorum = quórum, grant = ayuda, to collect = cobrar, claim link = enlace de cobro, to take back = retirar, motion = propuesta,
 * to part ways = separar del círculo, relay = mensajero, beacon = faro, chain = cadena, fee = comisión, wallet = billetera,
 * pocket wallet = billetera de bolsillo,
 * voting secret = secreto para votar, passphrase = contraseña, recovery file = archivo de recuperación, receipt = comprobante,
 * help = guía (an "ayuda" is a grant), sum = monto, signs = caracteres. "Street" is calle where it is the place and los vecinos
 * where people do something; one leaves the circle, never the street.
 */
import type { Copy } from "../copy.ts";
import { ballot } from "./ballot.ts";
import { pin, request } from "./board.ts";
import { closed } from "./closed.ts";
import { collect } from "./collect.ts";
import { faultOf } from "./failures.ts";
import { first } from "./first.ts";
import { handles } from "./handles.ts";
import { history } from "./history.ts";
import { home } from "./home.ts";
import { join, vouch } from "./join.ts";
import { keys } from "./keys.ts";
import { pocket } from "./pocket.ts";
import { pot } from "./pot.ts";
import { recovery } from "./recovery.ts";
import { rules } from "./rules.ts";
import { scan } from "./scan.ts";
import { settings } from "./settings.ts";
import { start } from "./start.ts";
import { thanks } from "./thanks.ts";

export const es: Copy = {
  ...first,
  ballot,
  closed,
  collect,
  faultOf,
  handles,
  history,
  home,
  join,
  keys,
  pin,
  pocket,
  pot,
  recovery,
  request,
  rules,
  scan,
  settings,
  start,
  thanks,
  vouch,
};
