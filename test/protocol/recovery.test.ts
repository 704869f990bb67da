import { describe, expect, it } from "vitest";
import { PotluckError, RecoveryFileUnreadable, SecretMalformed } from "../../protocol/errors.ts";
import { readRecoveryFile, recoveryFile } from "../../protocol/recovery.ts";
import { CHAIN_ID, CIRCLE, secretOf } from "./support/street.ts";

const recovery = { circle: CIRCLE, chainId: CHAIN_ID, handle: "Heron", secret: secretOf(7) };
const text = recoveryFile(recovery);

function faultOf(act: () => unknown): PotluckError {
  try {
    act();
  } catch (error) {
    if (error instanceof PotluckError) return error;
  }
  throw new Error("No fault was found.");
}

describe("a recovery file", () => {
  it("is made of 32 bytes only", () => {
    expect(() => recoveryFile({ ...recovery, secret: new Uint8Array(16) })).toThrow(SecretMalformed);
  });

  it.each(["", "hello", "[]", "null", "{}", '{"potluck":"recovery file"}', text.slice(0, -20)])(
    "is not %j",
    (other) => {
      expect(() => readRecoveryFile(other)).toThrow(RecoveryFileUnreadable);
    },
  );

  it("is refused when a letter of the secret or of the circle was mistyped, or the version is another", () => {
    const secret = "0x" + "07".repeat(32);
    const changes = [
      [secret, "0x" + "07".repeat(31) + "08"],
      [secret, secret.slice(0, -2)],
      [secret, secret.replace("0707", "07zz")],
      [CIRCLE, CIRCLE.replace("5F", "5f")],
      ['"version": 1', '"version": 2'],
      ["31337", "-1"],
    ] as const;
    for (const [from, to] of changes) {
      expect(text).toContain(from);
      expect(() => readRecoveryFile(text.replace(from, to))).toThrow(RecoveryFileUnreadable);
    }
  });

  it("never quotes from the secret in what it says of the fault", () => {
    const secret = crypto.getRandomValues(new Uint8Array(32));
    const whole = recoveryFile({ ...recovery, secret });
    const hex = Buffer.from(secret).toString("hex");
    const damaged = [
      whole.replace(`${hex}"`, hex),
      whole.replace(hex, `${hex}00`),
      whole.replace(`"0x${hex}"`, `0x${hex}`),
    ];
    for (const one of damaged) {
      const fault = faultOf(() => readRecoveryFile(one));
      const said = [fault.message, fault.walk().message, fault.walk().stack].join();
      for (let i = 0; i + 8 <= hex.length; i += 1) expect(said).not.toContain(hex.slice(i, i + 8));
    }
  });

  it("gives back what was put into it", () => {
    expect(readRecoveryFile(text)).toEqual(recovery);
    expect(readRecoveryFile(`\n ${text} \n`)).toEqual(recovery);
  });

  it("says what it is and for which circle", () => {
    expect(JSON.parse(text)).toMatchObject({ potluck: "recovery file", version: 1, handle: "Heron", circle: CIRCLE });
  });
});
