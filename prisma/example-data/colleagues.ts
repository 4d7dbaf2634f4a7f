import type { ExamplePerson } from "./people";

/** Invented people behind the other organisations, who wrote, asked and approved there; and one who belongs nowhere yet. */
export const COLLEAGUES = {
  wrenfoldLead: colleague("Beatrix Oyelaran", "beatrix@wrenfold.example", "wrenfold"),
  quillmoorLead: colleague("Hamish Tolland", "hamish@quillmoor.example", "quillmoor"),
  ashlockLead: colleague("Saoirse Denning", "saoirse@ashlock.example", "ashlock"),
  stonecrakeLead: colleague("Piers Aldous", "piers@stonecrake.example", "stonecrake"),
  pennardLead: colleague("Nerys Vaughan-Rhee", "nerys@pennard.example", "pennard"),
  oatcastleLead: colleague("Jolyon Marsh", "jolyon@oatcastle.example", "oatcastle"),
  fairleadLead: colleague("Amina Sorrel", "amina@fairlead.example", "fairlead"),
  birchgateLead: colleague("Conal Devery", "conal@birchgate.example", "birchgate"),
  lanternsideLead: colleague("Minty Rushworth", "minty@lanternside.example", "lanternside"),
  callowEngineer: {
    name: "Ted Gammage",
    email: "ted@callowwater.example",
    belongs: [{ to: "callow", roles: ["ADMIN", "COMMERCIAL", "REFERENCE"] }],
  },
  callowApprover: {
    name: "Yusra Pell",
    email: "yusra@callowwater.example",
    belongs: [{ to: "callow", roles: ["APPROVER", "CHAMPION"] }],
  },
  registryOfficer: {
    name: "Felix Arkwright",
    email: "felix@registry.example",
    belongs: [{ to: "registry", roles: ["ADMIN", "COMMERCIAL"] }],
  },
  registryApprover: {
    name: "Delphine Crowe",
    email: "delphine@registry.example",
    belongs: [{ to: "registry", roles: ["APPROVER", "CHAMPION"] }],
  },
  orrinApprover: {
    name: "Agnes Muirhead",
    email: "agnes@orrin.example",
    belongs: [{ to: "orrin", roles: ["APPROVER", "CHAMPION"] }],
  },
  newcomer: { name: "Rafferty Dunne", email: "rafferty@post.example", belongs: [] },
} satisfies Record<string, ExamplePerson>;

function colleague(name: string, email: string, to: ExamplePerson["belongs"][number]["to"]) {
  return { name, email, belongs: [{ to, roles: ["ADMIN", "EDITOR"] }] } satisfies ExamplePerson;
}
