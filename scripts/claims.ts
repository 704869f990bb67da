import type { ArtifactManager } from "hardhat/types/artifacts";
import type { Address } from "viem";
import type { RecordedDeployment } from "../protocol/deployments.ts";
import { DAY, DeployError } from "./deploy.ts";
import { argumentsOf, librariesOf, partNames, plan, type Addresses, type Part } from "./ignition/Potluck.ts";

/** That a contract at an address was made from these sources: what an explorer is asked to check. */
export type Claim = {
  part: Part;
  address: Address;
  /** Its file and name. */
  contract: string;
  constructorArgs: (string | number)[];
  libraries: Record<string, string>;
};

/** Of every contract of a deployment, those first that others are linked to. The tree's hash is not ours to show. */
export async function claimsOf(artifacts: ArtifactManager, recorded: RecordedDeployment): Promise<Claim[]> {
  const addresses = addressesOf(recorded);
  return Promise.all(
    partNames.map(async (part) => {
      const { sourceName, contractName } = await artifacts.readArtifact(plan[part].contract);
      return {
        part,
        address: addresses[part],
        contract: `${sourceName}:${contractName}`,
        constructorArgs: argumentsOf(part, addresses, DAY),
        libraries: librariesOf(part, addresses),
      };
    }),
  );
}

function addressesOf({ libraries, ...others }: RecordedDeployment): Addresses {
  const all: Partial<Record<string, Address | number>> = { ...libraries, ...others };
  const placeOf = (part: Part): Address => {
    const place = all[part];
    if (typeof place !== "string") throw new DeployError(`It is not recorded where ${part} stands.`);
    return place;
  };
  const places = partNames.map((part) => [part, placeOf(part)] as const);
  return Object.fromEntries(places) as Addresses;
}
