import type { Copy } from "../copy.ts";

export const page: Copy["page"] = {
  loading: "Leyendo la calle de la cadena.",
  config: (fault) => {
    switch (fault.kind) {
      case "unreachable":
        return {
          sentence: "Esta página no pudo cargar su configuración, config.json.",
          wayOn: "Cárgala otra vez. Si no ayuda, avisa a quien cuida esta página.",
        };
      case "notJson":
        return {
          sentence: "La configuración de esta página, config.json, no se puede leer.",
          wayOn: "Avisa a quien cuida esta página; tu dinero y tu voto no se ven afectados.",
        };
      case "wrong":
        return {
          sentence: "La configuración de esta página, config.json, no está bien.",
          wayOn: "Avisa a quien cuida esta página; tu dinero y tu voto no se ven afectados.",
          ...(fault.path === "" ? {} : { details: `config.json: ${fault.path}` }),
        };
    }
  },
  trouble: (trouble) => {
    switch (trouble.kind) {
      case "slow":
        return {
          sentence: `La cadena no ha respondido en ${trouble.seconds} segundos.`,
          wayOn: "Esta página sigue esperando. Nada de lo que hiciste se pierde.",
        };
      case "chainSilent":
        return {
          sentence: "Desde aquí no se puede llegar a la cadena, así que lo que ves puede estar atrasado.",
          wayOn: "Revisa tu conexión. Esta página sigue intentando, y nada de lo que hiciste se pierde.",
        };
      case "otherChain":
        return {
          sentence: `${trouble.host} lleva a otra red que la de esta página, así que no se muestra nada de allí.`,
          wayOn: "Elige otro camino a la cadena en los ajustes. Tu dinero y tu voto no se ven afectados.",
        };
      case "staleChain":
        return {
          sentence: `${trouble.host} va atrasado: lo que cuenta de la cadena es más viejo de lo debido.`,
          wayOn: "Espera a que se ponga al día, o elige otro camino a la cadena en los ajustes.",
        };
    }
  },
  seen: (time, block) => `La calle como la vio este navegador por última vez, el ${time}, en el bloque ${block}.`,
  noCircle: {
    sentence: "En esta dirección no hay ningún círculo.",
    wayOn: "El enlace puede estar roto. Pídelo otra vez, o mira los círculos en la primera página.",
  },
  mishap: (details) => ({
    sentence: "Esta página tropezó con algo que no esperaba.",
    wayOn:
      "Cárgala otra vez. Lo que enviaste está con el mensajero o en la cadena; lo que guarda este navegador se queda.",
    details,
  }),
  again: "Cargarla otra vez",
  nowhere: {
    sentence: "Este enlace no lleva a ninguna parte.",
    wayOn: "Puede faltarle un pedazo, como pasa cuando un mensaje corta una línea larga. Pídelo otra vez.",
  },
};
