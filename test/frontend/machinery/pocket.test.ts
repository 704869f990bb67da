import { getAddress } from "viem";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pocketActor } from "../../../frontend/accounts/actor.ts";
import { pocketsOf } from "../../../frontend/accounts/pockets.ts";
import { reasonOf } from "../../../frontend/flows/failure.ts";
import { playMoney } from "../../../frontend/flows/playMoney.ts";
import { sendOut } from "../../../frontend/flows/sendOut.ts";
import { startCircle } from "../../../frontend/flows/startCircle.ts";
import type { KeptPocket } from "../../../frontend/pocket/kept.ts";
import { openPocket } from "../../../frontend/pocket/open.ts";
import { sendingOf } from "../../../frontend/pocket/sending.ts";
import { lockedBy } from "../../../frontend/secrets/locks.ts";
import type { Lock } from "../../../frontend/secrets/model.ts";
import { pocketAccount } from "../../../protocol/pocket-wallet.ts";
import { readPhrase, WALLET_WORDS } from "../../../protocol/recovery-phrase.ts";
import { newcomers, type Neighbour } from "../../../scripts/local/neighbours.ts";
import { post, runRelay, type RunningRelay } from "../../relay/support/relay.ts";
import { usualRules } from "../../../scripts/local/founding.ts";
import { openStreet, type Street } from "../../relay/support/street.ts";
import { houseOn, runFlow } from "./house.ts";
import { account, localConfig, withServer } from "./support.ts";

const DOLLAR = 1_000_000n;
const WORDS = "test test test test test test test test test test test junk";
const seed = readPhrase(WORDS, WALLET_WORDS);
const { address } = pocketAccount(seed);
const failing = (work: Promise<unknown>) => work.then(() => null, reasonOf);

const keptUnder = async (lock: Lock): Promise<KeptPocket> => ({
  potluck: "pocket wallet",
  version: 1,
  address,
  name: "Purse",
  proved: true,
  vault: await lockedBy(seed, lock, "Purse"),
});

describe("a pocket wallet in its vault", () => {
  const passphrase = "a quince in every pocket";

  it("opens with its passphrase and no other", async () => {
    const kept = await keptUnder({ kind: "passphrase", passphrase });
    expect(await failing(openPocket(kept, { kind: "passphrase", passphrase: "a quince in every pot" }))).toEqual({
      kind: "wrongPassphrase",
    });
    const opened = await openPocket(kept, { kind: "passphrase", passphrase });
    expect(opened.account.address).toBe("0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266");
    expect(opened.seed).toEqual(seed);
  });

  it("takes no passphrase that is quickly guessed", async () =>
    expect(await failing(keptUnder({ kind: "passphrase", passphrase: "quince" }))).toEqual({
      kind: "shortPassphrase",
    }));

  it("has neither its words nor its bytes in the clear, unless it is kept plainly", async () => {
    const bytes = Buffer.from(seed).toString("hex");
    const locked = JSON.stringify(await keptUnder({ kind: "passphrase", passphrase }));
    expect(locked).not.toContain(bytes);
    expect(locked).not.toContain("junk");
    expect(JSON.stringify(await keptUnder({ kind: "plain" }))).toContain(bytes);
  });

  it("is not opened as another than it says it is", async () => {
    const kept = { ...(await keptUnder({ kind: "plain" })), address: account(7) };
    expect(await failing(openPocket(kept, { kind: "passkey" }))).toEqual({ kind: "vaultDamaged" });
  });
});

describe("the open one", () => {
  it("acts until somebody else does, and is then in memory no more", () => {
    const stored = new Map<string, string>();
    const before = globalThis.window as unknown;
    const sessionStorage = {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => stored.set(key, value),
      removeItem: (key: string) => stored.delete(key),
    };
    Object.assign(globalThis, { window: { sessionStorage } });
    try {
      const pockets = pocketsOf(localConfig, null);
      let told = 0;
      pockets.subscribe(() => (told += 1));
      const nobody = { actor: null, pocket: null, pending: false, removed: null };
      expect(pockets.standing()).toEqual(nobody);
      const actor = pocketActor(localConfig, pocketAccount(seed));
      pockets.act({ address, name: "Purse" }, actor);
      expect(pockets.standing()).toEqual({ ...nobody, actor, pocket: { address, name: "Purse" } });
      expect([...stored.values()]).toEqual([address]);
      pockets.leave();
      expect(pockets.standing()).toEqual(nobody);
      expect(stored.size).toBe(0);
      expect(told).toBe(2);
      pockets.act({ address, name: "Purse" }, actor);
      pockets.remove();
      expect(pockets.standing()).toEqual({ ...nobody, removed: "Purse" });
      expect(stored.size).toBe(0);
    } finally {
      Object.assign(globalThis, { window: before });
    }
  });
});

describe("what can be sent out", () => {
  const limits = { balance: 12_345_678n, own: address, contracts: [account(5)] };
  const to = account(0xabc);

  it("goes to an address that is written without a slip", () => {
    expect(sendingOf({ to: ` ${to} `, sum: null }, limits)).toEqual({ to, amount: 12_345_678n });
    const mistyped = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92265";
    for (const typed of ["", "0x12", mistyped, "heron.eth"]) {
      expect(sendingOf({ to: typed, sum: null }, limits)).toEqual({ fault: "no-address" });
    }
  });

  it("goes neither back into itself nor to a contract that would swallow it", () => {
    expect(sendingOf({ to: address.toLowerCase(), sum: null }, limits)).toEqual({ fault: "itself" });
    expect(sendingOf({ to: account(5), sum: null }, limits)).toEqual({ fault: "contract" });
  });

  it("is a sum, no more than there is", () => {
    expect(sendingOf({ to, sum: "12.34" }, limits)).toEqual({ to, amount: 12_340_000n });
    expect(sendingOf({ to, sum: "twelve" }, limits)).toEqual({ fault: "no-sum" });
    expect(sendingOf({ to, sum: "0" }, limits)).toEqual({ fault: "no-sum" });
    expect(sendingOf({ to, sum: "12.35" }, limits)).toEqual({ fault: "too-much" });
  });
});

describe("a pocket wallet without gas", () => {
  let street: Street;
  let relay: RunningRelay;
  let heron: Neighbour;
  const to = getAddress(`0x${"ab".repeat(20)}`);

  beforeAll(async () => {
    street = await openStreet(3);
    const [founder] = street.founders;
    if (!founder) throw new Error("nobody there");
    heron = founder;
    relay = await runRelay(street.config());
  }, 120_000);

  afterAll(async () => {
    await relay.stop();
    await street.close();
  });

  const houseWith = (relays: readonly string[]) => houseOn(street, relays);
  const stranger = () => pocketActor(houseWith([]).config, privateKeyToAccount(generatePrivateKey()));
  const memberPocket = () => pocketActor(houseWith([]).config, heron.account);
  const dollarsOf = (holder: `0x${string}`) =>
    street.chain.client.readContract({
      address: street.deployment.token,
      abi: [
        {
          type: "function",
          name: "balanceOf",
          stateMutability: "view",
          inputs: [{ type: "address" }],
          outputs: [{ type: "uint256" }],
        },
      ] as const,
      functionName: "balanceOf",
      args: [holder],
    });
  const order = (amount: bigint) => ({ circle: street.circle, token: street.deployment.token, to, amount });
  const send = (relays: readonly string[], input: Parameters<typeof sendOut.run>[1], actor = memberPocket()) =>
    runFlow(houseWith(relays), sendOut, actor, input);

  it("is filled, and emptied to the unit by the relay of a circle that knows it", async () => {
    const [giver] = newcomers;
    if (!giver) throw new Error("nobody there");
    const before = await dollarsOf(heron.account.address);
    const minted = { token: street.deployment.token, to: heron.account.address, amount: 1_000_001n };
    await runFlow(houseWith([]), playMoney, giver, minted);
    const gas = await street.chain.client.getBalance({ address: heron.account.address });
    const { states } = await send([relay.url], order(before + 1_000_001n));
    expect(states).toEqual(["signing", "sending", "waiting"]);
    expect(await dollarsOf(heron.account.address)).toBe(0n);
    expect(await dollarsOf(to)).toBe(before + 1_000_001n);
    expect(await street.chain.client.getBalance({ address: heron.account.address })).toBe(gas);
    await runFlow(houseWith([]), playMoney, giver, { ...minted, amount: 20n * DOLLAR });
  });

  it("sends no more than there is in it", async () =>
    expect(await failing(send([relay.url], order(21n * DOLLAR)))).toEqual({
      kind: "noDollars",
      needed: 21n * DOLLAR,
      held: 20n * DOLLAR,
    }));

  it("sends nothing twice when a relay that did not answer sends it after all", async () => {
    const before = await dollarsOf(to);
    let taken = "";
    const deaf = (_request: unknown, body: string) => {
      taken = body;
    };
    await withServer(deaf, async (url) => {
      expect(await failing(send([url], order(20n * DOLLAR)))).toMatchObject({ kind: "relaySilent" });
    });
    expect((await post(relay.url, "/v1/transfers", JSON.parse(taken))).status).toBe(200);
    expect(await failing(send([relay.url], order(20n * DOLLAR)))).toEqual({ kind: "doneBefore" });
    expect(await dollarsOf(to)).toBe(before + 20n * DOLLAR);
  });

  it("says that it has no gas where no relay pays, and is offered no way that needs some", async () => {
    const poor = stranger();
    expect(await poor.canPay()).toBe(false);
    expect(await memberPocket().canPay()).toBe(true);
    await runFlow(houseWith([]), playMoney, heron, {
      token: street.deployment.token,
      to: poor.address,
      amount: DOLLAR,
    });
    expect(await failing(send([relay.url], { ...order(DOLLAR), circle: null }, poor))).toEqual({ kind: "noGas" });
    expect(await failing(send([relay.url], order(DOLLAR), poor))).toMatchObject({
      kind: "relayRefused",
      code: "not_a_member",
    });
    const { lengths, start } = street.terms;
    const plan = {
      name: "Elm Row",
      founders: [poor.address],
      rules: usualRules,
      tally: "equal-shares" as const,
      lengths,
      start,
    };
    expect(await failing(runFlow(houseWith([]), startCircle, poor, plan))).toEqual({ kind: "noGas" });
    expect(await dollarsOf(poor.address)).toBe(DOLLAR);
  });
});
