import type { SendFault } from "../../pocket/model.ts";

/** A wallet made in this page, for pocket money. */
export const pocket = {
  about: {
    title: "A wallet for pocket money",
    lead: "This page makes a key and keeps it in this browser. With it you can join a circle, chip in, pin, vouch, vote and collect; the relay pays the fees. There is nothing to install and nobody to sign up with.",
    limits: "What it is not",
    points: [
      "It is no safe. Whoever gets at this browser while it is open can spend what is in it. Keep no more in it than in your pocket.",
      "It is kept nowhere else. A browser can be emptied: by you, by a repair, or by itself after a week or two without a visit. Then 12 words on paper are the only way back, and nobody can send you new ones.",
      "It does not ask twice. A wallet app asks before it signs; this one, once it is open, signs what you press on this page.",
    ],
    bigger: "For bigger sums take a wallet app. It takes the same 12 words, so you can move there at any time.",
    go: "Make one",
    not: "Not now",
  },
  lock: {
    title: "Name it and lock it",
    name: "A name for it",
    nameHint: "To tell it from others on this device. It is not shown to anybody else.",
    usualName: (nth: number) => (nth === 1 ? "Pocket wallet" : `Pocket wallet ${nth}`),
    plainNote: "Kept in this browser, not encrypted: whoever uses this browser can spend it.",
    go: "Make it",
  },
  words: {
    title: "Write down these 12 words",
    text: "On paper, in this order. If this device is lost or the browser is emptied, they are the only way back to your money and your seat.",
    go: "I have written them down",
  },
  slip: {
    title: "Pocket wallet",
    of: (name: string, four: string) => `${name}, ending ${four}`,
    label: "The 12 words of your pocket wallet",
    care: "Whoever reads this can spend the money and act as you. Keep it where you keep papers.",
    how: "To use it: open the circle on another device, press “Connect a wallet”, then “I have 12 words”. Wallet apps take them too.",
  },
  prove: {
    title: "Show that you have them",
  },
  restore: {
    title: "Bring one back",
    lead: "From the 12 words on paper. They are read on this device and go nowhere.",
    care: "Only those of a pocket wallet: the words of a wallet that holds more do not belong in a web page.",
    label: "The 12 words, in order",
    hint: "With spaces between. The first four letters of each are enough.",
    go: "Bring it back",
  },
  unlock: {
    title: (name: string) => `Open ${name}`,
    passphrase: "It is kept in this browser under the passphrase you chose. Nobody can reset it.",
    passkey: "It is kept in this browser under this device’s own lock.",
    plain: "It is kept in this browser, not encrypted.",
    open: "Open it",
    forgotten: "I cannot open it, but I have its 12 words",
  },
  done: {
    title: "Your pocket wallet is open",
    text: (name: string, four: string) =>
      `${name}, ending ${four}. It stays open in this tab until you disconnect, connect another wallet, or close the page.`,
    fill: "Put money in",
    go: "Go on",
  },

  page: {
    title: "Pocket wallet",
    loading: "Looking for your pocket wallet.",
    nobody:
      "No pocket wallet is open. Open one that this browser keeps, make one, or bring one back from its 12 words.",
    other: "You use another wallet just now. Connect a pocket wallet to see what is in it.",
    removed: (name: string) => `${name} is removed from this browser. Its 12 words bring it back.`,
    lock: {
      passphrase: "Its key is kept in this browser, encrypted with your passphrase.",
      passkey: "Its key is kept in this browser, encrypted with a passkey of this device.",
      plain: "Its key is kept in this browser, not encrypted. Whoever uses this browser can spend it.",
    },
    holds: "It holds",
    ending: (four: string) => `Its address ends ${four}.`,
    looking: "Asking the chain what is in it.",
    tooMuch: (most: string) =>
      `This is more than pocket money. Send what goes beyond ${most} to a wallet app: a key in a browser is no place for it.`,
  },
  fill: {
    title: "Put money in",
    text: (network: string) =>
      `Anybody can send USDC to this address, on ${network} and on no other network. Other money, or the same on another network, does not show here: only a wallet app with your 12 words gets at it.`,
    local: "Anybody on this local chain can send its play money to this address.",
    cash: "No USDC at hand? Give cash to a neighbour who chips in for you; nothing has to be in here for that.",
    more: "More on getting dollars in",
    qr: "QR code of your address",
    address: "Your address",
    copy: "Copy the address",
    play: (sum: string) => `Put in ${sum} of play money`,
    played: "It has arrived.",
  },
  out: {
    title: "Send it out",
    nothing: "There is nothing in it to send.",
    to: "To which address",
    howMuch: "How much",
    all: (sum: string) => `All of it, ${sum}`,
    some: "A part",
    sum: "The sum",
    network: (network: string) =>
      `It goes out as USDC on ${network}. Whoever receives it, an exchange for example, has to expect it there.`,
    relayPays: (circle: string) => `The relay pays the fee, because ${circle} knows you.`,
    youPay:
      "The relay pays fees for members, and none of the circles you opened here has had you as one. So this takes a little ether at your address, for the network’s fee.",
    final: "Once sent, it cannot be taken back.",
    go: (sum: string) => `Send ${sum}`,
    goNothing: "Send",
    sent: (sum: string, four: string) => `${sum} went to the address ending ${four}.`,
    fault: (fault: SendFault): string => {
      switch (fault) {
        case "no-address":
          return "That is not an address. It is 0x and 40 more signs; a slip in one of them shows.";
        case "itself":
          return "That is the address of this pocket wallet itself.";
        case "contract":
          return "That is a contract of Potluck or of USDC. What is sent there is lost; to chip in, go to your circle.";
        case "no-sum":
          return "Write a sum in dollars, such as 7.50.";
        case "too-much":
          return "There is less than that in it.";
      }
    },
  },
  again: {
    title: "The 12 words",
    text: "Should this device be lost or the browser emptied, only they bring this wallet back. Open it once more to see them.",
    show: "Show the 12 words",
    hide: "Put them away",
  },
  remove: {
    title: "Remove it from this browser",
    text: "For when this device goes to somebody else. On the chain nothing changes: the 12 words open it anywhere.",
    start: "Remove it",
    prove: "First show that you have the words.",
    without: "I do not have the words",
    lost: "Without the words nobody can ever open it again: not you, not your neighbours, not who made this page.",
    losesMoney: (sum: string) => `${sum} in it is lost for good.`,
    losesSeat: (circle: string) =>
      `Your seat in ${circle} is lost, unless enough neighbours vouch for a new wallet of yours.`,
    losesOwed: (circle: string, sum: string) => `${sum} that ${circle} holds for you is lost with it.`,
    sure: "I understand, and remove it all the same",
    go: "Remove it for good",
    stay: "Keep it",
  },
};
