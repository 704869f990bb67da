/** A note under a grant, by whoever it was for or the neighbour who asked. */
export const thanks = {
  title: "Say thank you?",
  text: (name: string) => `A short note goes under the request and on ${name}’s sheet of the month. Nobody expects it.`,
  open: "Write a note",
  label: "Your note",
  forever: "This stays public for ever and cannot be changed, so please name nobody.",
  left: (bytes: number) => `Room for ${bytes} more signs.`,
  long: "That is too long for a note. Shorten it a little.",
  empty: "Write a word or two first.",
  go: "Put it under the request",
};
