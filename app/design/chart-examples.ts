import type { PointsResponse } from "@/components/charts/points-drawn";
import type { MapLine } from "@/components/charts/proof-map";

/** Figures for the charts of the parts page. Every organisation in them is invented. */

export const SHARES = [
  { key: "w", label: "Water and weather sensing", href: "/technologies", claimed: 96, proven: 61 },
  { key: "i", label: "Digital identity and wallets", claimed: 131, proven: 44 },
  { key: "l", label: "Language models for casework", claimed: 212, proven: 19 },
  { key: "d", label: "Distributed ledgers", claimed: 77, proven: 2 },
];

export const LEVELS = [
  { level: 1, claimed: 0, proven: 0 },
  { level: 2, claimed: 2, proven: 0 },
  { level: 3, claimed: 4, proven: 0 },
  { level: 4, claimed: 7, proven: 0 },
  { level: 5, claimed: 9, proven: 3 },
  { level: 6, claimed: 11, proven: 5 },
  { level: 7, claimed: 12, proven: 4 },
  { level: 8, claimed: 10, proven: 2 },
  { level: 9, claimed: 9, proven: 0 },
];

export const QUARTERS = [
  { label: "spring 2024", claimed: 8, proven: 0 },
  { label: "autumn 2024", claimed: 37, proven: 1 },
  { label: "spring 2025", claimed: 88, proven: 4 },
  { label: "autumn 2025", claimed: 146, proven: 8 },
  { label: "spring 2026", claimed: 190, proven: 14 },
  { label: "autumn 2026", claimed: 212, proven: 19 },
];

export const RANGES = [
  {
    key: "time",
    label: "Handling time of a case",
    claims: 88,
    proven: 9,
    claimedRange: { low: 20, median: 62, high: 90 },
    provenRange: { low: 11, median: 24, high: 38 },
  },
  {
    key: "letters",
    label: "Letters that need correcting",
    claims: 36,
    proven: 3,
    claimedRange: { low: 25, median: 55, high: 85 },
    provenRange: { low: -6, median: 8, high: 21 },
  },
  {
    key: "cost",
    label: "Cost of a case",
    claims: 47,
    proven: 0,
    claimedRange: { low: 15, median: 48, high: 80 },
    provenRange: null,
  },
];

export const STEPS = [
  {
    key: "questions",
    label: "Questions",
    when: "2 to 20 November",
    from: new Date("2026-11-02T09:00:00Z"),
    to: new Date("2026-11-20T17:00:00Z"),
  },
  {
    key: "responses",
    label: "Responses",
    when: "2 November to 4 December, 12:00",
    from: new Date("2026-11-02T09:00:00Z"),
    to: new Date("2026-12-04T12:00:00Z"),
    kind: "main" as const,
  },
  {
    key: "evaluation",
    label: "Evaluation",
    when: "7 December to 15 January",
    from: new Date("2026-12-07T00:00:00Z"),
    to: new Date("2027-01-15T00:00:00Z"),
  },
  {
    key: "standstill",
    label: "Standstill, 8 working days",
    when: "27 January to 5 February",
    from: new Date("2027-01-27T00:00:00Z"),
    to: new Date("2027-02-05T23:59:59Z"),
    kind: "wait" as const,
  },
  {
    key: "start",
    label: "Explore starts",
    when: "15 February",
    from: new Date("2027-02-15T00:00:00Z"),
    kind: "main" as const,
  },
];

export const CRITERIA = [
  { id: "c1", label: "Understanding", weight: 15 },
  { id: "c2", label: "Approach and evidence", weight: 30 },
  { id: "c3", label: "Data and legacy", short: "Data, legacy", weight: 15 },
  { id: "c4", label: "Social value", short: "Social", weight: 10 },
  { id: "price", label: "Price", weight: 30, price: true },
];

export const RESPONSES: readonly PointsResponse[] = [
  {
    id: "C",
    rank: 1,
    wins: true,
    name: "Marlpit Data Co-operative",
    note: "Response C",
    points: { c1: "15.00", c2: "30.00", c3: "12.00", c4: "6.00", price: "20.65" },
    total: "83.65",
  },
  {
    id: "B",
    rank: 2,
    name: "Wrenfold Systems",
    note: "Response B",
    points: { c1: "9.00", c2: "24.00", c3: "12.00", c4: "8.00", price: "27.54" },
    total: "80.54",
  },
  {
    id: "D",
    rank: 3,
    name: "Ashlock Digital",
    note: "Response D",
    points: { c1: "9.00", c2: "18.00", c3: "9.00", c4: "4.00", price: "30.00" },
    total: "70.00",
  },
  {
    id: "E",
    rank: null,
    name: "Stonecrake Labs",
    note: "Response E",
    points: {},
    total: "0.00",
    excluded: "Excluded: 1 of 5 for Approach and evidence, where the least is 2.",
  },
];

export const SENSITIVITY = [
  {
    key: "c1",
    label: "Understanding",
    says: "Wrenfold below 7.84",
    weight: 15,
    from: "7.84",
    to: "100.00",
  },
  {
    key: "c3",
    label: "Data and legacy",
    says: "Marlpit at any weight",
    weight: 15,
    from: "0.00",
    to: "100.00",
  },
  {
    key: "price",
    label: "Price",
    says: "Wrenfold above 38.34",
    weight: 30,
    from: "0.00",
    to: "38.34",
  },
];

export const MAP_RUNGS = [
  { key: "several", words: "Proven in several", fill: "solid" },
  { key: "documented", words: "Documented", fill: "pale" },
  { key: "claimed", words: "Only claimed", fill: "hollow" },
  { key: "nothing", words: "Nothing yet", fill: "none" },
] as const;

export const MAP_ROWS: MapLine[] = [
  {
    key: "sensing",
    label: "Sensing",
    entries: {
      several: [{ key: "water", label: "Water sensing", href: "#map", note: "5 of 8" }],
      nothing: [{ key: "damp", label: "Damp sensing", href: "#map" }],
    },
  },
  {
    key: "data",
    label: "Data sharing",
    entries: {
      documented: [{ key: "exchange", label: "Data exchange", href: "#map", note: "0 of 2" }],
      claimed: [{ key: "matching", label: "Record matching", href: "#map", note: "0 of 3" }],
    },
  },
];
