import { createConfig, http } from "wagmi";
import { connect, getConnection, reconnect } from "wagmi/actions";
import { mock } from "wagmi/connectors";
import { hardhat } from "viem/chains";
import { describe, expect, it } from "vitest";
import { connectTo } from "../../../frontend/accounts/connectTo.ts";
import { account } from "./support.ts";

const [heron, wren] = [account(0x11), account(0x12)];

function wallets() {
  const config = createConfig({
    chains: [hardhat],
    transports: { [hardhat.id]: http("http://127.0.0.1:1") },
    connectors: [
      mock({ accounts: [heron], features: { reconnect: true } }),
      mock({ accounts: [wren], features: { reconnect: true } }),
    ],
    multiInjectedProviderDiscovery: false,
    storage: null,
  });
  const [first, second] = config.connectors;
  if (first === undefined || second === undefined) throw new Error("no wallets");
  return { config, first, second };
}

describe("choosing a wallet", () => {
  it("connects it", async () => {
    const { config, first } = wallets();
    await connectTo(config, first, hardhat.id);
    expect(getConnection(config).address).toBe(heron);
  });

  it("is all right when the browser has connected it again by itself", async () => {
    const { config, first } = wallets();
    await connect(config, { connector: first });
    await reconnect(config);
    await connectTo(config, first, hardhat.id);
    expect(getConnection(config)).toMatchObject({ status: "connected", address: heron });
  });

  it("takes another one than the one that is connected", async () => {
    const { config, first, second } = wallets();
    await connect(config, { connector: first });
    await connectTo(config, second, hardhat.id);
    expect(getConnection(config).address).toBe(wren);
  });
});
