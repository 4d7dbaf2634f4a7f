import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { ConstructorOptions, SchemaEngine } from "@prisma/schema-engine-wasm/schema_engine_bg";

type EngineModule = {
  SchemaEngine: {
    "new"(options: ConstructorOptions, log: () => void, adapter: object): Promise<SchemaEngine>;
  };
};

let loaded: Promise<EngineModule> | undefined;

/**
 * Loads Prisma's schema engine, once. Its own entry point wants a bundler, so the parts are put
 * together here.
 */
export function loadEngine(): Promise<EngineModule> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<EngineModule> {
  const name = "@prisma/schema-engine-wasm/schema_engine_bg";
  const module = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const folder = dirname(createRequire(import.meta.url).resolve(name));
  const code = readFileSync(join(folder, "schema_engine_bg.wasm"));
  const imports = Object.fromEntries(Object.entries(module).map(withoutHolding));
  const { instance } = await WebAssembly.instantiate(code, { "./schema_engine_bg.js": imports });
  tellPanics();
  module.__wbg_set_wasm(instance.exports);
  const begin = instance.exports.__wbindgen_start;
  if (typeof begin === "function") begin();
  return module;
}

/** The engine never clears its ten-second timers, and the process would wait for them at its end. */
function withoutHolding([name, value]: [string, unknown]): [string, WebAssembly.ImportValue] {
  if (typeof value !== "function") return [name, value as WebAssembly.ImportValue];
  if (!name.startsWith("__wbg_setTimeout")) return [name, value];
  const setTimer = (...args: unknown[]) => {
    const timer: NodeJS.Timeout = value(...args);
    return timer.unref();
  };
  return [name, setTimer];
}

/** Where the engine puts what it has to say when it breaks. */
function tellPanics(): void {
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => console.error(message) },
  });
}
