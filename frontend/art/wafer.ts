/** The seal's outline: twenty-eight scallops and twenty-eight notches, one for each day of the month. */

export const notches = 28;

const point = (radius: number, index: number) => {
  const angle = (2 * Math.PI * index) / notches - Math.PI / 2;
  return `${(50 + radius * Math.cos(angle)).toFixed(2)},${(50 + radius * Math.sin(angle)).toFixed(2)}`;
};

const every = Array.from({ length: notches }, (_, index) => index);

/** In a box of 100 by 100. */
export const scallops = `M${point(46, 0)}${every.map((index) => `A5.3 5.3 0 0 1 ${point(46, index + 1)}`).join("")}Z`;

const notch = (index: number) => `M${point(35.5, index)}L${point(40.5, index)}`;

export const notchMarks = every.map(notch).join("");

/** The first `count` notches, clockwise from the top. */
export const notchesDone = (count: number) => every.slice(0, count).map(notch).join("");
