import { dateOf } from "@/domain/timetable/day";
import type { StoredUpload } from "@/features/files/records";
import { Invalid } from "@/lib/command";
import type { Transaction } from "@/lib/database";
import type { EvidenceRow } from "../records";
import type { EvidenceFormInput } from "../schema";

type WithoutFile<Form> = Form extends unknown ? Omit<Form, "file"> : never;

/** What the form says, with the file that was stored for it; null where none was given. */
export type EvidenceInput = WithoutFile<EvidenceFormInput> & { upload?: StoredUpload | null };

interface EvidenceContext {
  /** The notice of the OCID that was given, where it awards something to the supplier. */
  notice: { ocid: string; title: string } | null;
  today: string;
  /** The same piece of evidence as it is now; nothing for a new one. */
  present: EvidenceRow | undefined;
  /** What a new file will be called by. */
  fileId: string;
}

/** The latest imported notice of this OCID that awards something to the supplier. */
export function awardedNotice(tx: Transaction, ocid: string, supplierId: string) {
  return tx.notice.findFirst({
    where: {
      ocid,
      awards: { some: { suppliers: { some: { organisationId: supplierId } } } },
    },
    orderBy: { publishedAt: "desc" },
    select: { ocid: true, title: true },
  });
}

/** The columns of a piece of evidence, each kind with its own. @throws {Invalid} */
export function evidenceFields(input: EvidenceInput, context: EvidenceContext) {
  const none = { url: null, fileId: null, ocid: null, measuredBy: null, measuredOn: null };
  const { kind } = input;
  if (kind === "AWARD_NOTICE") {
    const { notice } = context;
    if (notice) return { ...none, kind, title: notice.title, ocid: notice.ocid };
    throw new Invalid({
      ocid: [
        "No imported notice with this OCID names you as the supplier. Check the OCID on the notice itself",
      ],
    });
  }
  const { title, url } = input;
  if (kind === "SOURCE") return { ...none, kind, title, url };
  const place = placeOf(url, input.upload, context);
  if (kind === "DOCUMENT") {
    if (place.url || place.fileId) return { ...none, kind, title, ...place };
    throw new Invalid({
      file: ["Choose the document, or give the address where anybody can open it"],
    });
  }
  if (input.measuredOn > context.today) {
    throw new Invalid({ measuredOn: ["This day has not come yet. Attach it once it is measured"] });
  }
  const { measuredBy, measuredOn } = input;
  return { ...none, kind, title, ...place, measuredBy, measuredOn: dateOf(measuredOn) };
}

/** A new file, or an address, or the file that is there already. */
function placeOf(
  url: string | null,
  upload: StoredUpload | null | undefined,
  { present, fileId }: EvidenceContext,
): { url: string | null; fileId: string | null } {
  if (upload && url) {
    throw new Invalid({ url: ["Give a file or an address, not both: choose the file again"] });
  }
  if (upload) return { url: null, fileId };
  return url ? { url, fileId: null } : { url: null, fileId: present?.fileId ?? null };
}
