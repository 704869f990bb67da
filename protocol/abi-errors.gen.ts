// Written by `npm run bindings` from the contracts. Do not edit.
export const errorsAbi = [
  { inputs: [], name: "Circle_AlreadyInitialised", type: "error" },
  { inputs: [{ name: "account", type: "address" }], name: "Circle_AlreadyMember", type: "error" },
  { inputs: [{ name: "id", type: "uint32" }], name: "Circle_AlreadyThanked", type: "error" },
  {
    inputs: [
      { name: "voucher", type: "address" },
      { name: "candidate", type: "address" },
    ],
    name: "Circle_AlreadyVouched",
    type: "error",
  },
  {
    inputs: [
      { name: "amount", type: "uint256" },
      { name: "min", type: "uint256" },
      { name: "max", type: "uint256" },
    ],
    name: "Circle_BadAmount",
    type: "error",
  },
  { inputs: [{ name: "commitment", type: "uint256" }], name: "Circle_BadCommitment", type: "error" },
  { inputs: [{ name: "handle", type: "string" }], name: "Circle_BadHandle", type: "error" },
  { inputs: [{ name: "index", type: "uint256" }], name: "Circle_BadOpening", type: "error" },
  { inputs: [], name: "Circle_BadProof", type: "error" },
  { inputs: [{ name: "recipient", type: "address" }], name: "Circle_BadRecipient", type: "error" },
  {
    inputs: [
      { name: "rule", type: "uint8" },
      { name: "value", type: "uint256" },
    ],
    name: "Circle_BadRule",
    type: "error",
  },
  {
    inputs: [
      { name: "index", type: "uint256" },
      { name: "length", type: "uint256" },
    ],
    name: "Circle_BadSealedLength",
    type: "error",
  },
  {
    inputs: [
      { name: "index", type: "uint256" },
      { name: "seq", type: "uint24" },
    ],
    name: "Circle_BadSeq",
    type: "error",
  },
  { inputs: [{ name: "id", type: "uint32" }], name: "Circle_BadSignature", type: "error" },
  { inputs: [{ name: "winners", type: "uint256" }], name: "Circle_BadTally", type: "error" },
  {
    inputs: [
      { name: "length", type: "uint256" },
      { name: "max", type: "uint256" },
    ],
    name: "Circle_BadText",
    type: "error",
  },
  { inputs: [{ name: "round", type: "uint32" }], name: "Circle_BallotUnderWay", type: "error" },
  { inputs: [], name: "Circle_BoardFull", type: "error" },
  { inputs: [], name: "Circle_Closed", type: "error" },
  { inputs: [{ name: "commitment", type: "uint256" }], name: "Circle_CommitmentTaken", type: "error" },
  { inputs: [{ name: "round", type: "uint32" }], name: "Circle_EarlierRoundUnsettled", type: "error" },
  { inputs: [{ name: "seats", type: "uint256" }], name: "Circle_Full", type: "error" },
  { inputs: [{ name: "id", type: "uint32" }], name: "Circle_GrantEnded", type: "error" },
  {
    inputs: [
      { name: "id", type: "uint32" },
      { name: "expiresAt", type: "uint64" },
    ],
    name: "Circle_GrantExpired",
    type: "error",
  },
  {
    inputs: [
      { name: "id", type: "uint32" },
      { name: "expiresAt", type: "uint64" },
    ],
    name: "Circle_GrantNotExpired",
    type: "error",
  },
  { inputs: [{ name: "handle", type: "string" }], name: "Circle_HandleTaken", type: "error" },
  {
    inputs: [
      { name: "round", type: "uint32" },
      { name: "cap", type: "uint256" },
    ],
    name: "Circle_JoinedThisRound",
    type: "error",
  },
  { inputs: [{ name: "id", type: "uint32" }], name: "Circle_NeedsSignature", type: "error" },
  { inputs: [{ name: "round", type: "uint32" }], name: "Circle_NoBallot", type: "error" },
  { inputs: [], name: "Circle_NoBallots", type: "error" },
  { inputs: [{ name: "lost", type: "address" }], name: "Circle_NoRecovery", type: "error" },
  {
    inputs: [
      { name: "index", type: "uint256" },
      { name: "nullifier", type: "uint256" },
    ],
    name: "Circle_NoSuchBallot",
    type: "error",
  },
  { inputs: [{ name: "id", type: "uint32" }], name: "Circle_NoSuchGrant", type: "error" },
  { inputs: [{ name: "id", type: "uint32" }], name: "Circle_NoSuchMotion", type: "error" },
  { inputs: [{ name: "id", type: "uint32" }], name: "Circle_NoSuchRequest", type: "error" },
  {
    inputs: [
      { name: "voucher", type: "address" },
      { name: "candidate", type: "address" },
    ],
    name: "Circle_NoVouch",
    type: "error",
  },
  { inputs: [], name: "Circle_NobodySits", type: "error" },
  { inputs: [], name: "Circle_NotAClone", type: "error" },
  {
    inputs: [
      { name: "index", type: "uint256" },
      { name: "value", type: "uint256" },
    ],
    name: "Circle_NotAField",
    type: "error",
  },
  { inputs: [{ name: "account", type: "address" }], name: "Circle_NotBooked", type: "error" },
  {
    inputs: [
      { name: "account", type: "address" },
      { name: "seenRound", type: "uint32" },
    ],
    name: "Circle_NotLost",
    type: "error",
  },
  { inputs: [{ name: "id", type: "uint32" }], name: "Circle_NotPinned", type: "error" },
  { inputs: [{ name: "account", type: "address" }], name: "Circle_NotSeated", type: "error" },
  {
    inputs: [
      { name: "account", type: "address" },
      { name: "untilRound", type: "uint32" },
    ],
    name: "Circle_NotSilent",
    type: "error",
  },
  { inputs: [{ name: "closableFrom", type: "uint32" }], name: "Circle_NotThin", type: "error" },
  {
    inputs: [
      { name: "id", type: "uint32" },
      { name: "account", type: "address" },
    ],
    name: "Circle_NotYourGrant",
    type: "error",
  },
  {
    inputs: [
      { name: "id", type: "uint32" },
      { name: "account", type: "address" },
    ],
    name: "Circle_NotYourRequest",
    type: "error",
  },
  { inputs: [{ name: "round", type: "uint32" }], name: "Circle_NothingCast", type: "error" },
  { inputs: [{ name: "account", type: "address" }], name: "Circle_NothingOwed", type: "error" },
  {
    inputs: [
      { name: "id", type: "uint32" },
      { name: "round", type: "uint32" },
    ],
    name: "Circle_OnBallot",
    type: "error",
  },
  {
    inputs: [
      { name: "account", type: "address" },
      { name: "fromRound", type: "uint32" },
    ],
    name: "Circle_ProposedLately",
    type: "error",
  },
  {
    inputs: [
      { name: "lost", type: "address" },
      { name: "untilRound", type: "uint32" },
    ],
    name: "Circle_RecoveryBarred",
    type: "error",
  },
  {
    inputs: [
      { name: "lost", type: "address" },
      { name: "finishRound", type: "uint32" },
    ],
    name: "Circle_RecoveryTooEarly",
    type: "error",
  },
  {
    inputs: [
      { name: "lost", type: "address" },
      { name: "to", type: "address" },
    ],
    name: "Circle_RecoveryUnderWay",
    type: "error",
  },
  { inputs: [{ name: "id", type: "uint32" }], name: "Circle_RequestOpen", type: "error" },
  {
    inputs: [
      { name: "cast", type: "uint256" },
      { name: "rosterSize", type: "uint256" },
    ],
    name: "Circle_RosterExceeded",
    type: "error",
  },
  { inputs: [{ name: "round", type: "uint32" }], name: "Circle_RoundEnded", type: "error" },
  {
    inputs: [
      { name: "account", type: "address" },
      { name: "firstRound", type: "uint32" },
    ],
    name: "Circle_SeatTooEarly",
    type: "error",
  },
  { inputs: [{ name: "day", type: "uint32" }], name: "Circle_ShortDay", type: "error" },
  { inputs: [{ name: "deadline", type: "uint256" }], name: "Circle_SignatureExpired", type: "error" },
  {
    inputs: [
      { name: "round", type: "uint32" },
      { name: "opened", type: "uint256" },
      { name: "cast", type: "uint256" },
    ],
    name: "Circle_StillOpening",
    type: "error",
  },
  {
    inputs: [
      { name: "round", type: "uint32" },
      { name: "from", type: "uint64" },
    ],
    name: "Circle_TooEarlyToAbandon",
    type: "error",
  },
  {
    inputs: [
      { name: "vouches", type: "uint256" },
      { name: "needed", type: "uint256" },
    ],
    name: "Circle_TooFewVouches",
    type: "error",
  },
  {
    inputs: [
      { name: "count", type: "uint256" },
      { name: "max", type: "uint256" },
    ],
    name: "Circle_TooManyBallots",
    type: "error",
  },
  { inputs: [{ name: "round", type: "uint32" }], name: "Circle_VotingNotClosed", type: "error" },
  {
    inputs: [
      { name: "round", type: "uint32" },
      { name: "phase", type: "uint8" },
    ],
    name: "Circle_WrongPhase",
    type: "error",
  },
  { inputs: [], name: "Circle_ZeroAddress", type: "error" },
  { inputs: [{ name: "round", type: "uint32" }], name: "Circle_ZeroRoot", type: "error" },
  { inputs: [], name: "InvalidShortString", type: "error" },
  { inputs: [], name: "ReentrancyGuardReentrantCall", type: "error" },
  { inputs: [{ name: "str", type: "string" }], name: "StringTooLong", type: "error" },
  { inputs: [], name: "Text_NotWritten", type: "error" },
  { inputs: [{ name: "token", type: "address" }], name: "SafeERC20FailedOperation", type: "error" },
  { inputs: [], name: "CloneArgumentsTooLong", type: "error" },
  { inputs: [], name: "Create2EmptyBytecode", type: "error" },
  {
    inputs: [
      { name: "genesis", type: "uint64" },
      { name: "period", type: "uint32" },
    ],
    name: "Factory_BadBeacon",
    type: "error",
  },
  { inputs: [{ name: "count", type: "uint256" }], name: "Factory_BadFounders", type: "error" },
  {
    inputs: [
      { name: "round", type: "uint32" },
      { name: "voting", type: "uint32" },
      { name: "opening", type: "uint32" },
      { name: "margin", type: "uint32" },
    ],
    name: "Factory_BadLengths",
    type: "error",
  },
  { inputs: [{ name: "length", type: "uint256" }], name: "Factory_BadName", type: "error" },
  { inputs: [], name: "Factory_BadRules", type: "error" },
  { inputs: [{ name: "start", type: "uint64" }], name: "Factory_BadStart", type: "error" },
  { inputs: [{ name: "tally", type: "address" }], name: "Factory_BadTally", type: "error" },
  { inputs: [{ name: "token", type: "address" }], name: "Factory_BadToken", type: "error" },
  { inputs: [], name: "FailedDeployment", type: "error" },
  {
    inputs: [
      { name: "balance", type: "uint256" },
      { name: "needed", type: "uint256" },
    ],
    name: "InsufficientBalance",
    type: "error",
  },
  { inputs: [{ name: "deadline", type: "uint48" }], name: "ERC2771ForwarderExpiredRequest", type: "error" },
  {
    inputs: [
      { name: "signer", type: "address" },
      { name: "from", type: "address" },
    ],
    name: "ERC2771ForwarderInvalidSigner",
    type: "error",
  },
  {
    inputs: [
      { name: "requestedValue", type: "uint256" },
      { name: "msgValue", type: "uint256" },
    ],
    name: "ERC2771ForwarderMismatchedValue",
    type: "error",
  },
  { inputs: [], name: "ERC2771ForwarderNoRefundReceiver", type: "error" },
  {
    inputs: [
      { name: "target", type: "address" },
      { name: "forwarder", type: "address" },
    ],
    name: "ERC2771UntrustfulTarget",
    type: "error",
  },
  { inputs: [], name: "FailedCall", type: "error" },
  {
    inputs: [
      { name: "account", type: "address" },
      { name: "currentNonce", type: "uint256" },
    ],
    name: "InvalidAccountNonce",
    type: "error",
  },
  { inputs: [], name: "ECDSAInvalidSignature", type: "error" },
  { inputs: [{ name: "length", type: "uint256" }], name: "ECDSAInvalidSignatureLength", type: "error" },
  { inputs: [{ name: "s", type: "bytes32" }], name: "ECDSAInvalidSignatureS", type: "error" },
  {
    inputs: [
      { name: "spender", type: "address" },
      { name: "allowance", type: "uint256" },
      { name: "needed", type: "uint256" },
    ],
    name: "ERC20InsufficientAllowance",
    type: "error",
  },
  {
    inputs: [
      { name: "sender", type: "address" },
      { name: "balance", type: "uint256" },
      { name: "needed", type: "uint256" },
    ],
    name: "ERC20InsufficientBalance",
    type: "error",
  },
  { inputs: [{ name: "approver", type: "address" }], name: "ERC20InvalidApprover", type: "error" },
  { inputs: [{ name: "receiver", type: "address" }], name: "ERC20InvalidReceiver", type: "error" },
  { inputs: [{ name: "sender", type: "address" }], name: "ERC20InvalidSender", type: "error" },
  { inputs: [{ name: "spender", type: "address" }], name: "ERC20InvalidSpender", type: "error" },
  { inputs: [{ name: "deadline", type: "uint256" }], name: "ERC2612ExpiredSignature", type: "error" },
  {
    inputs: [
      { name: "signer", type: "address" },
      { name: "owner", type: "address" },
    ],
    name: "ERC2612InvalidSigner",
    type: "error",
  },
  {
    inputs: [
      { name: "validAfter", type: "uint256" },
      { name: "validBefore", type: "uint256" },
    ],
    name: "ERC3009InvalidAuthorizationTime",
    type: "error",
  },
  { inputs: [], name: "ERC3009InvalidSignature", type: "error" },
  {
    inputs: [
      { name: "authorizer", type: "address" },
      { name: "nonce", type: "bytes32" },
    ],
    name: "ERC3009UsedAuthorization",
    type: "error",
  },
  {
    inputs: [
      { name: "bits", type: "uint8" },
      { name: "value", type: "uint256" },
    ],
    name: "SafeCastOverflowedUintDowncast",
    type: "error",
  },
] as const;
