import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import hre from "hardhat";
import type { JsonRpcServer } from "hardhat/types/network";
import { createTestClient, http, parseEther, publicActions, type Address, type Hex } from "viem";
import { generatePrivateKey, privateKeyToAddress } from "viem/accounts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { claimsOf } from "../../scripts/claims.ts";
import { networks } from "../../scripts/networks.ts";
import { recordsIn } from "../../scripts/record.ts";
import { startExplorer, type Explorer } from "./support/explorer.ts";
import { CREATE_X, createX, standIn } from "./support/networks.ts";
import { addressOf } from "./support/recompile.ts";

const { chainId, chainType, dollar } = networks.baseSepolia;
const root = resolve(import.meta.dirname, "../..");
const key = generatePrivateKey();
const payer = privateKeyToAddress(key);

let folder: string;
let server: JsonRpcServer;
let explorer: Explorer;
let rpc: string;

const client = () => createTestClient({ mode: "hardhat", transport: http(rpc) }).extend(publicActions);
const sent = () => client().getTransactionCount({ address: payer });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "potluck-commands-"));
  explorer = await startExplorer();
  server = await hre.network.createServer({ network: "default", chainType, override: { chainId } }, "127.0.0.1", 0);
  rpc = `http://127.0.0.1:${(await server.listen()).port}`;
  const code = await createX();
  const like = await standIn("baseSepolia", code);
  const put = (address: Address, bytecode: Hex) => client().setCode({ address, bytecode });
  await put(CREATE_X, code);
  await put(dollar.address, (await like.ethers.provider.getCode(dollar.address)) as Hex);
  await like.close();
  await client().setBalance({ address: payer, value: parseEther("10") });
}, 120_000);
afterAll(async () => {
  await server.close();
  await explorer.close();
  await rm(folder, { recursive: true });
});

/** As a person at a terminal runs it. */
async function run(script: string, ...words: string[]): Promise<{ code: unknown; out: string; err: string }> {
  const settings = { [`POTLUCK_RPC_${chainId}`]: rpc, POTLUCK_DEPLOYER_KEY: key, POTLUCK_SOURCIFY: explorer.url };
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, [`scripts/${script}.ts`, "--network", "baseSepolia", ...words], {
    cwd: root,
    env: { PATH, HOME, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [out, err] = [child.stdout, child.stderr].map((stream) => {
    const lines: string[] = [];
    stream.setEncoding("utf8").on("data", (text: string) => lines.push(text));
    return lines;
  });
  const [code] = (await once(child, "close")) as [unknown];
  return { code, out: out?.join("") ?? "", err: err?.join("") ?? "" };
}

describe("from nothing to sources that anybody can check, at a terminal", () => {
  it("a rehearsal sends nothing", async () => {
    const { code, out, err } = await run("deploy-to", "--into", folder);
    expect(err).toBe("");
    expect(code).toBe(0);
    expect(out).toMatch(/Nothing was sent/);
    expect(await sent()).toBe(0);
    expect((await run("verify", "--from", folder)).err).toMatch(/Nothing is recorded for baseSepolia/);
  }, 300_000);

  it("--send puts everything where the rehearsal said, and a second time sends nothing", async () => {
    const first = await run("deploy-to", "--send", "--into", folder);
    expect(first.code, first.err).toBe(0);
    const { baseSepolia } = await recordsIn(pathToFileURL(`${folder}/`));
    expect(first.out).toContain(`factory        ${baseSepolia?.factory}`);
    const transactions = await sent();
    expect(transactions).toBeGreaterThan(17);
    const second = await run("deploy-to", "--send", "--into", folder);
    expect(second.code, second.err).toBe(0);
    expect(await sent()).toBe(transactions);
    expect((await recordsIn(pathToFileURL(`${folder}/`))).baseSepolia).toEqual(baseSepolia);
  }, 600_000);

  it("an explorer is shown the sources of every contract, to the last byte of the code that stands", async () => {
    const shown = await run("verify", "--on", "sourcify", "--from", folder);
    expect(shown.code, shown.err).toBe(0);
    const { baseSepolia } = await recordsIn(pathToFileURL(`${folder}/`));
    if (baseSepolia === undefined) throw new Error("Nothing is recorded.");
    const claims = await claimsOf(hre.artifacts, baseSepolia);
    expect(new Set(explorer.received.keys())).toEqual(new Set(claims.map(({ address }) => address)));
    for (const claim of claims) {
      const submission = explorer.received.get(claim.address);
      if (submission === undefined) throw new Error(`${claim.part} was not shown.`);
      expect(submission.compilerVersion).toMatch(/^v0\.8\.35\+commit\./);
      expect(addressOf(submission, claim), claim.part).toBe(claim.address);
      expect(Object.keys(submission.stdJsonInput.sources).join(), claim.part).not.toContain("/testing/");
    }
  }, 600_000);
});
