import type { PhraseFault } from "../../../protocol/errors.ts";
import type { Failure, Reason } from "../../flows/failure.ts";
import type { Fault } from "../../ui/model.ts";
import { detailsOf } from "../details.ts";
import { some } from "./numbers.ts";
import { refusals } from "./refusals.ts";

/** What happened, whether anything is lost, and what one can do, for every way an action can fail. */
export function faultOf(failure: Failure): Fault {
  const sentence = sentenceOf(failure.reason);
  const wayOn = wayOnOf(failure);
  const details = detailsOf(failure.reason);
  return { sentence, ...(wayOn === null ? {} : { wayOn }), ...(details === null ? {} : { details }) };
}

function sentenceOf(reason: Reason): string {
  switch (reason.kind) {
    case "declined":
      return "No firmaste, así que no se envió nada.";
    case "refused":
      return refusals(reason.error, reason.values);
    case "relaySilent":
      return reason.seconds > 0
        ? `El mensajero ${reason.host} no ha respondido en ${reason.seconds} segundos.`
        : `No se puede llegar al mensajero ${reason.host}.`;
    case "relayRefused":
      return `El mensajero ${reason.host} no lo aceptó: ${reason.message}`;
    case "noRelay":
      return "Esta página no conoce ningún mensajero.";
    case "chainSilent":
      return "Desde aquí no se puede llegar a la cadena.";
    case "otherChain":
      return `${reason.host} lleva a otra red que la de esta página.`;
    case "staleChain":
      return `${reason.host} va atrasado, así que firmarías para un estado que ya pasó.`;
    case "notMined":
      return "Se envió, pero la cadena todavía no lo ha anotado.";
    case "noGas":
      return "Esta cuenta no tiene con qué pagar la comisión de la red.";
    case "noDollars":
      return "En esta cuenta no hay suficiente para eso.";
    case "noActor":
      return "Di primero quién eres.";
    case "otherTab":
      return "Otra pestaña de este navegador está ocupada con tu papeleta.";
    case "votingClosed":
      return "La votación cerró antes de que saliera tu papeleta.";
    case "otherRelay":
      return `Lo que responde en ${reason.host} no es un mensajero de esta calle.`;
    case "proofFailed":
      return "Este dispositivo no pudo hacer la prueba.";
    case "beaconSilent":
      return `El faro ${reason.host} no ha respondido, y solo él puede abrir los sellos.`;
    case "beaconForged":
      return "Lo que llegó del faro no está firmado con su llave, así que no se usó.";
    case "otherBeacon":
      return "Este círculo sella sus papeletas con otro faro que el que conoce esta página.";
    case "doneBefore":
      return "El mensajero sí lo había enviado, así que ya llegó. No se envió nada otra vez.";
    case "badHandle":
      return "Este apodo no se puede usar. Escribe de 1 a 32 letras, sin caracteres invisibles.";
    case "tooEarly":
      return "Los sellos todavía no se pueden abrir.";
    case "ballotsMissing":
      return "El proveedor de la cadena omitió papeletas que existen.";
    case "tokenUnknown":
      return "Esta moneda no acepta firmas, así que un mensajero no puede llevarla.";
    case "secretMismatch":
      return "Este secreto para votar no es el que tenías al tomar tu lugar.";
    case "wrongPassphrase":
      return "Esa contraseña no lo abre.";
    case "shortPassphrase":
      return "Al menos 8 caracteres, por favor.";
    case "badRecoveryFile":
      return "Esto no es un archivo de recuperación de Potluck, o está dañado.";
    case "badPhrase":
      return phraseFault(reason.fault);
    case "vaultDamaged":
      return "Lo que este navegador guarda de esto ya no se puede leer.";
    case "passkeyNotMade":
      return "No se creó ninguna llave de acceso, así que con ella no se guardó nada.";
    case "passkeyDeclined":
      return "No se usó la llave de acceso, así que no se abrió nada.";
    case "passkeyCannotLock":
      return "Las llaves de acceso de este dispositivo no pueden cerrar un secreto.";
    case "unknown":
      return "Algo salió mal, y esta página no sabe decir qué.";
  }
}

function phraseFault(fault: PhraseFault): string {
  switch (fault.kind) {
    case "length":
      return `Hay ${some(fault.words, "palabra", "palabras")}, y tienen que ser ${fault.needed}.`;
    case "word":
      return `La palabra ${fault.position} no está en la lista. Mírala otra vez: puede tener mal una letra.`;
    case "checksum":
      return "Todas las palabras están en la lista, pero juntas no forman ningún secreto. Alguna no es la de tu papel, o dos cambiaron de lugar.";
  }
}

function wayOnOf({ reason, safe, next }: Failure): string | null {
  if (next.includes("account")) {
    return safe
      ? "No se envió nada. Toca otra vez para enviarlo desde tu propia cuenta, que entonces paga una pequeña comisión."
      : "Toca otra vez para enviarlo desde tu propia cuenta, que entonces paga una pequeña comisión. No puede contar dos veces.";
  }
  switch (reason.kind) {
    case "declined":
    case "noActor":
    case "doneBefore":
    case "badHandle":
    case "refused":
    case "votingClosed":
    case "wrongPassphrase":
    case "shortPassphrase":
    case "badPhrase":
      return null;
    case "vaultDamaged":
      return "Tráelo de vuelta con tu archivo de recuperación o sus palabras.";
    case "passkeyNotMade":
      return "Toca otra vez para que te la pida de nuevo, o elige otra manera de guardarlo.";
    case "passkeyDeclined":
      return "Toca otra vez para que te la pida de nuevo. Si la llave ya no está en este dispositivo, usa tu archivo de recuperación o sus palabras.";
    case "passkeyCannotLock":
      return "Elige una contraseña. Si apareció en este dispositivo una llave de acceso para esto, puedes borrarla.";
    case "otherTab":
      return "Espera a que termine allá. Con dos a la vez podría perderse una.";
    case "otherRelay":
      return "No se le envió nada. Revisa la dirección, o elige otro.";
    case "relaySilent":
      return safe
        ? "No se envió nada. Intenta otra vez, o prueba con otro mensajero."
        : "Puede que lo tenga de todos modos. Si intentas otra vez se entrega exactamente lo mismo, y no puede contar dos veces.";
    case "relayRefused":
    case "noRelay":
      return "No se envió nada. Intenta otra vez, o prueba con otro mensajero.";
    case "chainSilent":
      return "No se envió nada. Revisa tu conexión e intenta otra vez.";
    case "otherChain":
      return "No se envió nada. Elige otro camino a la cadena en los ajustes.";
    case "staleChain":
      return "No se envió nada. Espera a que se ponga al día, o elige otro camino a la cadena en los ajustes.";
    case "notMined":
      return "Espera un minuto y mira otra vez antes de repetirlo.";
    case "noGas":
      return "Ponle un poco para la comisión, o espera a que responda un mensajero.";
    case "noDollars":
      return "Elige un monto menor, o pon más en la cuenta.";
    case "proofFailed":
      return "Cierra otras apps e intenta otra vez, o usa otro dispositivo con tu archivo de recuperación.";
    case "beaconSilent":
    case "beaconForged":
    case "ballotsMissing":
      return "No se pierde nada. Intenta otra vez en un minuto.";
    case "otherBeacon":
      return "Abre el círculo en la página que usan sus vecinos.";
    case "tooEarly":
      return "Se abren solos; vuelve un poco más tarde.";
    case "tokenUnknown":
      return "Usa una cuenta que pague ella misma una pequeña comisión.";
    case "secretMismatch":
    case "badRecoveryFile":
      return "Usa el archivo de recuperación o las palabras que guardaste para este lugar.";
    case "unknown":
      return "Intenta otra vez. Si sigue igual, los detalles de abajo ayudan a quien lo revise.";
  }
}
