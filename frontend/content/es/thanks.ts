import type { Copy } from "../copy.ts";

export const thanks: Copy["thanks"] = {
  title: "¿Quieres dar las gracias?",
  text: (name) => `Una nota corta queda bajo el pedido y en la hoja del mes de ${name}. Nadie la espera.`,
  open: "Escribir una nota",
  label: "Tu nota",
  forever: "Queda pública para siempre y no se puede cambiar, así que no nombres a nadie, por favor.",
  left: (bytes) => (bytes === 1 ? "Queda lugar para 1 carácter." : `Queda lugar para ${bytes} caracteres.`),
  long: "Es demasiado larga para una nota. Acórtala un poco.",
  empty: "Escribe primero una palabra o dos.",
  go: "Ponerla bajo el pedido",
};
