import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import pg from "pg";

/**
 * The connection for migrations. Prisma's own adapter is made for queries and falls short of what
 * the schema engine asks in three ways, which are put right here: see each function.
 */
export class MigrationAdapter implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = "postgres";
  readonly adapterName = "@prisma/adapter-pg";
  #open: SqlDriverAdapter[] = [];

  constructor(private readonly databaseUrl: string) {}

  async connect(): Promise<SqlDriverAdapter> {
    const adapter = await connectTo(this.databaseUrl);
    this.#open.push(adapter);
    return adapter;
  }

  connectToShadowDb(): Promise<SqlDriverAdapter> {
    return connectToShadow(this.databaseUrl);
  }

  /** Closes the connections, which the engine leaves open. */
  async close(): Promise<void> {
    for (const adapter of this.#open) await adapter.dispose();
  }
}

async function connectTo(databaseUrl: string): Promise<SqlDriverAdapter> {
  const { pool, letterColumns } = readCatalogue(new pg.Pool({ connectionString: databaseUrl }));
  const adapter = await new PrismaPg(pool, { disposeExternalPool: true }).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const column of letterColumns.get(result.rows) ?? []) {
      result.columnTypes[column] = ColumnTypeEnum.Character;
    }
    return result;
  };
  // The adapter cuts a script at every semicolon, also inside a function's body. PostgreSQL takes
  // the whole script at once.
  adapter.executeScript = async (sql) => {
    await adapter.executeRaw({ sql, args: [], argTypes: [] });
  };
  return adapter;
}

/** A throw-away database, dropped at the end. The adapter drops its own while still connected to it. */
async function connectToShadow(databaseUrl: string): Promise<SqlDriverAdapter> {
  const name = `shadow_${randomUUID().replaceAll("-", "")}`;
  const url = new URL(databaseUrl);
  url.pathname = `/${name}`;
  const server = await connectTo(databaseUrl);
  await server.executeScript(`CREATE DATABASE ${name}`);
  const shadow = await connectTo(url.href);
  const dispose = shadow.dispose.bind(shadow);
  shadow.dispose = async () => {
    await dispose();
    await server.executeScript(`DROP DATABASE ${name} WITH (FORCE)`);
    await server.dispose();
  };
  return shadow;
}

/**
 * The catalogue's one-letter codes have a type that the adapter refuses (`"char"`). The pool gives
 * them out as text, and says which columns of an answer they were.
 */
function readCatalogue(plain: pg.Pool) {
  const { CHAR, TEXT } = pg.types.builtins;
  const letterColumns = new WeakMap<object, number[]>();
  const query = async (config: pg.QueryArrayConfig) => {
    const result = await plain.query(config);
    const letters = [...(result.fields ?? []).entries()].filter(([, f]) => f.dataTypeID === CHAR);
    for (const [, field] of letters) field.dataTypeID = TEXT;
    if (letters.length > 0)
      letterColumns.set(
        result.rows,
        letters.map(([column]) => column),
      );
    return result;
  };
  const pool = new Proxy(plain, {
    get(target, key) {
      if (key === "query") return query;
      const value: unknown = Reflect.get(target, key);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  return { pool, letterColumns };
}
