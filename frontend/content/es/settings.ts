import type { Copy } from "../copy.ts";
import { some } from "./numbers.ts";

const address = "La dirección empieza con https://";

export const settings: Copy["settings"] = {
  title: "Ajustes",
  network: {
    title: "La red",
    local: "Una cadena en este equipo, para probar. Sus dólares son de juguete.",
    named: (name, chainId) =>
      `Esta página muestra círculos de la red ${name}, número ${chainId}. Los dólares enviados por cualquier otra red no llegan aquí.`,
  },
  hosts: {
    title: "Con quién habla esta página",
    lead: "Con estos y con nadie más. Cada uno tiene su nombre y lo que llega a saber de ti. Algunos los puedes cambiar; lo que elijas se guarda en este navegador.",
    none: "ninguno",
    chosen: "Lo elegiste tú.",
    reset: "Volver al que traía la página",
    another: "Usar otro",
    add: "Agregar uno",
    label: "Su dirección",
    go: "Probarlo y usarlo",
    asking: "Preguntando si es el correcto.",
    kept: "Lo es. La página se carga de nuevo con él.",
    kinds: {
      page: {
        name: "De dónde viene esta página",
        learns:
          "Llega a saber tu dirección de internet y cuándo abriste la página, pero no qué círculo miras: eso se queda en tu navegador.",
      },
      rpc: {
        name: "El camino a la cadena (RPC)",
        learns:
          "De ahí lee la página lo que pasa en la calle. Llega a saber tu dirección de internet y qué círculos y cuentas miras.",
        hint: `${address} Tiene que llevar a la misma red.`,
      },
      relay: {
        name: "El mensajero",
        learns:
          "Lleva a la cadena lo que haces y paga la comisión. Llega a saber tu dirección de internet con todo lo que le entregas, y por eso podría adivinar de quién es una papeleta; lo que marcaste no lo puede leer antes de que se abran los sellos.",
        hint: `${address} Puede ser el de un vecino.`,
      },
      secondRelay: {
        name: "El segundo mensajero",
        learns:
          "Se le pregunta cuando el primero calla o no llevó una papeleta a la urna. Entonces llega a saber lo mismo.",
        hint: `${address} Puede ser el de un vecino.`,
      },
      furtherRelay: {
        name: "Otro mensajero más",
        learns: "Se le pregunta cuando callan los anteriores. Entonces llega a saber lo mismo.",
      },
      beacon: {
        name: "El faro",
        learns:
          "Su llave abre las papeletas selladas, y esta página la comprueba. Llega a saber tu dirección de internet y de qué papeletas pediste la llave.",
      },
      furtherBeacon: {
        name: "Otra fuente del faro",
        learns: "Se le pregunta cuando las anteriores callan o dicen otra cosa. Entonces llega a saber lo mismo.",
      },
      explorer: {
        name: "El explorador de bloques",
        learns:
          "Esta página solo enlaza a él. Llega a saber tu dirección de internet y lo que consultas, cuando sigues uno de esos enlaces.",
        hint: `${address} Ahora no se le pregunta nada.`,
      },
    },
    trouble: (trouble) => {
      switch (trouble.kind) {
        case "noAddress":
          return {
            sentence: "La página no puede usar esta dirección. Tiene que empezar con https:// y no llevar ? ni #.",
          };
        case "known":
          return { sentence: `Esta página ya usa ${trouble.host}.`, wayOn: "No se cambió nada." };
        case "silent":
          return {
            sentence: `${trouble.host} no da a esta página una respuesta que le sirva.`,
            wayOn:
              "No se cambió nada. Puede estar apagado, ser otra cosa o no aceptar preguntas de una página; o quien aloja esta página no le permite hablar con nadie más que con los que traía. Una copia de la página que alojes tú puede preguntar a cualquiera.",
          };
        case "otherChain":
          return {
            sentence: `${trouble.host} lleva a otra red.`,
            wayOn: "No se cambió nada. Busca uno de la red que se nombra arriba.",
          };
        case "otherRelay":
          return {
            sentence: `Lo que responde en ${trouble.host} no es un mensajero para los círculos de esta página.`,
            wayOn: "No se cambió nada. Revisa la dirección o usa otro.",
          };
        case "notKept":
          return {
            sentence: "Este navegador no guarda nada para esta página, así que el cambio se perdería.",
            wayOn: "No se cambió nada. Puede ser por una ventana privada; prueba con una normal.",
          };
      }
    },
  },
  kept: {
    title: "Todo lo que se guarda en este navegador",
    lead: "La página misma y los círculos que miraste, para leerlos sin red; borradores, enlaces de cobro que hiciste, papeletas que sellaste, secretos para votar y billeteras de bolsillo tal como las bloqueaste. Está en este aparato y en ningún otro lugar.",
    unknown: "Este navegador no deja que la página guarde nada.",
    count: (things, secrets, pockets) => {
      const secret = [
        ...(secrets > 0 ? [some(secrets, "secreto para votar", "secretos para votar")] : []),
        ...(pockets > 0 ? [some(pockets, "billetera de bolsillo", "billeteras de bolsillo")] : []),
      ];
      const all = `Ahora: ${some(things, "cosa", "cosas")}`;
      return secret.length === 0
        ? `${all}, y ningún secreto para votar.`
        : `${all}, entre ellas ${secret.join(" y ")}.`;
    },
    file: "En el archivo, los secretos para votar y las billeteras de bolsillo siguen bloqueados como aquí; lo que no tiene bloqueo queda abierto. Los enlaces de cobro no se bloquean: quien lea el archivo podría cobrar con ellos, y ver después qué papeletas eran tuyas. Cuídalo como cuidas el dinero. La página no lo vuelve a leer; para eso está el archivo de recuperación.",
    export: "Guardar todo en un archivo",
    wipe: "Borrar todo de este navegador",
    sure: {
      title: "¿Borrar todo de este navegador?",
      lost: (secrets) =>
        secrets === 0
          ? "Los enlaces de cobro hechos aquí y aún no entregados se pierden para siempre, y con ellos su dinero hasta que vuelva al fondo."
          : `Se borra lo siguiente: ${some(secrets, "secreto para votar", "secretos para votar")}. Sin su archivo de recuperación o sus palabras nadie puede traerlo de vuelta, y no podrás votar más con él. También se pierden los enlaces de cobro hechos aquí y aún no entregados.`,
      pockets: (pockets) =>
        `También se borra: ${some(pockets, "billetera de bolsillo", "billeteras de bolsillo")}. Sin sus 12 palabras en papel, ${pockets === 1 ? "su dinero y su lugar" : "su dinero y sus lugares"} se pierden para siempre.`,
      stays: "Lo que está en la cadena se queda: tu lugar, tu saldo y las papeletas ya entregadas.",
      wiping: "Borrando.",
      failed: {
        sentence: "Este navegador no dejó que la página borrara todo.",
        wayOn:
          "Cierra las otras pestañas con esta página y prueba de nuevo, o borra los datos de esta página en los ajustes del navegador.",
      },
      go: "Borrarlo",
      back: "Conservarlo",
    },
  },
};
