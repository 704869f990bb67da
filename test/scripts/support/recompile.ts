import solcJs from "solc";
import {
  encodeAbiParameters,
  encodeDeployData,
  getCreate2Address,
  keccak256,
  toHex,
  type Abi,
  type Address,
} from "viem";
import { z } from "zod";
import type { Claim } from "../../../scripts/claims.ts";
import type { Submission } from "./explorer.ts";
import { CREATE_X } from "./networks.ts";

/** As CreateX makes of scripts/deploy.ts's salt, which names no sender and no chain. */
const SALT = keccak256(encodeAbiParameters([{ type: "bytes32" }], [keccak256(toHex("Potluck"))]));

const solc: { compile: (input: string) => string } = solcJs;

const places = z.record(z.string(), z.record(z.string(), z.array(z.object({ start: z.number(), length: z.number() }))));
const outputSchema = z.object({
  errors: z.array(z.object({ severity: z.string(), formattedMessage: z.string() })).default([]),
  contracts: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        abi: z.custom<Abi>((value) => Array.isArray(value)),
        evm: z.object({ bytecode: z.object({ object: z.string(), linkReferences: places }) }),
      }),
    ),
  ),
});

/**
 * Where CreateX puts what these sources compile to, linked and made with its arguments: code, hash of the sources and
 * arguments are the same as on a chain exactly if this is the address there. A library's address is put in afterwards, as in
 * the deployment: told to the compiler it would change the hash.
 */
export function addressOf({ stdJsonInput, contractIdentifier }: Submission, claim: Claim): Address {
  const { libraries, ...settings } = stdJsonInput.settings;
  const at = contractIdentifier.lastIndexOf(":");
  const [file, name] = [contractIdentifier.slice(0, at), contractIdentifier.slice(at + 1)];
  const outputSelection = { [file]: { [name]: ["abi", "evm.bytecode.object", "evm.bytecode.linkReferences"] } };
  const input = { ...stdJsonInput, settings: { ...settings, outputSelection } };
  const { contracts, errors } = outputSchema.parse(JSON.parse(solc.compile(JSON.stringify(input))));
  const contract = contracts[file]?.[name];
  if (contract === undefined) throw new Error(errors.map(({ formattedMessage }) => formattedMessage).join("\n"));
  const { object, linkReferences } = contract.evm.bytecode;
  const code = [...object.matchAll(/../g)].map(([byte]) => byte);
  for (const [source, names] of Object.entries(linkReferences)) {
    for (const [library, references] of Object.entries(names)) {
      const address = libraries[source]?.[library];
      if (address === undefined) throw new Error(`Nobody is told where ${library} is.`);
      const bytes = [...address.slice(2).toLowerCase().matchAll(/../g)].map(([byte]) => byte);
      for (const { start, length } of references) code.splice(start, length, ...bytes);
    }
  }
  const bytecode = encodeDeployData({ abi: contract.abi, bytecode: `0x${code.join("")}`, args: claim.constructorArgs });
  return getCreate2Address({ from: CREATE_X, salt: SALT, bytecode });
}
