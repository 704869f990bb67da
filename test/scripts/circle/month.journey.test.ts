/*
A month with nothing but an RPC and the command line
├── refusals: no circle or RPC named, a secret that is missing, of another circle or readable by others, a member's own account,
│   a request that is not on the ballot, what the contract refuses
├── a street chips in, pins, votes, thinks again, opens, counts, collects by wallet and by claim link, and one of it leaves
├── without the beacon each opens their own ballot
└── as a process of its own it says what it did, and with which exit code it failed
*/
import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { erc20Abi, getAddress, hexToBytes, type Address } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { circleAbi } from "../../../protocol/abi.gen.ts";
import { makeClaimFragment } from "../../../protocol/claim-link.ts";
import { recoveryFile } from "../../../protocol/recovery.ts";
import { phraseOf } from "../../../protocol/recovery-phrase.ts";
import { readCircleOptions } from "../../../scripts/circle/options.ts";
import { runCircle } from "../../../scripts/circle/run.ts";
import type { Environment } from "../../../scripts/circle/secrets.ts";
import { dollars } from "../../../scripts/local/demo/lane.ts";
import { demoVotingSecret, localKey, type Neighbour } from "../../../scripts/local/neighbours.ts";
import { openStreet, type Street } from "../../relay/support/street.ts";

const HOUR = 3_600;
const PAID = getAddress("0x00000000000000000000000000000000000fade0");
/** Of nobody on the street: it pays for ballots, and stands for what is on a claim link. */
const carrier = localKey(19);
const claimKey = localKey(40);

let street: Street;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "potluck-circle-"));
  street = await openStreet();
}, 120_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await street.close();
});

const where = () => ["--rpc", street.chain.url, "--circle", street.circle, "--beacon", street.beacon.url];

/** @returns what it said */
async function circle(args: readonly string[], env: Environment, place = where()): Promise<string> {
  const said: string[] = [];
  await runCircle(readCircleOptions([...args, ...place]), { env, ask: null }, (line) => said.push(line));
  return said.join("\n");
}

const member = (at: number): Neighbour => {
  const one = street.founders[at];
  if (!one) throw new Error(`Nobody founded as number ${at}.`);
  return one;
};
const secretOf = (at: number) => hexToBytes(demoVotingSecret(member(at).privateKey));
const words = (at: number) => phraseOf(secretOf(at)).join(" ");
const file = (at: number, of: Address) =>
  recoveryFile({ circle: of, chainId: street.deployment.chainId, handle: member(at).handle, secret: secretOf(at) });

const as = (at: number): Environment => ({ POTLUCK_ACCOUNT: member(at).privateKey });
const unknown: Environment = { POTLUCK_ACCOUNT: carrier };

const grantOf = (id: number) =>
  street.chain.client.readContract({ address: street.circle, abi: circleAbi, functionName: "grantOf", args: [id] });
const held = (who: Address) =>
  street.chain.client.readContract({
    address: street.deployment.token,
    abi: erc20Abi,
    functionName: "balanceOf",
    args: [who],
  });

/** Not `rejects`: Hardhat brings assertions that read it otherwise. */
async function refusalOf(doing: Promise<string>): Promise<Error> {
  const refused: unknown = await doing.then(
    (said) => new Error(`It went through: ${said}`),
    (error: unknown) => error,
  );
  if (refused instanceof Error) return refused;
  throw refused;
}

describe("npm run circle", () => {
  it("asks for what it was not told", () => {
    expect(() => readCircleOptions(["vote"])).toThrow("Say through which provider");
    expect(() => readCircleOptions(["vote", "--rpc", "http://127.0.0.1:1"])).toThrow("Say which circle");
    expect(() => readCircleOptions(["dance", ...where()])).toThrow("There is no command dance");
    expect(() => readCircleOptions(["chip-in", "five", ...where()])).toThrow("five is not an amount");
    expect(() => readCircleOptions(["vote", "--key", carrier, ...where()])).toThrow("Unknown option '--key'");
  });

  it("takes no secret that is missing, unreadable, or open to others", async () => {
    expect(await refusalOf(circle(["chip-in", "5"], {}))).toMatchObject({
      name: "SecretFault",
      secret: "POTLUCK_ACCOUNT",
    });
    expect((await refusalOf(circle(["chip-in", "5"], { POTLUCK_ACCOUNT: "0x12" }))).message).toContain(
      "this is no private key",
    );
    expect(await refusalOf(circle(["chip-in", "5"], { POTLUCK_ACCOUNT: "one two" }))).toMatchObject({
      name: "PhraseUnreadable",
    });
    const open = join(folder, "open");
    writeFileSync(open, carrier);
    chmodSync(open, 0o644);
    expect((await refusalOf(circle(["chip-in", "5"], { POTLUCK_ACCOUNT_FILE: open }))).message).toContain(
      `chmod 600 ${open}`,
    );
    expect((await refusalOf(circle(["chip-in", "5"], { POTLUCK_ACCOUNT_FILE: `${open}?` }))).message).toContain(
      "there is no file",
    );
  });

  it("says what the circle refuses, with its evidence", async () => {
    expect(await refusalOf(circle(["chip-in", "5"], unknown))).toMatchObject({ name: "CircleRefused" });
    expect(await refusalOf(circle(["settle"], unknown))).toMatchObject({ name: "NothingToCount" });
    expect(await refusalOf(circle(["claim", "1"], unknown))).toMatchObject({ name: "CircleRefused" });
  });

  it("lives a month", async () => {
    const [payee] = [member(3).account.address];
    for (const at of [0, 1, 2, 3]) await circle(["chip-in", "7.50"], as(at));
    await circle(["pin", "Paint for the fence", "12", "--to", payee], as(0));
    const { client } = street.chain;
    await street.lane.settled(
      await client.writeContract({
        account: member(1).account,
        address: street.circle,
        abi: circleAbi,
        functionName: "pin",
        args: ["A swing for the yard", dollars(9), privateKeyToAccount(claimKey).address, true],
      }),
    );
    expect(await circle(["show"], {})).toContain("request 1, 12.00");

    await street.moveTo(street.windows(0).votingOpens + HOUR);
    expect(await refusalOf(circle(["vote"], as(0)))).toMatchObject({ name: "SenderIsMember" });
    expect(await refusalOf(circle(["vote", "--tick", "7"], unknown))).toMatchObject({ name: "NotOnBallot", id: 7 });
    expect(
      await refusalOf(circle(["vote", "--tick", "1"], { ...unknown, POTLUCK_VOTING_SECRET: file(0, PAID) })),
    ).toMatchObject({ name: "SecretFault", secret: "POTLUCK_VOTING_SECRET" });

    const paper = join(folder, "recovery.json");
    writeFileSync(paper, file(0, street.circle), { mode: 0o600 });
    await circle(["vote"], { ...unknown, POTLUCK_VOTING_SECRET_FILE: paper });
    const again = ["vote", "--tick", "1", "--tick", "2"];
    expect(await circle(again, { ...unknown, POTLUCK_VOTING_SECRET_FILE: paper })).toContain(
      "in place of the one before",
    );
    for (const at of [1, 2]) await circle(again, { ...unknown, POTLUCK_VOTING_SECRET: words(at) });
    expect(await street.round(0)).toMatchObject({ cast: 3, opened: 0 });
    expect(await circle(["leave"], as(2))).toContain("A ballot is under way");

    await street.moveTo(street.windows(0).sealsOpen + HOUR);
    // Had the beacon died, each voter could still open their own.
    expect(await circle(["open", "--own"], { ...unknown, POTLUCK_VOTING_SECRET: words(1) })).toContain("Your ballot");
    expect(await refusalOf(circle(["open", "--own"], { ...unknown, POTLUCK_VOTING_SECRET: words(3) }))).toMatchObject({
      name: "NoOwnBallot",
    });
    expect(await circle(["open"], unknown)).toContain("3 of 3 ballots of month 1 are open");
    expect(await circle(["settle"], unknown)).toContain("Won: 1, 2");

    const before = await held(payee);
    await circle(["claim", "1"], unknown);
    expect((await held(payee)) - before).toBe(dollars(12));
    const link = `https://potluck.example/${makeClaimFragment({ circle: street.circle, id: 2, key: claimKey })}`;
    expect(await refusalOf(circle(["claim", "2"], unknown))).toMatchObject({ secret: "POTLUCK_CLAIM_LINK" });
    await circle(["claim", "2", "--to", PAID], { ...unknown, POTLUCK_CLAIM_LINK: link });
    expect(await held(PAID)).toBe(dollars(9));
    expect(await grantOf(2)).toMatchObject({ paidTo: PAID });

    // 21 of 30 were spent: each has lost seven parts in ten of their stake.
    const left = await held(member(2).account.address);
    expect(await circle(["take-back"], as(2))).toContain("2.25");
    expect((await held(member(2).account.address)) - left).toBe(2_250_000n);
    await street.moveTo(street.windows(1).begins + HOUR);
    expect(await circle(["leave"], as(3))).toContain("what was left of the stake is paid");
  }, 120_000);

  it("is a command of its own", () => {
    const command = resolve(import.meta.dirname, "../../../scripts/circle.ts");
    const run = (args: readonly string[]) => spawnSync(process.execPath, [command, ...args], { encoding: "utf8" });
    const lost = run(["vote"]);
    expect(lost.status).toBe(2);
    expect(lost.stderr).toContain("Usage: npm run circle");
    const nowhere = run(["show", "--rpc", "http://127.0.0.1:9", "--circle", street.circle]);
    expect(nowhere.status).toBe(1);
    expect(nowhere.stderr).not.toContain("at ");
  });
});
