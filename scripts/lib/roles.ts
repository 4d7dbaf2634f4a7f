import pg from "pg";

/**
 * Gives the role under which the web server and the worker run what they need, and nothing that changes tables, triggers
 * or history: it reads and appends to the audit log and to what is never overwritten, and can change neither. Called after every migration.
 * @param ownerUrl the role that owns the tables
 * @param role the name of the other, which is there already
 */
export async function grantRuntime(ownerUrl: string, role: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const name = client.escapeIdentifier(role);
    const schemas = "public, search, pgboss";
    await client.query(`
      BEGIN;
      REVOKE CREATE ON SCHEMA public FROM PUBLIC;
      GRANT USAGE ON SCHEMA ${schemas}, audit TO ${name};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schemas} TO ${name};
      GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${schemas} TO ${name};
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${schemas} TO ${name};
      REVOKE UPDATE, DELETE, TRUNCATE ON "AuditEvent", "AuditHead" FROM ${name};
      REVOKE UPDATE, DELETE, TRUNCATE ON "AgreedScore", "AgreedScoreConfirmed", "ReturnedScore",
        "ContractVersion", "ExclusionDecision", "ExclusionUndone", "ClaimEvent", "KeptFrom",
        "CalibrationVersion", "ResponseCheck" FROM ${name};
      REVOKE UPDATE, DELETE, TRUNCATE ON "ConfirmationAnswer", "WordsVerdict", "WordReply", "Withdrawal" FROM ${name};
      REVOKE DELETE, TRUNCATE ON "PanelMeeting", "Recommendation", "Proposal", "Declaration",
        "AssessmentSummary", "LetterReturn" FROM ${name};
      REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON "_prisma_migrations" FROM ${name};
      GRANT SELECT ON "audit"."head" TO ${name};
      GRANT SELECT, INSERT ON "audit"."mac" TO ${name};
      COMMIT`);
  } finally {
    await client.end();
  }
}

/** Makes a role that can sign in and nothing else, or gives the one that is there this password. */
export async function ensureRole(ownerUrl: string, role: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const [name, secret] = [client.escapeIdentifier(role), client.escapeLiteral(password)];
    const found = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [role]);
    const verb = found.rowCount === 0 ? "CREATE" : "ALTER";
    await client.query(
      `${verb} ROLE ${name} LOGIN PASSWORD ${secret} NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS`,
    );
  } finally {
    await client.end();
  }
}
