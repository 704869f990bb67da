import type { AddressCodeFault, VouchCodeFault } from "../../scan/codes.ts";
import type { CameraFault } from "../../scan/model.ts";
import type { Fault } from "../../ui/model.ts";

/** Reading somebody's code with the camera, from a photo, or by pasting. */
export const scan = {
  starting: "Starting the camera. The browser may ask whether this page may use it.",
  reading: "Looking for a code in the photo.",
  none: {
    refused: {
      title: "This page may not use the camera",
      fault: {
        sentence: "It was refused, now or earlier. What the camera sees would not leave this device.",
        wayOn:
          "To allow it, press the sign beside the page’s address and choose Camera, then try again. Or take a photo of the code, or paste the link.",
      },
    },
    missing: {
      title: "No camera was found",
      fault: {
        sentence: "This device has none, or hides it from the browser.",
        wayOn: "Choose a photo of the code, or paste the link.",
      },
    },
    busy: {
      title: "The camera is in use",
      fault: {
        sentence: "Another app or page holds it.",
        wayOn: "Close that one and try again. Or choose a photo of the code, or paste the link.",
      },
    },
    unsupported: {
      title: "No camera here",
      fault: {
        sentence: "This browser gives the page no camera.",
        wayOn: "Choose a photo of the code, or paste the link.",
      },
    },
  } satisfies Record<CameraFault, { title: string; fault: Fault }>,
  tryAgain: "Try the camera again",
  photo: "Or choose a photo of the code",
  photoHint: "It is read on this device and goes nowhere.",
  emptyPhoto: "No code can be read in this photo. Take it closer and straight, with the whole square in it.",
  badPhoto: "This file cannot be opened as a photo.",
  use: "Use this",
  close: "Close",
  vouch: {
    press: "Scan a newcomer’s code",
    title: "Scan a neighbour’s code",
    hint: "Hold their code in the frame. Nothing is signed yet: the page first asks whether you know them.",
    paste: { label: "Or paste their link", hint: "As they sent it to you." },
    faults: {
      "no-code": "This is a code, but not of somebody who asks to join.",
      broken: "This code is not whole: a piece of it is missing or mistyped. Ask them to show it again.",
      "other-network": "This code was made on another network than this street’s.",
      "other-circle": "This code asks to join another street, not this one.",
      used: "This code has done its work: whoever it names has a seat already.",
    } satisfies Record<VouchCodeFault, string>,
  },
  address: {
    press: "Scan an address",
    title: "Scan an address",
    hint: "Hold the code of the wallet in the frame, as its app shows it under “Receive”.",
    paste: { label: "Or paste the address", hint: "It starts with 0x." },
    pasteHere: "Paste",
    unpasted: "This browser keeps its clipboard to itself. Paste into the field.",
    check: "Check the last four signs with whoever gave it to you:",
    faults: {
      "no-address": "There is no address in this code. In a wallet app it is under “Receive”.",
      mistyped: "There is a slip in this address. Scan it again from the wallet itself.",
      "other-network": "This code is for another network. Choose the right one in the wallet app, then scan again.",
    } satisfies Record<AddressCodeFault, string>,
  },
};
