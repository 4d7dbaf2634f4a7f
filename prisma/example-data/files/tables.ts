/** Minutes of warning, by flood: nine before the sensors, half of them under 48; fourteen with them, half under 235. */
const BEFORE = [22, 31, 35, 41, 48, 52, 66, 80, 95];
const WITH = [142, 171, 188, 204, 219, 226, 231, 239, 244, 251, 262, 288, 305, 330];

/** The floods behind the median, one a line. */
export function floodTable(): string {
  const line = (flood: number, sensors: "no" | "yes", minutes: number) =>
    `${flood},${sensors},${minutes},${STREAMS[flood % STREAMS.length]}`;
  const lines = [
    ...BEFORE.map((minutes, place) => line(place + 1, "no", minutes)),
    ...WITH.map((minutes, place) => line(BEFORE.length + place + 1, "yes", minutes)),
  ];
  return table("flood,sensors,minutes of warning,first culvert", lines);
}

const STREAMS = ["Alder Gill", "Nether Orrin", "Mill Syke", "Fold Beck", "Black Dub"];

/** Each closing of the gate in the winter of the pilot. */
export function closingTable(): string {
  return table("surge,centimetres above the table,minutes of warning,closed in time", [
    "1,44,131,yes",
    "2,52,148,yes",
    "3,41,155,yes",
    "4,67,162,yes",
    "5,48,170,yes",
  ]);
}

/** Five made-up repair jobs: what a row looks like. */
export function repairsTable(): string {
  return table("job,reported,home,code,words,pounds", [
    "R-118204,2026-01-07,H-0412,DM2,black spots behind the wardrobe,190",
    "R-118377,2026-01-19,H-0412,DM2,spots are back,760",
    "R-118402,2026-01-20,H-3305,DM1,wet patch under the window,145",
    "R-118590,2026-02-03,H-2098,VT4,fan in the bathroom does not turn,85",
    "R-118633,2026-02-05,H-7741,DM3,plaster comes off the north wall,880",
  ]);
}

function table(head: string, lines: readonly string[]): string {
  return `${[head, ...lines].join("\n")}\n`;
}
