import type { Page } from "@playwright/test";

export type Passkeys = {
  /** From now on no finger is the right one: Chromium's stand-in then stays shut for good. */
  refuse: () => Promise<void>;
  takeAway: () => Promise<void>;
  /** What the device lists. */
  names: () => Promise<string[]>;
};

/** The lock of the device itself, for this tab. `answers`: whether it knows WebAuthn's PRF extension. */
export async function givePasskeys(page: Page, { answers }: { answers: boolean }): Promise<Passkeys> {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      ctap2Version: "ctap2_1",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf: answers,
      automaticPresenceSimulation: true,
      isUserVerified: true,
    },
  });
  return {
    refuse: async () => {
      await session.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
    },
    takeAway: async () => {
      await session.send("WebAuthn.removeVirtualAuthenticator", { authenticatorId });
    },
    names: async () => {
      const { credentials } = await session.send("WebAuthn.getCredentials", { authenticatorId });
      return credentials.map(({ userName }) => userName ?? "");
    },
  };
}
