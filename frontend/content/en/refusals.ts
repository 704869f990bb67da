import { formatUnits } from "viem";

type Values = Readonly<Record<string, unknown>>;

const dollars = (value: unknown): string =>
  typeof value === "bigint" ? `$${Number(formatUnits(value, 6)).toFixed(2)}` : "";
const count = (value: unknown): string => String(value);

/** The contract's own refusals, by name, as sentences. The evidence is in its values. */
const sentences: Readonly<Record<string, (values: Values) => string>> = {
  Circle_WrongPhase: () => "This cannot be done at this time of the month.",
  Circle_BallotUnderWay: () => "A ballot is under way, so the roster stays as it is until it is settled.",
  Circle_NotSeated: () => "Only somebody with a seat in this circle can do that.",
  Circle_AlreadyMember: () => "This account is a member already.",
  Circle_NotBooked: () => "This account has not booked a seat.",
  Circle_SeatTooEarly: () => "The seat is booked; it can be taken when the next month begins.",
  Circle_Full: ({ seats }) => `All ${count(seats)} seats of this circle are taken.`,
  Circle_JoinedThisRound: ({ cap }) => `No more than ${count(cap)} may join in one month. The next month begins anew.`,
  Circle_BadHandle: () => "This handle cannot be used. Take 1 to 32 letters.",
  Circle_HandleTaken: ({ handle }) => `Somebody here is called ${String(handle)} already.`,
  Circle_BadCommitment: () => "This voting secret cannot be used. Make a new one.",
  Circle_CommitmentTaken: () => "This voting secret already has a seat here.",
  Circle_TooFewVouches: ({ vouches, needed }) =>
    `${count(vouches)} of ${count(needed)} neighbours have vouched so far.`,
  Circle_AlreadyVouched: () => "You have vouched for this neighbour already.",
  Circle_NoVouch: () => "There is no word of yours to take back.",
  Circle_NothingOwed: () => "Nothing is owed to this account.",
  Circle_BadAmount: ({ min, max }) => `The sum has to be between ${dollars(min)} and ${dollars(max)}.`,
  Circle_BadText: ({ length, max }) =>
    length === 0n ? "Write what it is for." : `The text is too long: ${count(length)} of ${count(max)} bytes.`,
  Circle_BadRecipient: () => "Nothing can be paid to this address.",
  Circle_RequestOpen: () => "You have a request on the board already. One at a time.",
  Circle_BoardFull: () => "The board is full. A place becomes free when this month is settled.",
  Circle_NoSuchRequest: () => "There is no such request.",
  Circle_NotYourRequest: () => "Only the neighbour who pinned it can take it down.",
  Circle_NotPinned: () => "This request is not on the board any more.",
  Circle_OnBallot: () => "It is on the ballot under way, so it stays until that is settled.",
  Circle_NoBallot: () => "There is no ballot this month.",
  Circle_EarlierRoundUnsettled: () => "An earlier month has to be settled first.",
  Circle_BadProof: () => "The proof does not fit this month's roster.",
  Circle_VotingNotClosed: () => "Voting has not closed yet.",
  Circle_RoundEnded: () => "This month is settled already.",
  Circle_NothingCast: () => "No ballots were cast, so there is nothing to count.",
  Circle_StillOpening: ({ opened, cast }) => `${count(opened)} of ${count(cast)} ballots are open so far.`,
  Circle_NoSuchGrant: () => "There is no such grant.",
  Circle_GrantEnded: () => "This grant was collected or went back to the pot.",
  Circle_GrantExpired: () => "Nobody collected this grant in time. It goes back to the pot.",
  Circle_GrantNotExpired: () => "This grant can still be collected.",
  Circle_NeedsSignature: () => "This grant is collected with its claim link.",
  Circle_SignatureExpired: () => "That took too long, so the signature does not count any more. Try again.",
  Circle_BadSignature: () => "This claim link does not fit this grant.",
  Factory_BadName: () => "The name has to be between 1 and 64 letters.",
  Factory_BadStart: () => "The first month has to begin at another time.",
  Factory_BadLengths: () => "These lengths of the month do not fit together.",
  Factory_BadRules: () => "These rules do not fit together.",
  Factory_BadFounders: () => "Name between 1 and 48 founders, each once.",
  ERC20InsufficientBalance: () => "This account does not hold enough for that.",
  ERC20InsufficientAllowance: () => "The circle is not allowed to take that sum.",
  SafeERC20FailedOperation: () => "The token did not move. Ask whoever runs it whether this account may use it.",
  ERC2771ForwarderExpiredRequest: () => "That took too long, so the signature does not count any more. Try again.",
  InvalidAccountNonce: () => "Something else was signed in between. Try again.",
  ERC2771ForwarderInvalidSigner: () => "Something else was signed in between. Try again.",
};

export function refusals(error: string, values: Values): string {
  return sentences[error]?.(values) ?? "The contract does not allow that.";
}
