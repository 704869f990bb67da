import { choicesKey } from "../chain/ahead.ts";
import { asItCame, ChoicesSchema, withChoices, type Choices, type Config, type ConfigResult } from "../config.ts";
import { keep, readKept } from "../storage.ts";

/** By the contracts they were tried against: a page that shows others does not take them over. */
const keyOf = ({ chainId, deployment }: Config) => choicesKey(chainId, deployment.factory);

/** A browser that keeps nothing, or does not say, has the page as it came. */
export async function keptChoices(config: Config): Promise<Choices> {
  try {
    return (await readKept(keyOf(config), ChoicesSchema)) ?? asItCame;
  } catch {
    return asItCame;
  }
}

export const keepChoices = (config: Config, choices: Choices): Promise<void> => keep(keyOf(config), choices);

/** What the page came with, and over it what its reader chose. */
export async function asChosen(loaded: ConfigResult): Promise<ConfigResult> {
  if (!loaded.ok) return loaded;
  return { ok: true, config: withChoices(loaded.config, await keptChoices(loaded.config)) };
}
