import type { Copy } from "../copy.ts";
import { at, capital, counted, inWords, some, una, wereNeeded } from "./numbers.ts";

export const motions: Copy["motions"] = {
  title: "Sobre el círculo mismo",
  rulesLink: "Cómo funciona este círculo",
  how: "Marca lo que apruebas. Una propuesta se aprueba cuando la marcan dos tercios de todo el padrón, así que dejarla en blanco deja las cosas como están.",
  partWays: (handle) => `Separar a ${handle} del círculo`,
  close: "Cerrar el círculo",
  changeRule: (rule, value, instead, from) =>
    `${rule}: ${value}${instead === null ? "" : ` en vez de ${instead}`}, desde la ronda ${counted(from)}`,
  rules: {
    chipInMin: "Aporte mínimo por mes",
    chipInMax: "Aporte máximo por mes",
    requestCap: "Máximo por pedido",
    quorumPercent: "Quórum",
    approvalPercent: "Papeletas que deben marcar un pedido",
    spendPercent: "Parte del fondo que se reparte por mes",
    vouches: "Respaldos para entrar",
    cooldown: "Votaciones de pausa después de ganar",
  },
  percent: (n) => `${n}\u00a0%`,
  notes: {
    partWays: "Lo que queda de su saldo sigue siendo suyo para retirar.",
    changeRule: "Quien no esté de acuerdo puede irse antes de que valga.",
    close: "Se devuelven los saldos, y el resto se reparte por igual entre quienes tienen un lugar.",
  },
  proposed: (handle) => `Lo propone ${handle}.`,
  counted: (approvals, roster, needed) =>
    `${approvals === 1 ? "La marcó" : "La marcaron"} ${approvals} de ${roster} en el padrón; ${wereNeeded(needed)}.`,
  outcome: {
    sealed: "Sellada.",
    passed: "Aprobada.",
    moot: "Aprobada, pero ya no había nada que hacer.",
    rejected: "No aprobada.",
    lapsed: "Sin contar.",
  },
  tally: (passed, of) => {
    if (of === 0) return "";
    if (passed === 0) {
      return of === 1 ? "Una propuesta no se aprobó" : `${capital(inWords(of))} propuestas no se aprobaron`;
    }
    const approved = capital(una(passed, "propuesta se aprobó", "propuestas se aprobaron"));
    const rest = of - passed;
    return rest === 0 ? approved : `${approved}, ${una(rest, "no", "no")}`;
  },
  onBallot: "En esta papeleta, sobre el círculo mismo",
  onNext: (opens) => `En la papeleta del ${opens}, sobre el círculo mismo`,
  decided: {
    title: "Decidido por votación",
    text: (date) => `Vale desde el ${date}. Hasta entonces, quien no esté de acuerdo puede irse con lo suyo.`,
  },
  aboutYou: {
    title: "Se pregunta a los vecinos si separarte del círculo",
    asked: (handle) => `Lo propuso ${handle}.`,
    next: (opens, needed, roster) =>
      `Va en la votación secreta que abre ${at(opens)}. Tendrían que estar de acuerdo ${inWords(needed)} de ${inWords(roster)}, y tú votas como todos.`,
    now: (needed, roster) =>
      `Va en la votación que está abierta ahora. Tendrían que estar de acuerdo ${inWords(needed)} de ${inWords(roster)}, y tú votas como todos.`,
    keep: (stake) =>
      `Pase lo que pase, lo que aportaste y no se gastó sigue siendo tuyo: hoy, ${stake}. También son tuyas las ayudas que ganaste, y los vecinos pueden respaldarte otra vez.`,
    talk: "Nadie tiene que dar razones aquí. Puede ayudar hablarlo, con quien lo propuso o con alguien de confianza.",
  },
  about: {
    title: "Cómo deciden los vecinos",
    steps: (needed, roster) => [
      "Cualquier miembro puede proponer cambiar una regla, separar a un vecino o cerrar el círculo.",
      "La propuesta va en la próxima papeleta secreta, debajo de los pedidos. En una papeleta caben dos.",
      `Se aprueba cuando la marcan dos tercios de todos: hoy, ${inWords(needed)} de ${inWords(roster)}. Quien no vota cuenta como un no.`,
      "Quien hizo una propuesta espera tres meses para hacer la siguiente.",
    ],
    go: "Proponer algo",
  },
  propose: {
    title: "Proponer algo",
    lead: (opens) => `Sobre el círculo mismo. Va en la votación secreta que abre ${at(opens)}.`,
    kind: "¿Qué propones?",
    kinds: {
      changeRule: { label: "Cambiar una regla", note: "Una regla, un valor nuevo." },
      partWays: { label: "Separar a un vecino", note: "Pierde su lugar y conserva su dinero." },
      close: { label: "Cerrar el círculo", note: "Cada quien recibe lo suyo y se termina para siempre." },
    },
    rule: "La regla",
    value: {
      dollars: "El nuevo monto",
      percent: "La nueva parte, en porcentaje",
      vouches: "Cuántos respaldos",
      rounds: "Cuántas votaciones",
    },
    is: (value) => `Ahora es ${value}.`,
    whom: "El vecino o la vecina",
    choose: "Elige a alguien",
    first: "Si puedes, háblalo antes. Aquí no se escriben razones, y todos ven quién lo propuso.",
    review: "Revisar",
    edit: "Cambiar algo",
    faults: {
      nobody: "Elige a la persona.",
      sum: "Escribe un monto en dólares, como 5 o 7.50.",
      nothing: "Tiene que ser más que nada.",
      percent: "Una parte va de 1 a 100 por ciento.",
      vouches: "Los respaldos van de 1 a 8.",
      cooldown: "Va de 0 a 12 votaciones.",
      same: "Eso ya es así.",
      order: "El aporte mínimo no puede ser mayor que el máximo. Cambia primero el otro.",
    },
    on: "Así estará en la papeleta",
    yes: "Esto es lo que propones",
    needs: (needed, roster) =>
      `La tienen que marcar ${inWords(needed)} de ${some(roster, "miembro", "miembros")}. Quien no vota cuenta como un no.`,
    changeRule: (rule, from, to, date) =>
      `${rule}: de ${from} a ${to}, en vigor desde el ${date} si dos tercios de los miembros están de acuerdo. Hasta entonces, quien no lo esté puede irse con su dinero.`,
    partWays: (handle, stake) =>
      `Si se aprueba, ${handle} deja su lugar en cuanto se cuenten las papeletas. Lo que queda de su saldo sigue siendo suyo, hoy ${stake}, y también las ayudas que ganó. Si tiene un pedido, se descuelga. Los vecinos pueden respaldar a ${handle} otra vez.`,
    partWaysTold: (handle) => `${handle} lo ve en esta página en cuanto lo propones, y también vota.`,
    close:
      "Si se aprueba, el círculo termina en cuanto se cuenten esas papeletas y se concedan sus ayudas. Nadie puede volver a abrirlo. Lo que le toca a cada quien le espera sin fecha.",
    closing: {
      title: "Si se cerrara hoy",
      caption:
        "Lo que recibiría cada quien: lo que queda de su propio saldo, y una parte igual del resto. Antes se paga lo que esa votación conceda, así que para entonces los montos habrán cambiado.",
      parts: (stake, share) => `${stake} de lo suyo y ${share}`,
      you: "tú",
      waiting: (sum) => `${sum} en ayudas quedan para quienes las ganaron.`,
      nobody: "Aquí nadie tiene un lugar.",
    },
    public: "Todos ven que lo propusiste. No se puede retirar, y podrás proponer otra vez dentro de tres meses.",
    go: "Proponerlo",
    oneSignature: "Una firma. El mensajero paga la comisión.",
    oneThere: "En esa papeleta ya hay una propuesta; queda espacio para una más.",
    done: {
      title: "Está en la papeleta",
      text: (opens) => `Los vecinos deciden en secreto en la votación que abre ${at(opens)}. Vota tú también.`,
      go: "Cómo funciona este círculo",
    },
    resting: {
      title: "Hace poco propusiste algo",
      text: (when) =>
        `Para que unos pocos no ocupen siempre los dos espacios, se espera tres meses. Puedes proponer otra vez desde el ${when}.`,
    },
    cannot: {
      "no-account": { title: "¿Quién eres?", text: "Proponen los miembros. Conecta la billetera con la que entraste." },
      "not-a-member": {
        title: "Proponen los miembros",
        text: "Pueden proponer algo sobre el círculo los vecinos a quienes otros vecinos respaldaron.",
      },
      "not-seated": {
        title: "No sin un lugar",
        text: "Puede proponer quien ocupa su lugar. El tuyo está reservado, o estás saliendo.",
      },
      full: {
        title: "Los dos espacios están ocupados",
        text: "En una papeleta caben dos propuestas, y ya hay dos. Se libera un espacio cuando se hayan contado.",
      },
    },
    loading: "Preguntando al círculo si hay espacio.",
  },
};
