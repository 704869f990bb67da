import type { ChainTrouble } from "../../chain/trouble.ts";
import type { ConfigFault } from "../../config.ts";
import type { Fault } from "../../ui/model.ts";

/** Words for the page as a whole: what it cannot start from, and what it cannot find. */
export const page = {
  loading: "Reading the street from the chain.",
  config: (fault: ConfigFault): Fault => {
    switch (fault.kind) {
      case "unreachable":
        return {
          sentence: "This page could not load its settings, config.json.",
          wayOn: "Load it again. If that does not help, tell whoever looks after this page.",
        };
      case "notJson":
        return {
          sentence: "The settings of this page, config.json, are not readable.",
          wayOn: "Tell whoever looks after this page; your money and your vote are not touched by it.",
        };
      case "wrong":
        return {
          sentence: "The settings of this page, config.json, are not right.",
          wayOn: "Tell whoever looks after this page; your money and your vote are not touched by it.",
          ...(fault.path === "" ? {} : { details: `config.json: ${fault.path}` }),
        };
    }
  },
  trouble: (trouble: ChainTrouble): Fault => {
    switch (trouble.kind) {
      case "slow":
        return {
          sentence: `The chain has not answered for ${trouble.seconds} seconds.`,
          wayOn: "This page goes on waiting. Nothing you did is lost.",
        };
      case "chainSilent":
        return {
          sentence: "The chain cannot be reached from here, so what you see may be out of date.",
          wayOn: "Check your connection. This page keeps trying, and nothing you did is lost.",
        };
      case "otherChain":
        return {
          sentence: `${trouble.host} leads to another network than this page is for, so nothing from it is shown.`,
          wayOn: "Choose another way to the chain in the settings. Your money and your vote are not touched.",
        };
      case "staleChain":
        return {
          sentence: `${trouble.host} is behind the chain: what it tells is older than it should be.`,
          wayOn: "Wait until it has caught up, or choose another way to the chain in the settings.",
        };
    }
  },
  seen: (time: string, block: string) => `The street as this browser last saw it, on ${time}, in block ${block}.`,
  noCircle: {
    sentence: "There is no circle at this address.",
    wayOn: "The link may be torn. Ask for it again, or look at the circles on the first page.",
  } satisfies Fault,
  mishap: (details: string): Fault => ({
    sentence: "This page stumbled over something it did not expect.",
    wayOn: "Load it again. What you sent is with the relay or the chain; what is kept in this browser stays.",
    details,
  }),
  again: "Load it again",
  nowhere: {
    sentence: "This link leads nowhere.",
    wayOn: "A piece of it may be missing, as happens when a message cuts a long line. Ask for it again.",
  } satisfies Fault,
};
