interface Reply {
  possible: string;
  readiness: number;
  needs: string;
}

/** What the form of a reply holds, by the names that are saved; of nobody's reply, nothing. */
export function replyFields(reply: Reply | null) {
  return {
    possible: reply?.possible ?? "",
    readiness: reply?.readiness ?? null,
    needs: reply?.needs ?? "",
  };
}
