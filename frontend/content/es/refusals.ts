import { formatUnits } from "viem";
import { counted } from "./numbers.ts";

type Values = Readonly<Record<string, unknown>>;

const dollars = (value: unknown): string =>
  typeof value === "bigint" ? `$${Number(formatUnits(value, 6)).toFixed(2)}` : "";
const count = (value: unknown): string => String(value);
/** As people count it. */
const round = (value: unknown): string =>
  typeof value === "number" ? `la ronda ${counted(value)}` : "una ronda posterior";

/** The contract's own refusals, by name, as sentences. The evidence is in its values. */
const sentences: Readonly<Record<string, (values: Values) => string>> = {
  Circle_AlreadyInitialised: () => "Este círculo ya está creado.",
  Circle_NotAClone: () => "Este es el molde del que se hacen los círculos, no un círculo.",
  Circle_ZeroAddress: () => "No hay tal cuenta. Revisa la dirección.",
  Circle_ShortDay: () => "Solo una calle en esta máquina puede tener días tan cortos.",
  Circle_Closed: () => "Este círculo está cerrado. Lo que se debe a sus miembros todavía se puede retirar.",
  Circle_WrongPhase: () => "Esto no se puede hacer en este momento del mes.",
  Circle_BallotUnderWay: () =>
    "Hay una votación en curso, así que el padrón se queda como está hasta que se cuente y se pague.",
  Circle_NotSeated: () => "Solo puede hacerlo alguien con un lugar en este círculo.",
  Circle_AlreadyMember: () => "Esta cuenta ya es de un miembro.",
  Circle_NotBooked: () => "Esta cuenta no ha reservado un lugar.",
  Circle_SeatTooEarly: () => "El lugar está reservado; se puede ocupar cuando empiece el próximo mes.",
  Circle_Full: ({ seats }) => `Los ${count(seats)} lugares de este círculo están ocupados.`,
  Circle_JoinedThisRound: ({ cap }) =>
    `En un mes no pueden entrar más de ${count(cap)}. El próximo mes empieza de nuevo.`,
  Circle_BadHandle: () => "Este apodo no se puede usar. Escribe de 1 a 32 letras.",
  Circle_HandleTaken: ({ handle }) => `Aquí alguien ya se llama ${String(handle)}.`,
  Circle_BadCommitment: () => "Este secreto para votar no se puede usar. Crea uno nuevo.",
  Circle_CommitmentTaken: () => "Este secreto para votar ya tiene un lugar aquí.",
  Circle_TooFewVouches: ({ vouches, needed }) => `Hasta ahora hay ${count(vouches)} de ${count(needed)} respaldos.`,
  Circle_AlreadyVouched: () => "Ya respaldaste a este vecino.",
  Circle_NoVouch: () => "No hay ningún respaldo tuyo que retirar.",
  Circle_NotSilent: ({ untilRound }) =>
    `Hay noticias de este vecino. Su lugar se guarda al menos hasta ${round(untilRound)}.`,
  Circle_NoRecovery: () => "Nadie está recuperando esta cuenta.",
  Circle_RecoveryUnderWay: () => "Esta cuenta ya se está recuperando.",
  Circle_RecoveryBarred: ({ untilRound }) =>
    `Quien tiene esta cuenta se opuso. No se puede recuperar antes de ${round(untilRound)}.`,
  Circle_RecoveryTooEarly: ({ finishRound }) =>
    `Quien tiene esta cuenta todavía puede oponerse. La recuperación se puede completar desde ${round(finishRound)}.`,
  Circle_NotLost: ({ seenRound }) =>
    `Quien tiene esta cuenta la usó en ${round(seenRound)}, así que no está perdida. Su lugar se queda donde está.`,
  Circle_ProposedLately: ({ fromRound }) =>
    `Hace poco propusiste algo. Puedes proponer otra vez desde ${round(fromRound)}.`,
  Circle_BadRule: () => "Esta regla no puede tener ese valor.",
  Circle_NotThin: ({ closableFrom }) =>
    closableFrom === 0
      ? "Aquí hay suficientes vecinos, así que solo una votación puede cerrar el círculo."
      : `Aquí hay menos de tres vecinos. Si sigue así, cualquiera puede cerrar el círculo desde ${round(closableFrom)}.`,
  Circle_NobodySits: () => "Aquí nadie tiene un lugar, así que no hay entre quiénes repartir el fondo.",
  Circle_NothingOwed: () => "A esta cuenta no se le debe nada.",
  Circle_BadAmount: ({ min, max }) => `El monto tiene que estar entre ${dollars(min)} y ${dollars(max)}.`,
  Circle_BadText: ({ length, max }) =>
    length === 0n ? "Escribe algo primero." : `El texto es demasiado largo: ${count(length)} de ${count(max)} bytes.`,
  Circle_BadRecipient: () => "A esta dirección no se le puede pagar nada.",
  Circle_RequestOpen: () => "Ya tienes un pedido en el tablero. Uno a la vez.",
  Circle_BoardFull: () => "El tablero está lleno. Se libera un espacio cuando se cierre la cuenta de este mes.",
  Circle_NoSuchRequest: () => "No hay tal pedido.",
  Circle_NoSuchMotion: () => "No hay tal propuesta.",
  Circle_NotYourRequest: () => "Solo puede descolgarlo quien lo colgó.",
  Circle_NotPinned: () => "Este pedido ya no está en el tablero.",
  Circle_OnBallot: () => "Está en la votación en curso, así que se queda hasta que se cuente.",
  Circle_NoBallots: () => "No se entregó ninguna papeleta.",
  Circle_TooManyBallots: ({ max }) => `Se pueden entregar a lo más ${count(max)} papeletas a la vez.`,
  Circle_BadSealedLength: () => "El sello de una papeleta no está entero.",
  Circle_NotAField: () => "Una papeleta lleva un número que ninguna prueba puede llevar.",
  Circle_BadSeq: () => "Este mes no se pueden recibir más papeletas tuyas. Vale la última.",
  Circle_ZeroRoot: () =>
    "El padrón de este mes no está anotado como debe, así que no se puede comprobar ninguna papeleta.",
  Circle_RosterExceeded: () => "Habría más papeletas que vecinos en el padrón.",
  Circle_BadOpening: () => "Una papeleta no se abre en lo que se selló en ella.",
  Circle_NoSuchBallot: () => "En la urna no hay tal papeleta.",
  Circle_TooEarlyToAbandon: () => "Es demasiado pronto para abandonar el conteo de este mes.",
  Circle_BadTally: () => "El conteo eligió lo que no debe elegir, así que no se aceptó.",
  Circle_NoBallot: () => "Este mes no hay votación.",
  Circle_EarlierRoundUnsettled: () => "Antes hay que cerrar la cuenta de un mes anterior.",
  Circle_BadProof: () => "La prueba no corresponde al padrón de este mes.",
  Circle_VotingNotClosed: () => "La votación todavía no ha cerrado.",
  Circle_RoundEnded: () => "La cuenta de este mes ya está cerrada.",
  Circle_NothingCast: () => "No votó nadie, así que no hay nada que contar.",
  Circle_StillOpening: ({ opened, cast }) => `Hasta ahora se abrieron ${count(opened)} de ${count(cast)} papeletas.`,
  Circle_NoSuchGrant: () => "No hay tal ayuda.",
  Circle_GrantEnded: () => "Esta ayuda ya se cobró o volvió al fondo.",
  Circle_GrantExpired: () => "Nadie cobró esta ayuda a tiempo. Vuelve al fondo.",
  Circle_GrantNotExpired: () => "Esta ayuda todavía se puede cobrar.",
  Circle_NotYourGrant: () => "Solo puede dar las gracias la persona para quien era, o el vecino que la pidió.",
  Circle_AlreadyThanked: () => "Alguien ya dio las gracias.",
  Circle_NeedsSignature: () => "Esta ayuda se cobra con su enlace de cobro.",
  Circle_SignatureExpired: () => "Tardó demasiado, así que la firma ya no vale. Intenta otra vez.",
  Circle_BadSignature: () => "Este enlace de cobro no corresponde a esta ayuda.",
  Factory_BadName: () => "El nombre tiene que tener entre 1 y 64 letras.",
  Factory_BadStart: () => "El primer mes tiene que empezar en otro momento.",
  Factory_BadLengths: () => "Estas duraciones del mes no van juntas.",
  Factory_BadRules: () => "Estas reglas no van juntas.",
  Factory_BadFounders: () => "Nombra entre 1 y 48 fundadores, cada uno una vez.",
  ERC20InsufficientBalance: () => "En esta cuenta no hay suficiente para eso.",
  ERC20InsufficientAllowance: () => "El círculo no tiene permiso para tomar ese monto.",
  SafeERC20FailedOperation: () => "La moneda no se movió. Pregunta a quien la administra si esta cuenta puede usarla.",
  ERC2771ForwarderExpiredRequest: () => "Tardó demasiado, así que la firma ya no vale. Intenta otra vez.",
  InvalidAccountNonce: () => "Entre tanto se firmó otra cosa. Intenta otra vez.",
  ERC2771ForwarderInvalidSigner: () => "Entre tanto se firmó otra cosa. Intenta otra vez.",
};

export function refusals(error: string, values: Values): string {
  return sentences[error]?.(values) ?? "El contrato no permite eso.";
}
