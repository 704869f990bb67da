import { describe, expect, it } from "vitest";
import { ARTIFACT_HASHES, checkArtifact } from "../../protocol/artifacts.ts";
import type { ArtifactName } from "../../protocol/artifacts.ts";
import { ArtifactMismatch } from "../../protocol/errors.ts";
import { ceremonyFile } from "./support/street.ts";

const names = Object.keys(ARTIFACT_HASHES) as ArtifactName[];

describe("the ceremony's files", () => {
  it.each(names)("%s is refused when a bit of it differs", async (name) => {
    const bytes = Uint8Array.from(await ceremonyFile(name));
    bytes[bytes.length >> 1]! ^= 1;
    expect(() => checkArtifact(bytes, name)).toThrow(ArtifactMismatch);
    expect(() => checkArtifact(new Uint8Array(), name)).toThrow(ArtifactMismatch);
  });

  it("are not taken for one another", async () => {
    const wasm = await ceremonyFile("semaphore-6.wasm");
    expect(() => checkArtifact(wasm, "semaphore-6.zkey")).toThrow(ArtifactMismatch);
  });

  it.each(names)("%s is the pinned one in the installed package", async (name) => {
    const bytes = await ceremonyFile(name);
    expect(checkArtifact(bytes, name)).toBe(bytes);
  });
});
