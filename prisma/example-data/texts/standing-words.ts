import type { QuestionKind } from "../challenges/text";
import type { SupplierKey } from "../organisations";

type Words = Partial<Record<Exclude<QuestionKind, "understanding">, readonly string[]>>;

/** What a supplier has written once and uses again in its responses, as paragraphs. */
const WORDS: Readonly<Record<SupplierKey, Words>> = {
  ashlock: {
    approach: [
      "We have done this kind of work for seven public bodies. We did not measure before we began, so we have no confirmed figure to show you. In phase one we would count for four weeks before anything changes.",
      "Each draft or finding carries a link to what it rests on. Staff accept it, change it or throw it away, and we report all three.",
    ],
    data: [
      "We take a nightly export, and where there is none our robot reads the screens after hours under its own name and rights.",
      "What cannot be read is listed, not guessed. We used this with a benefits system of 1994, which is not the same as yours.",
    ],
    fairness: [
      "Nobody is refused anything by software. An officer decides, and the letter says who.",
      "We test each month whether any ward is treated differently, and send you the table.",
    ],
    social: [
      "One apprentice in our London office for the length of the contract, and our handbook for casework drafts, free to any council.",
    ],
  },
  birchgate: {
    approach: [
      "A county council uses this with forty social workers: from visit to signed note fell from 72 to 5 hours at the median. The council has been asked to confirm it.",
      "What failed: in the first month our model heard “poorly” as “partly”. We now test on the words of a place before anybody dictates a real note, and publish the error rate by accent.",
    ],
    data: [
      "Dictation works without a signal and stays on the device until it is signed. We write into the old system through its own screen, a heading at a time.",
      "The recording is deleted when the note is signed. The words stay yours, in plain text.",
    ],
    fairness: [
      "Whoever is spoken about is told first, in a sentence that we wrote with residents.",
      "We count errors by accent and by first language, and stop where one is above 12 in 100 words.",
    ],
    social: [
      "Six people who speak the languages of your districts are paid by the hour to check drafts. We train them as post-editors, to a certificate that they keep.",
    ],
  },
  fairlead: {
    approach: [
      "A district council has used one list of ours since last year: 97 things were in the wrong place, and six are now. The list, the method and the six are public.",
      "What failed: for a month nobody noticed that the list had stopped changing. An alarm now rings when nothing has changed for a fortnight, because that has never been true.",
    ],
    data: [
      "We add a key and change nothing else. Your systems keep their own numbers, and the list of pairs that we are not sure of goes to a person.",
      "Everything is published under an open licence from the first day, so that you can replace us. Two councils have.",
    ],
    fairness: [
      "What is published about a place can be corrected by whoever lives there, with one form and a date by which we answer.",
      "We publish what we left out, and why.",
    ],
    social: [
      "Two of our nine people would be hired near you and stay near you. We hold an open evening each month in a library, where anybody may bring a list.",
    ],
  },
  lanternside: {
    approach: [
      "We would begin by asking which law each list is held under. We once did that in week nine, and the project was rightly stopped; what we learnt is public.",
      "A yes or no from the system that knows is enough here, and needs no ledger. We would say so in week one.",
    ],
    data: [
      "No list is copied. Each office keeps its own and answers one question about it.",
      "Every question is logged where the office can read it.",
    ],
    fairness: ["A holder can see every check that was made of their entry, and by whom."],
    social: [
      "We are six people. We offer two days a month to any voluntary group that keeps a register.",
    ],
  },
  marlpit: {
    approach: [
      "For a drainage board we read 11,200 cards in four hands by two methods that fail differently: 83% of lines agreed and went straight in, and 0.6% of those were wrong. The board confirmed both.",
      "What failed: our first model read 7 as 1 in one clerk’s hand, for every record of one year. We now plot each batch on a map before it goes in, and stop it when a cluster moves.",
    ],
    data: [
      "We work with a copy of what you have, in your own rooms, and read the old system’s nightly file. What was changed since is read again at five each morning.",
      "At a water board the file left out two years without saying so. We count each day against the day before and ring somebody when a year goes missing.",
    ],
    fairness: [
      "Every sentence that we draft stands beside its source. Whoever is affected can ask for both.",
      "We compare error by district and by decade, since old hands are read worse than new ones.",
    ],
    social: [
      "Two archive trainees from the catchment for each year of the contract, paid from our price, and the training lines published under an open licence.",
    ],
  },
  oatcastle: {
    approach: [
      "We have photographed eleven miles of harbour and canal wall for private owners. 94% of the length is now seen from the front. No public body has been asked to confirm it, since none was the customer.",
      "What failed: wet seaweed reads as a crack. A chartered surveyor looks at every twentieth picture that the software did not mark, and we publish what she found.",
    ],
    data: [
      "Pictures carry their place to 10 cm and lie over last year’s. They are yours on the day they are taken, in a format that any viewer reads.",
      "Findings come as a plain table with your own asset numbers.",
    ],
    fairness: [
      "No picture is taken above head height where people live, and faces are blacked out on the machine, before storage.",
    ],
    social: [
      "Each crew of two has one person hired within ten miles, trained to drive, to survey and to write it up.",
    ],
  },
  pennard: {
    approach: [
      "At fourteen library desks 71% of the people who had given up online proved who they were, in ten minutes at the median. The agency confirmed the figure.",
      "What failed: we trained librarians to refuse politely, and they refused too often. We went back after a month, watched, and rewrote the card on the desk.",
    ],
    data: [
      "We keep nothing about anybody after the proof has been handed over. Your register answers one question and learns nothing about who asked.",
      "Without a signal, an officer checks a signature and sees the date of the last list of withdrawals.",
    ],
    fairness: [
      "We count who did not get through, by age, language and disability, and publish it each quarter.",
      "Nine disabled residents tested the paper card. They had us drop the photograph, which nobody had asked for.",
    ],
    social: [
      "Sixty desk officers trained to a certificate that they keep, and a vouching guide in eight languages under an open licence.",
    ],
  },
  quillmoor: {
    approach: [
      "For a water board we read 6,200 meters a day; estimated bills fell from 41% to 6%. The board confirmed it two years ago and has not been asked since. Meters are print, and this is not: we say so.",
      "Each line comes with a figure for how sure we are. Below 0.9 a person reads it, in our workshop, by name.",
    ],
    data: [
      "We scan at 400 dots to the inch and keep the scan beside the line for good.",
      "The old system is fed at night by a robot that stops when a screen looks different from yesterday.",
    ],
    fairness: [
      "A wrong line can be reported by anybody with one key, and we answer within five working days.",
    ],
    social: [
      "Four instrument apprentices a year since 1962, nine in ten from within fifteen miles. Two places would be kept for people from the districts of this contract, and the workshop opens on Saturdays for anybody with something to mend.",
    ],
  },
  skerrow: {
    approach: [
      "In a county of steep valleys our sensors turned 48 minutes of flood warning into 3 hours 55. The county confirmed it flood by flood, and an institute that it paid measured it again.",
      "What failed: two sensors in every hundred drown in their first winter, in silt. We now fit them a hand’s breadth higher and come back after the first storm.",
    ],
    data: [
      "Readings go out every two minutes over whatever radio you own, in an open format, and are yours.",
      "Where the old system takes only a fax, we write the fax. It is not elegant and it has worked for two years.",
    ],
    fairness: [
      "A level in a culvert says nothing about anybody. Where homes are named, an officer names them.",
    ],
    social: [
      "Rangers and volunteers are paid to walk the ground with us and keep the map. In one county eleven still do, two years on.",
    ],
  },
  stonecrake: {
    approach: [
      "We would try three models for six weeks and keep the one that does best on your cases. We have no figure from a setting like yours that stands undisputed.",
      "The trial ends with a number or with nothing, and you pay half for nothing.",
    ],
    data: [
      "We need an extract of three years with the outcomes filled in. If they are not, students would fill them in.",
      "We work in our own cloud and delete everything after the trial.",
    ],
    fairness: ["We run the usual tests and would share the notebook."],
    social: ["Two paid student placements each summer, and a public lecture in the city hall."],
  },
  tarn: {
    approach: [
      "In one city 65 of 100 visits from our list found what the inspectors were looking for; by the old round it was 11. The city confirmed it, with the visits drawn by lot that we ran beside.",
      "What failed: in two projects of fourteen our list did no better than the inspector’s own hunch, and we stopped. The reasons are the inspectors’ words, which is why they are believed.",
    ],
    data: [
      "Inspection notes, read by people first. We pay for two weeks of clean-up in phase one, because there has never been a project without.",
      "We leave a spreadsheet and a page of reasons. There is no system to connect.",
    ],
    fairness: [
      "Every home on the list has its reason in one sentence, and five in forty are drawn by lot, so that we see what the list does not.",
      "Tenants in one block rewrote four reasons with us. “Complains often” was dropped after that.",
    ],
    social: [
      "Your own staff do the work beside us from the first week, and the last list is theirs without us.",
    ],
  },
  wrenfold: {
    approach: [
      "A district council missed 31% fewer bin collections over two winters by a forecast of one page a day, and confirmed it. Every forecast is public beside what happened.",
      "What failed: our first forecast was right and useless, because it came at three and the rota closes at one. We now start from the hour at which somebody can still act.",
    ],
    data: [
      "We start from your nightly file and your calls log, however uneven, and give you back a list of what we could not use. At the district it was 8% of rows.",
      "We stay out of the old system. What we produce is a page that a supervisor can hold.",
    ],
    fairness: [
      "A resident can ask why their street was, or was not, on the page, and gets the same sentence as the supervisor.",
      "We compare villages by income each quarter. Once it showed a difference, and the spare crew’s start was moved.",
    ],
    social: [
      "We train two people of yours to run and to doubt the forecast, and pay three local groups for what they know about roads, rivers and weather.",
    ],
  },
};

/** A supplier's standing words on what a question is about; "" where it has none. */
export function standingWords(supplier: SupplierKey, kind: QuestionKind): string {
  return kind === "understanding" ? "" : (WORDS[supplier][kind] ?? []).join("\n\n");
}
