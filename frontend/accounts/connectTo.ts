import type { Config as WagmiConfig, Connector } from "wagmi";
import { connect, getConnection } from "wagmi/actions";

/** Asks a wallet for its account, unless this browser has connected it again by itself: wagmi refuses to do that twice. */
export async function connectTo(wagmi: WagmiConfig, connector: Connector, chainId: number): Promise<void> {
  if (getConnection(wagmi).connector?.uid === connector.uid) return;
  await connect(wagmi, { connector, chainId });
}
