import type { Copy } from "../copy.ts";
import { some } from "./numbers.ts";

export const common: Copy["common"] = {
  // Latin America's Spanish: a point before the cents, the sign before the sum.
  locale: "es-419",
  sumPattern: /(\$\d[\d,]*(?:\.\d\d)?)/,
  product: "Potluck",
  you: "tú",
  wait: ({ days, hours, minutes }) => {
    if (days > 0)
      return hours > 0 ? `${some(days, "día", "días")} y ${some(hours, "hora", "horas")}` : some(days, "día", "días");
    if (hours > 0) {
      return minutes > 0
        ? `${some(hours, "hora", "horas")} y ${some(minutes, "minuto", "minutos")}`
        : some(hours, "hora", "horas");
    }
    return minutes > 0 ? some(minutes, "minuto", "minutos") : "menos de un minuto";
  },
  account: (hex) => `cuenta ${hex}`,
  act: {
    signing: "Esperando tu firma. No cuesta nada.",
    handing: "Entregándolo al mensajero, que paga la comisión.",
    writing: "Enviado. Falta que la cadena lo anote; unos segundos.",
  },
  transaction: "Verlo en el explorador de bloques",
  transactionHash: "Transacción",
  connect: "Conectar una billetera",
  copy: "Copiar el enlace",
  copied: "Copiado.",
  copyTransaction: (hex) => `Copiar la transacción ${hex}`,
  copyFailed: "No se pudo copiar. Selecciona el enlace y cópialo tú.",
  print: "Imprimir esta página",
  details: "Detalles para quien te ayude",
  loading: "Leyendo la cadena.",
  backToStreet: (name) => `Volver a ${name}`,
  qrLabel: "Código QR del enlace de abajo",
};
