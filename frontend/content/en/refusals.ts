import { formatUnits } from "viem";
import { counted } from "./numbers.ts";

type Values = Readonly<Record<string, unknown>>;

const dollars = (value: unknown): string =>
  typeof value === "bigint" ? `$${Number(formatUnits(value, 6)).toFixed(2)}` : "";
const count = (value: unknown): string => String(value);
/** As people count it. */
const round = (value: unknown): string => (typeof value === "number" ? `round ${counted(value)}` : "a later round");

/** The contract's own refusals, by name, as sentences. The evidence is in its values. */
const sentences: Readonly<Record<string, (values: Values) => string>> = {
  Circle_AlreadyInitialised: () => "This circle has been made already.",
  Circle_NotAClone: () => "This is the pattern that circles are made from, not a circle.",
  Circle_ZeroAddress: () => "There is no such account. Check the address.",
  Circle_ShortDay: () => "Only a street on this machine may have days this short.",
  Circle_Closed: () => "This circle is closed. What is owed to its members can still be taken back.",
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
  Circle_NotSilent: ({ untilRound }) =>
    `This neighbour has been heard of. Their seat is kept at least until ${round(untilRound)}.`,
  Circle_NoRecovery: () => "Nobody is recovering this account.",
  Circle_RecoveryUnderWay: () => "This account is being recovered already.",
  Circle_RecoveryBarred: ({ untilRound }) =>
    `Whoever has this account has objected. It cannot be recovered before ${round(untilRound)}.`,
  Circle_RecoveryTooEarly: ({ finishRound }) =>
    `Whoever has this account may still object. The recovery can be finished from ${round(finishRound)} on.`,
  Circle_NotLost: ({ seenRound }) =>
    `Whoever has this account used it in ${round(seenRound)}, so it is not lost. Its seat stays where it is.`,
  Circle_ProposedLately: ({ fromRound }) =>
    `You have proposed something lately. You can propose again from ${round(fromRound)} on.`,
  Circle_BadRule: () => "This rule cannot be set to that.",
  Circle_NotThin: ({ closableFrom }) =>
    closableFrom === 0
      ? "Enough neighbours sit here, so only a vote can close the circle."
      : `Fewer than three neighbours sit here. If that lasts, anyone may close the circle from ${round(closableFrom)} on.`,
  Circle_NobodySits: () => "Nobody sits here, so there is nobody to share the pot among.",
  Circle_NothingOwed: () => "Nothing is owed to this account.",
  Circle_BadAmount: ({ min, max }) => `The sum has to be between ${dollars(min)} and ${dollars(max)}.`,
  Circle_BadText: ({ length, max }) =>
    length === 0n ? "Write something first." : `The text is too long: ${count(length)} of ${count(max)} bytes.`,
  Circle_BadRecipient: () => "Nothing can be paid to this address.",
  Circle_RequestOpen: () => "You have a request on the board already. One at a time.",
  Circle_BoardFull: () => "The board is full. A place becomes free when this month is settled.",
  Circle_NoSuchRequest: () => "There is no such request.",
  Circle_NoSuchMotion: () => "There is no such motion.",
  Circle_NotYourRequest: () => "Only the neighbour who pinned it can take it down.",
  Circle_NotPinned: () => "This request is not on the board any more.",
  Circle_OnBallot: () => "It is on the ballot under way, so it stays until that is settled.",
  Circle_NoBallots: () => "No ballot was handed over.",
  Circle_TooManyBallots: ({ max }) => `At most ${count(max)} ballots can be handed over at once.`,
  Circle_BadSealedLength: () => "The seal of a ballot is not whole.",
  Circle_NotAField: () => "A ballot holds a number that no proof can hold.",
  Circle_BadSeq: () => "No more ballots of yours can be taken this month. The last one counts.",
  Circle_ZeroRoot: () => "This month's roster is not written down as it should be, so no ballot can be checked.",
  Circle_RosterExceeded: () => "There would be more ballots than neighbours on the roster.",
  Circle_BadOpening: () => "A ballot does not open to what was sealed in it.",
  Circle_NoSuchBallot: () => "There is no such ballot in the box.",
  Circle_TooEarlyToAbandon: () => "It is too early to give this month's count up.",
  Circle_BadTally: () => "The count chose what it must not choose, so it was not taken.",
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
  Circle_NotYourGrant: () => "Only whoever it was for, or the neighbour who asked for it, can say thank you.",
  Circle_AlreadyThanked: () => "Somebody has said thank you already.",
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
