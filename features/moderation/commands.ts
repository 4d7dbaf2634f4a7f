import type { z } from "zod";
import { type Actor, asPerson } from "@/domain/actor";
import { LETTERS } from "@/domain/letters/catalogue";
import { transition } from "@/domain/lifecycle";
import { moved } from "@/domain/moderation/hideable";
import { mayDismiss, mayHide, mayPassOn, mayReport } from "@/domain/moderation/policy";
import { REPORT } from "@/domain/moderation/states";
import { PUBLIC_REASONS } from "@/domain/moderation/subjects";
import { leadsOf, operators } from "@/features/letters/queries";
import { command } from "@/lib/command";
import type { Transaction } from "@/lib/database";
import { letterTo } from "@/lib/letters";
import { type Subject, subjectById } from "./queries/subjects";
import {
  lockModerated,
  lockReports,
  type Moderated,
  moderationFacts,
  ownersPeople,
  refresh,
  reportersOf,
  saveState,
} from "./records";
import type * as schema from "./schema";

const ofSubject = ({ subject }: { subject: Subject }) => ({ type: subject.type, id: subject.id });

/** Somebody says that a page is not right. Operators are told of the first report of each page. */
export const reportPage = command({
  name: "moderation.report",
  async load(tx, { type, id, email }: z.output<typeof schema.report>, actor) {
    const subject = await subjectById(tx, type, id);
    if (!subject) return null;
    await lockReports(tx, type, id);
    const page = { subjectType: type, subjectId: id, state: "OPEN" as const };
    const own = reporterOf(actor, email);
    return {
      subject,
      reported: own !== null && (await tx.report.count({ where: { ...page, ...own } })) > 0,
      first: (await tx.report.count({ where: page })) === 0,
      operators: await operators(tx),
    };
  },
  subject: (loaded) => ofSubject(loaded),
  policy: (_actor, { subject, reported }) => mayReport({ isPublic: subject.isPublic, reported }),
  decide({ subject, first, operators }, { fault, says, email }, { actor, now, newId }) {
    const { type, id } = subject;
    return {
      change: {
        id: newId(),
        subjectType: type,
        subjectId: id,
        fault,
        says,
        reportedAt: now,
        ...(reporterOf(actor, email) ?? {}),
      },
      audit: { fault },
      effects: first ? letterTo(operators, LETTERS.moderation.reported, subject) : [],
    };
  },
  async save(tx, data, { subject }) {
    await tx.report.create({ data });
    return { type: subject.type, slug: subject.slug };
  },
});

/** Who reports, as far as one is known: the person, else the address that was left. */
function reporterOf(actor: Actor, email: string | null) {
  if (actor.kind === "person") return { reporterId: actor.userId };
  return email ? { email } : null;
}

/** An operator leaves the page as it is, and tells those who reported it why. */
export const dismissReports = command({
  name: "moderation.dismiss",
  load: (tx, input: z.output<typeof schema.dismiss>, actor) => lockModerated(tx, input, actor),
  subject: (loaded) => ofSubject(loaded),
  policy: (actor, loaded) => mayDismiss(actor, moderationFacts(loaded)),
  decide: ({ subject, reports }, { note }, { actor, now }) => ({
    change: decided("dismiss", note, actor, now),
    audit: { reports: reports.length },
    effects: letterTo(reportersOf(reports), LETTERS.moderation.dismissed, { subject, note }),
  }),
  async save(tx, change, loaded) {
    await saveReports(tx, loaded, change);
  },
});

/** An operator passes on what was reported of a challenge to the public body that runs it. */
export const passOnReports = command({
  name: "moderation.passOn",
  async load(tx, input: z.output<typeof schema.passOn>, actor) {
    const loaded = await lockModerated(tx, input, actor);
    return loaded && { ...loaded, leads: await leadsOf(tx, input.id) };
  },
  subject: (loaded) => ofSubject(loaded),
  policy: (actor, loaded) => mayPassOn(actor, moderationFacts(loaded)),
  decide: ({ subject, reports, leads }, { note }, { actor, now }) => ({
    change: decided("uphold", note, actor, now),
    audit: { reports: reports.length },
    effects: [
      ...letterTo(leads, LETTERS.moderation.passedOnToBody, { subject, note, reports }),
      ...letterTo(reportersOf(reports), LETTERS.moderation.passedOn, { subject, note }),
    ],
  }),
  async save(tx, change, loaded) {
    await saveReports(tx, loaded, change);
  },
});

/** An operator hides a page, whether or not it was reported. Its owners are told at once. */
export const hidePage = command({
  name: "moderation.hide",
  async load(tx, input: z.output<typeof schema.hide>, actor) {
    const loaded = await lockModerated(tx, input, actor);
    return loaded && { ...loaded, people: await ownersPeople(tx, loaded.subject) };
  },
  subject: (loaded) => ofSubject(loaded),
  policy: (actor, loaded) => mayHide(actor, moderationFacts(loaded)),
  decide({ subject, reports, people }, { fault, reason }, { actor, now, newId }) {
    const { type, id, row } = subject;
    if (!row) throw new Error(`The policy let through a ${type} that cannot be hidden.`);
    const hiding = { id: newId(), subjectType: type, subjectId: id, fault, reason, hiddenAt: now };
    return {
      change: {
        hiding: { ...hiding, hiddenById: asPerson(actor).userId },
        next: moved(row, "hide"),
        reports: decided("uphold", PUBLIC_REASONS[fault], actor, now),
      },
      audit: { hiding: hiding.id, fault, was: row.state, reports: reports.length },
      effects: [
        refresh(subject),
        ...letterTo(people, LETTERS.moderation.hidden, {
          subject,
          hidingId: hiding.id,
          fault,
          reason,
        }),
        ...letterTo(reportersOf(reports), LETTERS.moderation.upheld, { subject, fault }),
      ],
    };
  },
  async save(tx, { hiding, next, reports }, loaded) {
    await tx.hiding.create({ data: hiding });
    await saveState(tx, loaded.subject.id, next);
    await saveReports(tx, loaded, reports);
    return { hidingId: hiding.id };
  },
});

function decided(step: "dismiss" | "uphold", note: string, actor: Actor, now: Date) {
  const decidedById = asPerson(actor).userId;
  return { state: transition(REPORT, "OPEN", step), note, decidedAt: now, decidedById };
}

async function saveReports(
  tx: Transaction,
  { reports }: Moderated,
  data: ReturnType<typeof decided>,
): Promise<void> {
  await tx.report.updateMany({ where: { id: { in: reports.map(({ id }) => id) } }, data });
}
